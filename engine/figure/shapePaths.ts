import type { Box, LineShape } from './figure'

/** The rectangles as one path. */
export function boxesPath(boxes: readonly Box[]): string {
  return boxes.map(([x, y, width, height]) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`).join('')
}

/** The open head at the end of a line, from one wing over the tip to the other. */
export function arrowPoints({ x1, y1, x2, y2, width = 1.5 }: LineShape): { readonly x: number, readonly y: number }[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const size = 3 + 1.5 * width
  const wing = (side: number) => ({ x: round(x2 - size * dx + side * size * 0.7 * dy), y: round(y2 - size * dy - side * size * 0.7 * dx) })
  return [wing(1), { x: round(x2), y: round(y2) }, wing(-1)]
}

/** The same head as a path to be stroked. */
export function arrowPath(shape: LineShape): string {
  return `M${arrowPoints(shape).map(({ x, y }) => `${x} ${y}`).join('L')}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
