import type { DrawingItem } from '../card'
import type { Rect } from '../pictureGrid'
import type { Point } from '../strokePath'
import { roundedRectPath } from '../roundedRectPath'
import { strokePath } from '../strokePath'

const lobes = 8
const check: readonly Point[] = [{ x: 7.6, y: 12.3 }, { x: 10.6, y: 15.3 }, { x: 16.4, y: 9.1 }]

/** The mark of a verified account in a box: a scalloped disc with a check. */
export function verifiedBadge(box: Rect): DrawingItem {
  const points = Array.from({ length: lobes }, (_, index) => (index * 2 * Math.PI) / lobes)
  const discs = points.map(angle => disc({ x: 12 + 7.4 * Math.cos(angle), y: 12 + 7.4 * Math.sin(angle) }, 3.9)).join('')
  return {
    ...box,
    kind: 'drawing',
    units: { width: 24, height: 24 },
    paths: [
      { path: disc({ x: 12, y: 12 }, 8.6) + discs, color: 'accent', opacity: 1 },
      { path: strokePath(check, 2.2), color: 'card', opacity: 1 },
    ],
  }
}

function disc({ x, y }: Point, radius: number): string {
  return roundedRectPath({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius)
}
