import type { FittedPart } from '../../text/fitText'
import type { TextRow } from '../../text/textRows'
import type { RectItem } from '../card'

const barWidth = 3
/** From a bar to the text beside it, in em. */
const barGap = 0.9

/** Bars beside quotations, one for each level, from the first line of a quotation to its last; (x, y) is the body's top left, px at 1x. */
export function quoteBars({ blocks, rows }: FittedPart, x: number, y: number, width: number): RectItem[] {
  const isQuote = (row: TextRow) => blocks[row.block].kind === 'quote'
  return runsOf(rows, isQuote).flatMap((quotation) => {
    const depthOf = (row: TextRow) => blocks[row.block].depth
    const levels = Array.from(new Set(quotation.map(depthOf)))
    return levels.flatMap(level => runsOf(quotation, row => depthOf(row) >= level).flatMap((run) => {
      const own = run.find(row => depthOf(row) === level)
      return own ? [bar(own, run, x, y, width)] : []
    }))
  })
}

function bar({ indent, fontSize, direction }: TextRow, run: readonly TextRow[], x: number, y: number, width: number): RectItem {
  const before = indent - fontSize * barGap
  const [first] = run
  const last = run[run.length - 1]
  return { kind: 'rect', x: direction === 'rtl' ? x + width - before - barWidth : x + before, y: y + first.top, width: barWidth, height: last.top + last.height - first.top, cornerRadius: barWidth / 2, color: 'accent' }
}

/** Rows one after another that all pass. */
function runsOf(rows: readonly TextRow[], passes: (row: TextRow) => boolean): TextRow[][] {
  const runs: TextRow[][] = []
  let open = false
  for (const row of rows) {
    if (passes(row)) {
      if (open)
        runs[runs.length - 1].push(row)
      else
        runs.push([row])
    }
    open = passes(row)
  }
  return runs
}
