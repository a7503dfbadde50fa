import type { Box, LineShape } from './figure'

/** The rectangles as one path. */
export function boxesPath(boxes: readonly Box[]): string {
  return boxes.map(([x, y, width, height]) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`).join('')
}

/** The open head at the end of a line. */
export function arrowPath({ x1, y1, x2, y2, width = 1.5 }: LineShape): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const size = 3 + 1.5 * width
  const wing = (side: number) => `${round(x2 - size * dx + side * size * 0.7 * dy)} ${round(y2 - size * dy - side * size * 0.7 * dx)}`
  return `M${wing(1)}L${round(x2)} ${round(y2)}L${wing(-1)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
