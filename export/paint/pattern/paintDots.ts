import type { Rect } from '../../layout/pictureGrid'
import type { GlyphMask } from '../glyphMask'
import type { Pixels } from '../pixels'
import type { PatternFill } from './patternFill'
import { coverageSteps, paintMask } from '../blend'
import { createCoverage } from '../coverage'
import { traceOutline } from '../outline'
import { dotPath } from './dotPath'
import { latticePlaces } from './lattice'

/** Paints dots in rows and columns over RGB pixels in place; those below `hidden` are left out. */
export function paintDots(pixels: Pixels, { spacing, size, color }: Extract<PatternFill, { kind: 'dots' | 'grid' }>, hidden: Rect | undefined): void {
  const middles = [pixels.width, pixels.height].map(length => latticePlaces(length, spacing, size))
  const mask = dotMask(size)
  const isHidden = (x: number, y: number) => hidden !== undefined && x - size > hidden.x && x + size < hidden.x + hidden.width && y - size > hidden.y && y + size < hidden.y + hidden.height
  for (const y of middles[1]) {
    for (const x of middles[0]) {
      if (!isHidden(x, y))
        paintMask(pixels, mask, Math.floor(x), Math.floor(y), color)
    }
  }
}

/** A dot around the middle that `latticePlaces` gives it, as seen from the whole pixel before that. */
function dotMask(size: number): GlyphMask {
  const half = Math.round(size) % 2 / 2
  const reach = Math.ceil(size / 2 + 1)
  const side = 2 * reach + 1
  const coverage = createCoverage(side, side)
  const steps = new Uint8Array(side * side)
  traceOutline(dotPath(reach + half, reach + half, size), { x: 0, y: 0, scaleX: 1, scaleY: 1 }, coverage)
  coverage.sweep((row, from, to, covered) => steps.fill(Math.round(covered * coverageSteps), row * side + from, row * side + to))
  return { left: -reach, top: -reach, width: side, height: side, steps }
}
