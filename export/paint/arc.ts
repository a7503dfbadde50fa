import type { Coverage } from './coverage'

/** An elliptical arc as SVG paths have it, all in pixels. */
export interface Arc {
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly endY: number
  readonly radiusX: number
  readonly radiusY: number
  /** Of the ellipse's first axis, in degrees. */
  readonly rotation: number
  readonly isLarge: boolean
  readonly isClockwise: boolean
  /** Most that a straight piece may lie off the arc, and most pieces that it is cut into. */
  readonly flatness: number
  readonly mostPieces: number
}

/** Where an arc lies on its ellipse. */
export interface ArcOnEllipse {
  /** Its radii, made longer where they do not reach. */
  readonly radii: readonly [number, number]
  /** Angles on the ellipse at which it starts, and that it goes on by, in radians. */
  readonly from: number
  readonly sweep: number
  /** The point on the ellipse, or off it, that the unit circle has at (x, y). */
  readonly place: (x: number, y: number) => [number, number]
}

/** An arc's ellipse (SVG 2, B.2.4); undefined where it is a straight line. */
export function arcOnEllipse({ x, y, endX, endY, radiusX, radiusY, rotation, isLarge, isClockwise }: Omit<Arc, 'flatness' | 'mostPieces'>): ArcOnEllipse | undefined {
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)]
  if (rx === 0 || ry === 0 || (x === endX && y === endY))
    return undefined
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
  const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2]
  return {
    radii: [rx, ry],
    from,
    sweep: isClockwise ? (to - from + turn) % turn : -((from - to + turn) % turn),
    place(circleX, circleY) {
      const [onX, onY] = [centerX + rx * circleX, centerY + ry * circleY]
      return [middleX + cos * onX - sin * onY, middleY + sin * onX + cos * onY]
    },
  }
}

/** Adds an arc in straight pieces. */
export function traceArc(coverage: Pick<Coverage, 'line'>, arc: Arc): void {
  const { x, y, endX, endY, flatness, mostPieces } = arc
  const ellipse = arcOnEllipse(arc)
  if (!ellipse) {
    coverage.line(x, y, endX, endY)
    return
  }
  const { radii, from, sweep, place } = ellipse
  const pieces = Math.min(mostPieces, Math.ceil(Math.abs(sweep) / (2 * Math.acos(1 - Math.min(1, flatness / Math.max(...radii))))))
  let [lastX, lastY] = [x, y]
  for (let piece = 1; piece < pieces; piece++) {
    const angle = from + sweep * piece / pieces
    const [nextX, nextY] = place(Math.cos(angle), Math.sin(angle))
    coverage.line(lastX, lastY, nextX, nextY)
    lastX = nextX
    lastY = nextY
  }
  coverage.line(lastX, lastY, endX, endY)
}
