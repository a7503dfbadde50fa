import type { DrawingItem } from '../card'
import type { Rect } from '../pictureGrid'
import { roundedRectPath } from '../roundedRectPath'

const edgeWidth = 1

/** A hairline just inside a picture, which keeps it apart from a card of the colour that it has along its edges; px at 1x. */
export function pictureEdge({ x, y, width, height }: Rect, cornerRadius: number, border: string): DrawingItem {
  const inner = { x: edgeWidth, y: edgeWidth, width: Math.max(0, width - 2 * edgeWidth), height: Math.max(0, height - 2 * edgeWidth) }
  const path = roundedRectPath({ x: 0, y: 0, width, height }, cornerRadius) + roundedRectPath(inner, Math.max(0, cornerRadius - edgeWidth), true)
  return { kind: 'drawing', x, y, width, height, units: { width, height }, paths: [{ path, color: `edge-${border as `#${string}`}`, opacity: 1 }] }
}
