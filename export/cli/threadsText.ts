import type { ArchivedThread } from '../thread/archive/threadArchive'
import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { table } from './table'

/** Characters that a terminal shows two columns wide. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}\uFE0F\u{20000}-\u{3FFFD}]/u
const minLineWidth = 10

/** Threads in columns, their first lines cut to what is left of `width` columns. @default no line is cut */
export function threadsText(threads: readonly ArchivedThread[], width = Infinity): string {
  const rows = threads.map(({ date, posts, likes, id, firstLine }) => [date.slice(0, 10), String(posts), String(likes), id, firstLine])
  const head = ['date', 'posts', 'likes', 'id', 'first line']
  const taken = head.slice(0, -1).reduce((sum, name, column) => sum + 2 + rows.reduce((widest, row) => Math.max(widest, row[column].length), name.length), 0)
  const left = Math.max(minLineWidth, width - taken)
  return table([head, ...rows.map(row => [...row.slice(0, -1), cutToWidth(row[row.length - 1], left)])])
}

/** A line of at most so many columns of a terminal; what is cut ends with an ellipsis. */
export function cutToWidth(line: string, width: number): string {
  const graphemes = Array.from(splitGraphemes(line))
  if (graphemes.reduce((sum, grapheme) => sum + columns(grapheme), 0) <= width)
    return line
  let kept = ''
  // One column is the ellipsis.
  let left = width - 1
  for (const grapheme of graphemes) {
    left -= columns(grapheme)
    if (left < 0)
      break
    kept += grapheme
  }
  return `${kept.trimEnd()}…`
}

function columns(grapheme: string): number {
  return wide.test(grapheme) ? 2 : 1
}
