/** States of something that is edited, with the way back and the way on; plain data. */
export interface EditHistory<State> {
  /** The oldest first. */
  readonly past: readonly State[]
  readonly present: State
  /** What undo left behind, the nearest first. */
  readonly future: readonly State[]
  /** The edit that the next one may still join. */
  readonly last?: Edit
}

/** How an edit came about. */
export interface Edit {
  /** What the edits of one step have in common, such as the text of one post; none where an edit is a step alone. @default '' */
  readonly run?: string
  /** Number of the press of a pointer, or of the spell at the keyboard, that it belongs to. */
  readonly gesture: number
  /** Whether a pointer is held down meanwhile: however slowly it is dragged, that is one step. @default false */
  readonly held?: boolean
  /** When it was made, in milliseconds of any clock. */
  readonly time: number
  /** Whether it ends its step, as the end of a sentence does. @default false */
  readonly closes?: boolean
}

export interface HistoryLimits {
  /** A pause that ends a step at the keyboard, in milliseconds. @default 1000 */
  readonly pause?: number
  /** Steps that can be taken back. @default 200 */
  readonly steps?: number
}

/** A history without a way back. */
export function startHistory<State>(present: State): EditHistory<State> {
  return { past: [], present, future: [] }
}

/** The history after an edit: another step, or more of the last one. */
export function recordEdit<State>({ past, present, last }: EditHistory<State>, next: State, edit: Edit, { pause = 1000, steps = 200 }: HistoryLimits = {}): EditHistory<State> {
  return {
    past: last !== undefined && belongsTo(last, edit, pause) ? past : [...past, present].slice(-steps),
    present: next,
    future: [],
    last: edit,
  }
}

/** One step back; the same history where there is none. */
export function undoEdit<State>(history: EditHistory<State>): EditHistory<State> {
  const { past, present, future } = history
  const before = past.at(-1)
  return before === undefined ? history : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

/** One step on again; the same history where there is none. */
export function redoEdit<State>(history: EditHistory<State>): EditHistory<State> {
  const { past, present, future } = history
  const [next, ...rest] = future
  return next === undefined ? history : { past: [...past, present], present: next, future: rest }
}

/** The history with other states in the place of its own. */
export function mapHistory<State>({ past, present, future, last }: EditHistory<State>, change: (state: State) => State): EditHistory<State> {
  return { past: past.map(change), present: change(present), future: future.map(change), ...last && { last } }
}

function belongsTo(last: Edit, { run = '', gesture, held = false, time }: Edit, pause: number): boolean {
  return run !== '' && run === last.run && gesture === last.gesture && !last.closes && (held || time - last.time < pause)
}
