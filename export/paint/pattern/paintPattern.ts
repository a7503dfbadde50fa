import type { Rect } from '../../layout/pictureGrid'
import type { CanvasSlice } from '../canvasSlice'
import type { Pixels } from '../pixels'
import type { StraightLines } from './paintStraightLines'
import type { PatternFill } from './patternFill'
import { latticeLines, lineWidth } from './lattice'
import { meshSpots } from './meshSpots'
import { openSpans } from './openSpans'
import { paintDots } from './paintDots'
import { paintGrain } from './paintGrain'
import { paintMesh } from './paintMesh'
import { paintSlantedLines } from './paintSlantedLines'
import { paintStraightLines } from './paintStraightLines'
import { slantedLines, straightLines } from './slantedLines'

/** Paints a pattern over RGB pixels in place; what lies below `hidden` may be left out. */
export function paintPattern(pixels: Pixels, fill: PatternFill, slice: CanvasSlice, hidden: Rect | undefined): void {
  const { width, height } = pixels
  const open = openSpans(width, hidden)
  switch (fill.kind) {
    case 'dots': return paintDots(pixels, fill, hidden)
    case 'grain': return paintGrain(pixels, fill, slice, open)
    case 'mesh': return paintMesh(pixels, meshSpots(width, height, fill, slice), open)
    case 'grid': return paintStraightLines(pixels, straightSet(pixels, fill, 'both'), open)
    case 'lines': {
      const straight = straightLines(fill.angle)
      return straight ? paintStraightLines(pixels, straightSet(pixels, fill, straight), open) : paintSlantedLines(pixels, slantedLines(width, fill, slice), fill, open)
    }
  }
}

function straightSet({ width, height }: Pixels, { spacing, size, color }: Extract<PatternFill, { kind: 'dots' | 'grid' | 'lines' }>, direction: 'upright' | 'level' | 'both'): StraightLines {
  const thickness = lineWidth(size)
  return {
    upright: direction === 'level' ? [] : latticeLines(width, spacing, thickness),
    level: direction === 'upright' ? [] : latticeLines(height, spacing, thickness),
    width: thickness,
    color,
  }
}
