import type { Arc } from '../arc'
import type { SegmentSink } from './pathSegments'
import { arcOnEllipse } from '../arc'

/** No curve spans more than this, in radians: it lies off the arc by less than a thousandth of the radius. */
const maxSweep = Math.PI / 2

/** An arc as cubic curves. */
export function arcCurves(arc: Omit<Arc, 'flatness' | 'mostPieces'>, sink: Pick<SegmentSink, 'line' | 'curve'>): void {
  const { endX, endY } = arc
  const ellipse = arcOnEllipse(arc)
  if (!ellipse) {
    sink.line(endX, endY)
    return
  }
  const { from, sweep, place } = ellipse
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / maxSweep - 1e-9))
  // How far along its tangent a control point lies.
  const reach = 4 / 3 * Math.tan(sweep / pieces / 4)
  for (let piece = 0; piece < pieces; piece++) {
    const [first, last] = [from + sweep * piece / pieces, from + sweep * (piece + 1) / pieces]
    const [x1, y1] = place(Math.cos(first) - reach * Math.sin(first), Math.sin(first) + reach * Math.cos(first))
    const [x2, y2] = place(Math.cos(last) + reach * Math.sin(last), Math.sin(last) - reach * Math.cos(last))
    const [nextX, nextY] = piece === pieces - 1 ? [endX, endY] : place(Math.cos(last), Math.sin(last))
    sink.curve(x1, y1, x2, y2, nextX, nextY)
  }
}
