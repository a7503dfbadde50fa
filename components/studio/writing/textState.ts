/** A text and what is selected in it. */
export interface TextState {
  readonly text: string
  /** UTF-16 offsets; the same one twice for a caret. */
  readonly start: number
  readonly end: number
}

/** Another text for a part of a text; parts of one change do not overlap. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with some parts replaced; what was selected stays selected, without what is put in before and after it. */
export function replaceParts(state: TextState, replacements: readonly Replacement[]): TextState {
  const parts = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)
  let text = ''
  let at = 0
  for (const part of parts) {
    text += state.text.slice(at, part.start) + part.text
    at = part.end
  }
  const start = movedPlace(state.start, parts, true)
  return { text: text + state.text.slice(at), start, end: state.end === state.start ? start : Math.max(start, movedPlace(state.end, parts, false)) }
}

/** Where a place of the text is after the change; what is put in right there comes before it or after it. */
export function movedPlace(place: number, parts: readonly Replacement[], behind: boolean): number {
  let shift = 0
  for (const { start, end, text } of parts) {
    if (end < place || (end === place && (start < end || behind)))
      shift += text.length - (end - start)
    else if (start < place)
      return start + shift + Math.min(text.length, place - start)
  }
  return place + shift
}
