import type { TextLine } from './textLines'
import type { TextMeasurer } from './textMeasurer'

/** What a line of text needs above and below its usual height, in px at 1x. */
export interface LineReach {
  readonly above: number
  readonly below: number
}

/** Of a block that has no glyphs. */
const usualAscent = 0.95
const usualDescent = 0.25
/** Air between a formula and the lines around it, in em. */
const air = 0.14
export const noReach: LineReach = { above: 0, below: 0 }

/** Room for the formulas of a line that are higher or deeper than a line of the block, whose letters are of one face. */
export function lineReach({ runs }: TextLine, height: number, fontSize: number, face: string | undefined, measurer: TextMeasurer): LineReach {
  if (!runs.some(run => run.kind === 'formula'))
    return noReach
  const baseline = lineBaseline(height, fontSize, face, measurer)
  let [above, below] = [0, 0]
  for (const run of runs) {
    if (run.kind === 'formula') {
      const { formula, style: { scale, shift } } = run
      above = Math.max(above, (formula.height * scale + shift + air) * fontSize - baseline)
      below = Math.max(below, (formula.depth * scale - shift + air) * fontSize - (height - baseline))
    }
  }
  return { above, below }
}

/** Baseline of a line of a height, in px below its top: the same distance above the face's ascent as below its descent. */
export function lineBaseline(height: number, fontSize: number, face: string | undefined, measurer: TextMeasurer): number {
  const ascent = face ? measurer.ascent(face) : usualAscent
  const descent = face ? measurer.descent(face) : usualDescent
  return (height + (ascent - descent) * fontSize) / 2
}

/** The face of most glyphs of some lines, so that all lines of a block are the same distance apart. */
export function usualFace(lines: readonly TextLine[]): string | undefined {
  const counts = new Map<string, number>()
  for (const run of lines.flatMap(({ runs }) => runs)) {
    if (run.kind === 'glyphs')
      counts.set(run.face, (counts.get(run.face) ?? 0) + run.glyphIds.length)
  }
  const most = Math.max(...counts.values())
  return Array.from(counts).find(([, count]) => count === most)?.[0]
}
