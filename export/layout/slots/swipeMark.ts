import type { DrawingItem } from '../card'
import type { Rect } from '../pictureGrid'
import type { Point } from '../strokePath'
import { roundedRectPath } from '../roundedRectPath'
import { strokePath } from '../strokePath'

const side = 24
const shaft: readonly Point[] = [{ x: 7, y: 12 }, { x: 17, y: 12 }]
const tip: readonly Point[] = [{ x: 12.5, y: 7.5 }, { x: 17, y: 12 }, { x: 12.5, y: 16.5 }]

/** A disc with an arrow towards the next card. */
export function swipeMark(box: Rect, toLeft: boolean): DrawingItem {
  const turned = (points: readonly Point[]) => toLeft ? points.map(({ x, y }) => ({ x: side - x, y })) : points
  return {
    ...box,
    kind: 'drawing',
    units: { width: side, height: side },
    paths: [
      { path: roundedRectPath({ x: 0, y: 0, width: side, height: side }, side / 2), color: 'accent', opacity: 1 },
      { path: strokePath(turned(shaft), 2) + strokePath(turned(tip), 2), color: 'card', opacity: 1 },
    ],
  }
}
