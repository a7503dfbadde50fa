import type { Arc } from '../arc'
import type { SegmentSink } from './pathSegments'

/** No curve spans more than this, in radians: it lies off the arc by less than a thousandth of the radius. */
const maxSweep = Math.PI / 2

/** An arc as cubic curves (SVG 2, B.2.4); radii that do not reach are made longer. */
export function arcCurves({ x, y, endX, endY, radiusX, radiusY, rotation, isLarge, isClockwise }: Omit<Arc, 'flatness' | 'mostPieces'>, sink: Pick<SegmentSink, 'line' | 'curve'>): void {
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)]
  if (rx === 0 || ry === 0 || (x === endX && y === endY)) {
    sink.line(endX, endY)
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
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / maxSweep - 1e-9))
  const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2]
  // How far along its tangent a control point lies.
  const reach = 4 / 3 * Math.tan(sweep / pieces / 4)
  const place = (onX: number, onY: number): [number, number] => [middleX + cos * (centerX + rx * onX) - sin * (centerY + ry * onY), middleY + sin * (centerX + rx * onX) + cos * (centerY + ry * onY)]
  for (let piece = 0; piece < pieces; piece++) {
    const [first, last] = [from + sweep * piece / pieces, from + sweep * (piece + 1) / pieces]
    const [x1, y1] = place(Math.cos(first) - reach * Math.sin(first), Math.sin(first) + reach * Math.cos(first))
    const [x2, y2] = place(Math.cos(last) + reach * Math.sin(last), Math.sin(last) - reach * Math.cos(last))
    const [nextX, nextY] = piece === pieces - 1 ? [endX, endY] : place(Math.cos(last), Math.sin(last))
    sink.curve(x1, y1, x2, y2, nextX, nextY)
  }
}
