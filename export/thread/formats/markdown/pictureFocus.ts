import type { Picture } from '../../thread'

/** A picture of a post has no focus of its own, where others of the post have one. */
const noFocus = 'middle'

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

/** Pictures of a post with what its comments say: the first comment is of the first picture, and the last one of all that follow too; values that say nothing are left out. */
export function withFocuses(pictures: readonly Picture[], values: readonly string[]): readonly Picture[] {
  const focuses = values.filter(isFocus).map(readFocus)
  return focuses.length === 0 ? pictures : pictures.map((picture, index) => withFocus(picture, focuses[Math.min(index, focuses.length - 1)]))
}

/** Whether a comment says where the matter of a picture is, or that nobody says. */
export function isFocus(value: string): boolean {
  return value === noFocus || readFocus(value) !== undefined
}

/** Comments from which `withFocuses` gives the pictures their focus again: none where no picture has one, one where all have the same. */
export function focusComments(pictures: readonly Picture[]): string[] {
  const written = pictures.map(({ focus }) => focus ? `${percent(focus.x)}% ${percent(focus.y)}%` : noFocus)
  const last = written.findLastIndex((value, index) => value !== written[index - 1])
  return written.every(value => value === noFocus) ? [] : written.slice(0, last + 1).map(value => `<!-- focus: ${value} -->`)
}

function withFocus({ focus: _, ...picture }: Picture, focus: Picture['focus']): Picture {
  return { ...picture, ...focus && { focus } }
}

/** Without the digits that multiplying adds, and no more of them than are read. */
function percent(share: number): number {
  return Number((share * 100).toFixed(6))
}
