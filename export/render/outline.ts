import type { Coverage } from './coverage'
import { createPathReader } from './pathReader'

/** Where an outline's own units lie on the image. */
export interface Placement {
  readonly x: number
  readonly y: number
  /** Pixels a unit. */
  readonly scaleX: number
  readonly scaleY: number
}

/** Most that a straight piece may lie off its curve, in pixels. */
const flatness = 0.02
// A curve of a size that no image has may be less smooth.
const mostPieces = 500
const commandSizes: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

/** Adds the outline that an SVG path's data describe; what follows a mistake in them is left out, as SVG has it. */
export function traceOutline(path: string, { x: left, y: top, scaleX, scaleY }: Placement, coverage: Coverage): void {
  const reader = createPathReader(path)
  const values = new Float64Array(7)
  /** Where the pen is, where the outline began, and the last control point, in pixels. */
  let [x, y, startX, startY, controlX, controlY] = [left, top, left, top, left, top]
  let before = ''

  function lineTo(nextX: number, nextY: number): void {
    coverage.line(x, y, nextX, nextY)
    x = nextX
    y = nextY
  }

  function quadraticTo(x1: number, y1: number, x2: number, y2: number): void {
    const [x0, y0] = [x, y]
    const [bendX, bendY] = [x0 - 2 * x1 + x2, y0 - 2 * y1 + y2]
    const pieces = Math.min(mostPieces, Math.ceil(Math.sqrt(Math.sqrt(bendX * bendX + bendY * bendY) / (4 * flatness))))
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces
      lineTo(x0 + t * (2 * (x1 - x0) + t * bendX), y0 + t * (2 * (y1 - y0) + t * bendY))
    }
    lineTo(x2, y2)
    controlX = x1
    controlY = y1
  }

  function cubicTo(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const [x0, y0] = [x, y]
    const bend = Math.max((x0 - 2 * x1 + x2) ** 2 + (y0 - 2 * y1 + y2) ** 2, (x1 - 2 * x2 + x3) ** 2 + (y1 - 2 * y2 + y3) ** 2)
    const pieces = Math.min(mostPieces, Math.ceil(Math.sqrt(0.75 * Math.sqrt(bend) / flatness)))
    for (let piece = 1; piece < pieces; piece++) {
      const t = piece / pieces
      const u = 1 - t
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
      lineTo(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
    }
    lineTo(x3, y3)
    controlX = x2
    controlY = y2
  }

  /** An elliptical arc in pixels (SVG 2, B.2.4); radii that do not reach are made longer. */
  function arcTo(radiusX: number, radiusY: number, rotation: number, isLarge: boolean, isClockwise: boolean, endX: number, endY: number): void {
    let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)]
    if (rx === 0 || ry === 0 || (x === endX && y === endY)) {
      lineTo(endX, endY)
      return
    }
    const [sin, cos] = [Math.sin(rotation * Math.PI / 180), Math.cos(rotation * Math.PI / 180)]
    const [halfX, halfY] = [(x - endX) / 2, (y - endY) / 2]
    const [turnedX, turnedY] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX]
    const stretch = Math.sqrt(Math.max(1, (turnedX / rx) ** 2 + (turnedY / ry) ** 2))
    rx *= stretch
    ry *= stretch
    const square = (rx * turnedY) ** 2 + (ry * turnedX) ** 2
    const away = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - square) / square)) * (isLarge === isClockwise ? -1 : 1)
    const [centerX, centerY] = [away * rx * turnedY / ry, -away * ry * turnedX / rx]
    const from = Math.atan2((turnedY - centerY) / ry, (turnedX - centerX) / rx)
    const to = Math.atan2((-turnedY - centerY) / ry, (-turnedX - centerX) / rx)
    const turn = 2 * Math.PI
    const sweep = isClockwise ? (to - from + turn) % turn : -((from - to + turn) % turn)
    const pieces = Math.min(mostPieces, Math.ceil(Math.abs(sweep) / (2 * Math.acos(1 - Math.min(1, flatness / Math.max(rx, ry))))))
    const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2]
    for (let piece = 1; piece < pieces; piece++) {
      const angle = from + sweep * piece / pieces
      const [onX, onY] = [centerX + rx * Math.cos(angle), centerY + ry * Math.sin(angle)]
      lineTo(middleX + cos * onX - sin * onY, middleY + sin * onX + cos * onY)
    }
    lineTo(endX, endY)
  }

  for (let letter = reader.command(before); letter !== ''; letter = reader.command(before)) {
    const kind = letter.toUpperCase()
    const isRelative = letter !== kind
    const size = commandSizes[kind]
    if (size === undefined || (before === '' && kind !== 'M'))
      break
    for (let index = 0; index < size; index++)
      values[index] = kind === 'A' && (index === 3 || index === 4) ? reader.flag() : reader.number()
    if (Number.isNaN(values[Math.max(0, size - 1)]) && size > 0)
      break
    const horizontal = (index: number) => values[index] * scaleX + (isRelative ? x : left)
    const vertical = (index: number) => values[index] * scaleY + (isRelative ? y : top)
    const follows = (kinds: string) => kinds.includes(before.toUpperCase()) && before !== ''
    if (kind === 'M') {
      // An outline that is left open is filled as if it were closed.
      lineTo(startX, startY)
      startX = horizontal(0)
      startY = vertical(1)
      x = startX
      y = startY
    }
    else if (kind === 'L') {
      lineTo(horizontal(0), vertical(1))
    }
    else if (kind === 'Q') {
      quadraticTo(horizontal(0), vertical(1), horizontal(2), vertical(3))
    }
    else if (kind === 'H') {
      lineTo(horizontal(0), y)
    }
    else if (kind === 'V') {
      lineTo(x, vertical(0))
    }
    else if (kind === 'C') {
      cubicTo(horizontal(0), vertical(1), horizontal(2), vertical(3), horizontal(4), vertical(5))
    }
    else if (kind === 'S') {
      const [firstX, firstY] = follows('CS') ? [2 * x - controlX, 2 * y - controlY] : [x, y]
      cubicTo(firstX, firstY, horizontal(0), vertical(1), horizontal(2), vertical(3))
    }
    else if (kind === 'T') {
      const [firstX, firstY] = follows('QT') ? [2 * x - controlX, 2 * y - controlY] : [x, y]
      quadraticTo(firstX, firstY, horizontal(0), vertical(1))
    }
    else if (kind === 'A') {
      arcTo(values[0] * scaleX, values[1] * scaleY, values[2], values[3] === 1, values[4] === 1, horizontal(5), vertical(6))
    }
    else {
      lineTo(startX, startY)
    }
    before = letter
  }
  lineTo(startX, startY)
}
