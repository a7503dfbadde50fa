import { polygonPath } from './pathOutlines'

export interface Stroke {
  readonly width: number
  /** Lengths drawn and left out in turn; empty for a line without gaps. */
  readonly dashes: readonly number[]
  /** Round ends, and dots where a length drawn is 0. */
  readonly round: boolean
}

/** Of a curve that stands for a quarter of a circle. */
const arm = 0.5523

/** A line as what its stroke covers, in the direction in which glyphs are outlined: counterclockwise, y upwards. */
export function strokedLine(x1: number, y1: number, x2: number, y2: number, { width, dashes, round }: Stroke): string {
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length === 0)
    return ''
  const [cos, sin] = [(x2 - x1) / length, (y2 - y1) / length]
  const half = width / 2
  const at = (along: number, across: number) => [x1 + along * cos - across * sin, y1 + along * sin + across * cos] as const
  const piece = (from: number, to: number) => polygonPath([at(from, -half), at(to, -half), at(to, half), at(from, half)])
  const [drawn = 0, gap = 0] = dashes
  if (drawn + gap <= 0)
    return piece(0, length)
  let path = ''
  for (let start = 0; start < length; start += drawn + gap)
    path += round && drawn === 0 ? ellipsePath(...at(start, 0), half, half) : piece(start, Math.min(length, start + drawn))
  return path
}

/** A rectangle, counterclockwise. */
export function rectPath(x: number, y: number, width: number, height: number): string {
  return polygonPath([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])
}

/** The stroke of a rectangle. */
export function strokedRect(x: number, y: number, width: number, height: number, stroke: number): string {
  const half = stroke / 2
  const [left, right, bottom, top] = [x + half, x + width - half, y + half, y + height - half]
  return rectPath(x - half, y - half, width + stroke, height + stroke) + polygonPath([[left, bottom], [left, top], [right, top], [right, bottom]])
}

/** An ellipse, counterclockwise. */
export function ellipsePath(x: number, y: number, rx: number, ry: number): string {
  const [ax, ay] = [arm * rx, arm * ry]
  return `M${x + rx} ${y}C${x + rx} ${y + ay} ${x + ax} ${y + ry} ${x} ${y + ry}C${x - ax} ${y + ry} ${x - rx} ${y + ay} ${x - rx} ${y}C${x - rx} ${y - ay} ${x - ax} ${y - ry} ${x} ${y - ry}C${x + ax} ${y - ry} ${x + rx} ${y - ay} ${x + rx} ${y}Z`
}
