/** What a person is doing at the moment. */
export interface Gesture {
  /** Grows with every press of a pointer, and with every change from the pointer to the keyboard. */
  readonly gesture: number
  /** Whether a pointer is down, or a dialogue of the browser's own is choosing a colour. */
  readonly held: boolean
}

export interface Gestures {
  readonly current: () => Gesture
  /** A pointer goes down. */
  readonly press: () => void
  /** A dialogue that the last press opened goes on changing a value. */
  readonly hold: () => void
  /** The pointer goes up, or the dialogue closes. */
  readonly release: () => void
  /** A key goes down. */
  readonly type: () => void
}

/** Counts what a person does, so that edits of one gesture can be undone together. */
export function createGestures(): Gestures {
  let gesture = 0
  let held = false
  let typing = false
  return {
    current: () => ({ gesture, held }),
    press() {
      gesture++
      held = true
      typing = false
    },
    hold() {
      held = true
    },
    release() {
      held = false
    },
    type() {
      // Shift in a drag belongs to the drag.
      if (held)
        return
      if (!typing)
        gesture++
      typing = true
    },
  }
}
