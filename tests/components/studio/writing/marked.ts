import type { TextState } from '../../../../components/studio/writing/textState'

/** A text with its selection between bars; one bar is a caret. */
export function marked(text: string): TextState {
  const start = text.indexOf('|')
  const end = text.lastIndexOf('|')
  return { text: text.replaceAll('|', ''), start, end: end === start ? start : end - 1 }
}

/** A text with bars around its selection, or one for a caret. */
export function shown({ text, start, end }: TextState): string {
  return start === end ? `${text.slice(0, start)}|${text.slice(start)}` : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`
}
