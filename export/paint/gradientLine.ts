export interface GradientLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/**
 * Ends of a CSS linear gradient's line over a box, in the box's units (CSS Images 3, §3.1):
 * 0 degrees runs up, 90 runs right, and the corners get exactly the first and the last colour.
 */
export function gradientLine(width: number, height: number, angle: number): GradientLine {
  const radians = (angle * Math.PI) / 180
  const sin = Math.sin(radians)
  const cos = Math.cos(radians)
  const half = (Math.abs(width * sin) + Math.abs(height * cos)) / 2
  return { x1: width / 2 - sin * half, y1: height / 2 + cos * half, x2: width / 2 + sin * half, y2: height / 2 - cos * half }
}
