import type { Coverage } from './coverage'
import { traceArc } from './arc'
import { createPathReader } from './pathReader'

/** Where an outline's own units lie on the image. */
export interface Placement {
  readonly x: number
  readonly y: number
  /** Pixels a unit. */
  readonly scaleX: number
  readonly scaleY: number
}

/** Most that a straight piece may lie off its curve, in pixels: as much as Satori rounds its points by. */
const flatness = 0.05
// A curve of a size that no image has may be less smooth.
const mostPieces = 500
/** How many numbers follow a command, by the code of its small letter. */
const sizes = new Map(Object.entries({ m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }).map(([letter, size]) => [letter.charCodeAt(0), size]))
const [a, c, h, l, m, q, s, t, v] = Array.from('achlmqstv', letter => letter.charCodeAt(0))
const toSmall = 32

/** Adds the outline that an SVG path's data describe; what follows a mistake in them is left out, as SVG has it. */
export function traceOutline(path: string, { x: left, y: top, scaleX, scaleY }: Placement, coverage: Pick<Coverage, 'line'>): void {
  const reader = createPathReader(path)
  const values = new Float64Array(7)
  // Where the pen is, where the outline began, and the last control point, in pixels.
  let [x, y, startX, startY, controlX, controlY] = [left, top, left, top, left, top]
  let before = 0
  for (let command = reader.command(); command !== 0; command = reader.command()) {
    const kind = command | toSmall
    const size = sizes.get(kind)
    if (size === undefined || (before === 0 && kind !== m))
      break
    for (let index = 0; index < size; index++)
      values[index] = kind === a && (index === 3 || index === 4) ? reader.flag() : reader.number()
    if (size > 0 && Number.isNaN(values[size - 1]))
      break
    const isRelative = command === kind
    const originX = isRelative ? x : left
    const originY = isRelative ? y : top
    // The point that a command ends at are its last two numbers.
    const endX = kind === h ? values[0] * scaleX + originX : size >= 2 ? values[size - 2] * scaleX + originX : x
    const endY = kind === v ? values[0] * scaleY + originY : size >= 2 ? values[size - 1] * scaleY + originY : y
    if (kind === q) {
      controlX = values[0] * scaleX + originX
      controlY = values[1] * scaleY + originY
      traceQuadratic(coverage, x, y, controlX, controlY, endX, endY)
    }
    else if (kind === l || kind === h || kind === v) {
      coverage.line(x, y, endX, endY)
    }
    else if (kind === m) {
      // An outline that is left open is filled as if it were closed.
      coverage.line(x, y, startX, startY)
      startX = endX
      startY = endY
    }
    else if (kind === c) {
      controlX = values[2] * scaleX + originX
      controlY = values[3] * scaleY + originY
      traceCubic(coverage, x, y, values[0] * scaleX + originX, values[1] * scaleY + originY, controlX, controlY, endX, endY)
    }
    else if (kind === s) {
      const mirrors = before === c || before === s
      const [firstX, firstY] = mirrors ? [2 * x - controlX, 2 * y - controlY] : [x, y]
      controlX = values[0] * scaleX + originX
      controlY = values[1] * scaleY + originY
      traceCubic(coverage, x, y, firstX, firstY, controlX, controlY, endX, endY)
    }
    else if (kind === t) {
      const mirrors = before === q || before === t
      controlX = mirrors ? 2 * x - controlX : x
      controlY = mirrors ? 2 * y - controlY : y
      traceQuadratic(coverage, x, y, controlX, controlY, endX, endY)
    }
    else if (kind === a) {
      traceArc(coverage, { x, y, endX, endY, radiusX: values[0] * scaleX, radiusY: values[1] * scaleY, rotation: values[2], isLarge: values[3] === 1, isClockwise: values[4] === 1, flatness, mostPieces })
    }
    else {
      coverage.line(x, y, startX, startY)
    }
    x = size === 0 ? startX : endX
    y = size === 0 ? startY : endY
    before = kind
  }
  coverage.line(x, y, startX, startY)
}

function traceQuadratic(coverage: Pick<Coverage, 'line'>, x0: number, y0: number, x1: number, y1: number, x2: number, y2: number): void {
  const bendX = x0 - 2 * x1 + x2
  const bendY = y0 - 2 * y1 + y2
  const pieces = Math.min(mostPieces, Math.ceil(Math.sqrt(Math.sqrt(bendX * bendX + bendY * bendY) / (4 * flatness))))
  let x = x0
  let y = y0
  for (let piece = 1; piece < pieces; piece++) {
    const at = piece / pieces
    const nextX = x0 + at * (2 * (x1 - x0) + at * bendX)
    const nextY = y0 + at * (2 * (y1 - y0) + at * bendY)
    coverage.line(x, y, nextX, nextY)
    x = nextX
    y = nextY
  }
  coverage.line(x, y, x2, y2)
}

function traceCubic(coverage: Pick<Coverage, 'line'>, x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
  const bend = Math.max((x0 - 2 * x1 + x2) ** 2 + (y0 - 2 * y1 + y2) ** 2, (x1 - 2 * x2 + x3) ** 2 + (y1 - 2 * y2 + y3) ** 2)
  const pieces = Math.min(mostPieces, Math.ceil(Math.sqrt(0.75 * Math.sqrt(bend) / flatness)))
  let x = x0
  let y = y0
  for (let piece = 1; piece < pieces; piece++) {
    const at = piece / pieces
    const rest = 1 - at
    const first = 3 * rest * rest * at
    const second = 3 * rest * at * at
    const nextX = rest * rest * rest * x0 + first * x1 + second * x2 + at * at * at * x3
    const nextY = rest * rest * rest * y0 + first * y1 + second * y2 + at * at * at * y3
    coverage.line(x, y, nextX, nextY)
    x = nextX
    y = nextY
  }
  coverage.line(x, y, x3, y3)
}
