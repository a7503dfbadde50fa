import type { Rect } from '../../layout/pictureGrid'
import type { CanvasSlice } from '../canvasSlice'
import type { Pixels } from '../pixels'
import type { PatternFill } from './patternFill'
import { meshSpots } from './meshSpots'
import { openSpans } from './openSpans'
import { paintDots } from './paintDots'
import { paintGrain } from './paintGrain'
import { paintMesh } from './paintMesh'
import { paintSlantedLines } from './paintSlantedLines'
import { paintStraightLines } from './paintStraightLines'
import { slantedLines } from './slantedLines'
import { straightDirection, straightLines } from './straightLines'

/** Paints a pattern over RGB pixels in place; what lies below `hidden` may be left out. */
export function paintPattern(pixels: Pixels, fill: PatternFill, slice: CanvasSlice, hidden: Rect | undefined): void {
  const { width, height } = pixels
  const open = openSpans(width, hidden)
  switch (fill.kind) {
    case 'dots': return paintDots(pixels, fill, hidden)
    case 'grain': return paintGrain(pixels, fill, slice, open)
    case 'mesh': return paintMesh(pixels, meshSpots(width, height, fill, slice), open)
    case 'grid': return paintStraightLines(pixels, straightLines(pixels, fill, 'both'), fill.color, open)
    case 'lines': {
      const straight = straightDirection(fill.angle)
      return straight ? paintStraightLines(pixels, straightLines(pixels, fill, straight), fill.color, open) : paintSlantedLines(pixels, slantedLines(width, fill, slice), fill, open)
    }
  }
}
