import { createPathReader } from '../pathReader'
import { arcCurves } from './arcCurves'

/** Takes an outline in lines and cubic curves, in the units of its path. */
export interface SegmentSink {
  move: (x: number, y: number) => void
  line: (x: number, y: number) => void
  curve: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void
  close: () => void
}

/** How many numbers follow a command, by its small letter. */
const sizes: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

/** Hands the outline that an SVG path's data describe to a sink; what follows a mistake in them is left out, as SVG has it. */
export function pathSegments(path: string, sink: SegmentSink): void {
  const reader = createPathReader(path)
  const values = new Float64Array(7)
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0]
  let before = ''
  for (let code = reader.command(); code !== 0; code = reader.command()) {
    const letter = String.fromCharCode(code)
    const kind = letter.toLowerCase()
    const size = sizes[kind]
    if (size === undefined || (before === '' && kind !== 'm'))
      return
    for (let index = 0; index < size; index++)
      values[index] = kind === 'a' && (index === 3 || index === 4) ? reader.flag() : reader.number()
    if (size > 0 && Number.isNaN(values[size - 1]))
      return
    const [originX, originY] = letter === kind ? [x, y] : [0, 0]
    const endX = kind === 'h' ? values[0] + originX : size >= 2 ? values[size - 2] + originX : x
    const endY = kind === 'v' ? values[0] + originY : size >= 2 ? values[size - 1] + originY : y
    if (kind === 'm') {
      sink.move(endX, endY)
      startX = endX
      startY = endY
    }
    else if (kind === 'l' || kind === 'h' || kind === 'v') {
      sink.line(endX, endY)
    }
    else if (kind === 'c' || kind === 's') {
      const mirrors = before === 'c' || before === 's'
      const firstX = kind === 'c' ? values[0] + originX : mirrors ? 2 * x - controlX : x
      const firstY = kind === 'c' ? values[1] + originY : mirrors ? 2 * y - controlY : y
      controlX = values[size - 4] + originX
      controlY = values[size - 3] + originY
      sink.curve(firstX, firstY, controlX, controlY, endX, endY)
    }
    else if (kind === 'q' || kind === 't') {
      const mirrors = before === 'q' || before === 't'
      controlX = kind === 'q' ? values[0] + originX : mirrors ? 2 * x - controlX : x
      controlY = kind === 'q' ? values[1] + originY : mirrors ? 2 * y - controlY : y
      // The cubic curve that is the same as a quadratic one.
      sink.curve(x + (controlX - x) * 2 / 3, y + (controlY - y) * 2 / 3, endX + (controlX - endX) * 2 / 3, endY + (controlY - endY) * 2 / 3, endX, endY)
    }
    else if (kind === 'a') {
      arcCurves({ x, y, endX, endY, radiusX: values[0], radiusY: values[1], rotation: values[2], isLarge: values[3] === 1, isClockwise: values[4] === 1 }, sink)
    }
    else {
      sink.close()
    }
    x = size === 0 ? startX : endX
    y = size === 0 ? startY : endY
    before = kind
  }
}
