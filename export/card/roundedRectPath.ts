import type { Rect } from './pictureGrid'

/** The outline of a rectangle with rounded corners as SVG path data, clockwise, or the other way round to cut a hole. */
export function roundedRectPath({ x, y, width, height }: Rect, cornerRadius: number, isHole = false): string {
  const radius = Math.min(cornerRadius, width / 2, height / 2)
  const [right, bottom] = [round(x + width), round(y + height)]
  const [left, top] = [round(x), round(y)]
  const [innerLeft, innerRight, innerTop, innerBottom] = [round(x + radius), round(x + width - radius), round(y + radius), round(y + height - radius)]
  const corner = (toX: number, toY: number) => radius > 0 ? `A${round(radius)} ${round(radius)} 0 0 ${isHole ? 0 : 1} ${toX} ${toY}` : ''
  return isHole
    ? `M${innerLeft} ${top}${corner(left, innerTop)}V${innerBottom}${corner(innerLeft, bottom)}H${innerRight}${corner(right, innerBottom)}V${innerTop}${corner(innerRight, top)}Z`
    : `M${innerLeft} ${top}H${innerRight}${corner(right, innerTop)}V${innerBottom}${corner(innerRight, bottom)}H${innerLeft}${corner(left, innerBottom)}V${innerTop}${corner(innerLeft, top)}Z`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
