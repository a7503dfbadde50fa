import type { GraphEdge, LineEnd, LineStyle } from './diagramGraph'
import type { SourceCursor } from './sourceCursor'
import { labelText } from './labelText'

export type Link = Pick<GraphEdge, 'line' | 'start' | 'end' | 'label'>

const ends: Readonly<Record<string, LineEnd>> = { '>': 'arrow', '<': 'arrow', 'x': 'cross', 'o': 'circle' }
/** Whole links by their lines, and what opens and closes one with its label inside it. */
const whole: readonly (readonly [line: LineStyle, pattern: RegExp])[] = [
  ['dashed', /([xo<]?)-\.{1,40}-([xo>]?)/y],
  ['solid', /([xo<]?)-{2,40}([-xo>])/y],
  ['thick', /([xo<]?)={2,40}([=xo>])/y],
  ['hidden', /~{3,40}/y],
]
const around: readonly (readonly [line: LineStyle, opening: RegExp, closing: RegExp])[] = [
  ['dashed', /([xo<]?)-\.(?![-.])/y, /\.{1,40}-([xo>]?)/g],
  ['solid', /([xo<]?)--(?![->])/y, /-{2,40}([-xo>])/g],
  ['thick', /([xo<]?)==(?![=>])/y, /={2,40}([=xo>])/g],
]

/** Reads a link with its label; undefined where none is written. */
export function takeLink(cursor: SourceCursor): Link | undefined {
  cursor.take(/[\w-]+@(?=[-=.<xo~])/y)
  for (const [line, pattern] of whole) {
    const found = cursor.take(pattern)
    if (found) {
      cursor.skipSpace()
      const label = cursor.takeText('|') ? cursor.takeUntil(['|'])?.text : ''
      return label === undefined ? undefined : link(line, found[1], found[2], label)
    }
  }
  for (const [line, opening, closing] of around) {
    const found = cursor.take(opening)
    const content = found && cursor.takeUntilMatch(closing)
    if (found)
      return content && link(line, found[1], content.end[1], content.text)
  }
  return undefined
}

function link(line: LineStyle, start: string | undefined, end: string | undefined, label: string): Link {
  return { line, start: ends[start ?? ''] ?? 'none', end: ends[end ?? ''] ?? 'none', label: labelText(label) }
}
