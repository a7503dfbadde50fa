import type { Figure, Label, Paint, Shape } from './figure'
import { scaleLog } from 'd3-scale'
import { formatBytes, formatSeconds } from '../formatQuantity'

/** What one way of computing attention took at some lengths. */
export interface LengthCurve {
  readonly id: string
  /** What it is, for those who cannot see it. */
  readonly name: string
  /** Stands at the curve's end. @default nothing */
  readonly label?: string
  readonly paint: Paint
  /** Drawn thin and pale, as what the others are held against. @default false */
  readonly recorded?: boolean
  /** By rising length. */
  readonly points: readonly LengthPoint[]
}

export interface LengthPoint {
  readonly seqLen: number
  readonly seconds: number
  /** Allocated beside query, key and value. */
  readonly bytes: number
}

export interface LengthCurvesOptions {
  readonly curves: readonly LengthCurve[]
  /** @default 250 */
  readonly height?: number
}

const width = 400
const panelWidth = 194
/** Left of a plot, for what its lines stand for. */
const gutter = 50
const top = 26

/** Time and memory of attention against the length of the text, both axes by factors; measured. */
export function lengthCurves({ curves, height = 250 }: LengthCurvesOptions): Figure {
  const points = curves.flatMap(curve => curve.points)
  const lengths = extent(points.map(point => point.seqLen), 2)
  const panels = [
    { id: 'time', title: 'time, by tokens', left: 0, values: (point: LengthPoint) => point.seconds, format: formatSeconds },
    { id: 'memory', title: 'memory beside Q, K, V', left: width - panelWidth, values: (point: LengthPoint) => point.bytes, format: formatBytes },
  ]
  const shapes: Shape[] = []
  const labels: Label[] = []
  for (const { id, title, left, values, format } of panels) {
    const bottom = height - 26
    const x = scaleLog(lengths, [left + gutter + 6, left + panelWidth - 12]).base(2)
    const range = extent(points.map(values), 10)
    const y = scaleLog(range, [bottom - 6, top + 6])
    labels.push({ id: `${id} title`, text: title, x: left, y: 14, size: 14, paint: 'muted' })
    for (const tick of powers(range)) {
      shapes.push({ kind: 'line', id: `${id} ${tick}`, paint: 'faint', x1: left + gutter, x2: left + panelWidth, y1: y(tick), y2: y(tick), width: 1 })
      labels.push({ id: `tick ${id} ${tick}`, text: format(tick), x: left + gutter - 6, y: y(tick) + 4, size: 12, paint: 'muted', anchor: 'end' })
    }
    for (let length = lengths[0]; length <= lengths[1]; length *= 8)
      labels.push({ id: `tick ${id} ${length}`, text: shortLength(length), x: x(length), y: height - 8, size: 12, paint: 'muted', anchor: 'middle' })
    for (const curve of curves) {
      // A logarithm has no place for zero.
      const shown = curve.points.filter(point => values(point) > 0)
      const place = (point: LengthPoint) => ({ x: x(point.seqLen), y: y(values(point)) })
      const opacity = curve.recorded ? 0.6 : 1
      shown.slice(1).forEach((point, index) => {
        const [from, to] = [place(shown[index]), place(point)]
        shapes.push({ kind: 'line', id: `${id} ${curve.id} ${point.seqLen}`, paint: curve.paint, opacity, x1: from.x, y1: from.y, x2: to.x, y2: to.y, width: curve.recorded ? 1.2 : 2, dashed: curve.recorded })
      })
      const size = curve.recorded ? 4 : 6
      for (const point of shown) {
        const at = place(point)
        shapes.push({ kind: 'rect', id: `${id} ${curve.id} dot ${point.seqLen}`, paint: curve.paint, opacity, x: at.x - size / 2, y: at.y - size / 2, width: size, height: size, cornerRadius: size / 2 })
      }
      const end = shown.at(-1)
      if (curve.label && end)
        labels.push({ id: `${id} ${curve.id} name`, text: curve.label, x: place(end).x - 6, y: place(end).y - 5, size: 14, anchor: 'end' })
    }
  }
  return { name: 'length-curves', description: describe(curves), width, height, shapes, labels }
}

/** Least and most of some numbers, rounded outwards to powers of a base. */
function extent(numbers: readonly number[], base: number): [number, number] {
  const logs = numbers.filter(number => number > 0).map(number => Math.log(number) / Math.log(base))
  // A hair inwards, so that a power is not rounded to the next one.
  const [first, last] = [Math.floor(Math.min(...logs) + 1e-9), Math.ceil(Math.max(...logs) - 1e-9)]
  return logs.length === 0 ? [1, base] : [base ** first, base ** Math.max(last, first + 1)]
}

/** Powers of ten in a range, at most five of them. */
function powers([first, last]: readonly [number, number]): number[] {
  const count = Math.round(Math.log10(last / first)) + 1
  const every = Math.ceil(count / 5)
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => first * 10 ** (index * every))
}

function shortLength(length: number): string {
  return length >= 1024 ? `${length / 1024}k` : String(length)
}

function describe(curves: readonly LengthCurve[]): string {
  const sentences = curves.filter(curve => curve.points.length > 0).map(({ name, points }) => `${name}: ${points.map(({ seqLen, seconds, bytes }) => `${shortLength(seqLen)} tokens ${formatSeconds(seconds)} and ${formatBytes(bytes)}`).join(', ')}.`)
  return `Time and memory of attention against the length of the text, measured. ${sentences.join(' ')}`
}
