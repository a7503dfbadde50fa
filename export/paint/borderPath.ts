import type { Rect } from '../layout/pictureGrid'
import { roundedRectPath } from '../layout/roundedRectPath'

/** The outline of a border inside a rounded rectangle as SVG path data, the hole within it included. */
export function borderPath(box: Rect, cornerRadius: number, width: number): string {
  const inner = { x: box.x + width, y: box.y + width, width: box.width - 2 * width, height: box.height - 2 * width }
  return roundedRectPath(box, cornerRadius) + roundedRectPath(inner, Math.max(0, cornerRadius - width), true)
}
