import type { Picture } from '../../thread'

/** What a message says that a focus should be. */
export const focusForm = 'two percentages, across and down, such as 30% 20%'

const comment = /^<!--\s*focus:([^>]{0,40})-->$/
const percentages = /^(\d{1,3}(?:\.\d{1,6})?)%?[ ,] ?(\d{1,3}(?:\.\d{1,6})?)%?$/

/** What a comment of a post in Markdown says of the focus of its pictures, such as `<!-- focus: 30% 20% -->`; undefined for any other HTML. */
export function commentFocus(html: string): string | undefined {
  return comment.exec(html.trim())?.[1].trim()
}

/** Where the matter of a picture is, in [0, 1] across and down; undefined for anything else. */
export function readFocus(value: string): Picture['focus'] {
  const [, x, y] = percentages.exec(value) ?? []
  return x === undefined || Number(x) > 100 || Number(y) > 100 ? undefined : { x: Number(x) / 100, y: Number(y) / 100 }
}
