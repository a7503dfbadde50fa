import type { Rect } from './pictureGrid'
import { thousandth } from './thousandth'

/** The outline of a rectangle with rounded corners as SVG path data, clockwise, or the other way round to cut a hole. */
export function roundedRectPath({ x, y, width, height }: Rect, cornerRadius: number, isHole = false): string {
  const radius = Math.min(cornerRadius, width / 2, height / 2)
  const [right, bottom] = [thousandth(x + width), thousandth(y + height)]
  const [left, top] = [thousandth(x), thousandth(y)]
  const [innerLeft, innerRight, innerTop, innerBottom] = [thousandth(x + radius), thousandth(x + width - radius), thousandth(y + radius), thousandth(y + height - radius)]
  const corner = (toX: number, toY: number) => radius > 0 ? `A${thousandth(radius)} ${thousandth(radius)} 0 0 ${isHole ? 0 : 1} ${toX} ${toY}` : ''
  return isHole
    ? `M${innerLeft} ${top}${corner(left, innerTop)}V${innerBottom}${corner(innerLeft, bottom)}H${innerRight}${corner(right, innerBottom)}V${innerTop}${corner(innerRight, top)}Z`
    : `M${innerLeft} ${top}H${innerRight}${corner(right, innerTop)}V${innerBottom}${corner(innerRight, bottom)}H${innerLeft}${corner(left, innerBottom)}V${innerTop}${corner(innerLeft, top)}Z`
}
