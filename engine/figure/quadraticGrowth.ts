import type { Figure, Label, Shape } from './figure'
import { full } from '../attention/bandMask'
import { square } from '../attention/mask'
import { formatCount } from '../formatQuantity'
import { checkCount } from '../valueError'

export interface QuadraticGrowthOptions {
  /** How many times as long the text gets, 1 to 256. @default 8 */
  readonly times?: number
  /** Tokens to start from. @default 4096 */
  readonly tokens?: number
  /** Of the figure, which is the side of the matrix, 120 to 216. @default 160 */
  readonly height?: number
}

/** Times the text at which the larger matrix fills the figure's height. */
const fillsAt = 8

/** The score matrix of a text and of one so many times as long, areas to scale. @throws {ValueError} */
export function quadraticGrowth({ times = 8, tokens = 4096, height: side = 160 }: QuadraticGrowthOptions = {}): Figure {
  checkCount('times', times, 1, 256)
  checkCount('tokens', tokens, 1, 2 ** 24)
  checkCount('height', side, 120, 216)
  // The matrix grows until it fills its ground; from there on the small square shrinks.
  const small = side / Math.max(times, fillsAt)
  const large = small * times
  const pairs = (seqLen: number) => formatCount(full().scoredPairs(square(seqLen)))
  // Finer lines than these would run together.
  const lines = times <= 16 ? times : 0
  const shapes: Shape[] = [
    { kind: 'rect', id: 'ground', paint: 'faint', x: 0, y: 0, width: side, height: side },
    { kind: 'rect', id: 'large', paint: 'scores', opacity: 0.35, x: 0, y: 0, width: large, height: large },
    ...Array.from({ length: Math.max(0, lines - 1) }, (_, index): Shape[] => [
      { kind: 'line', id: `column ${index}`, paint: 'faint', x1: (index + 1) * small, y1: 0, x2: (index + 1) * small, y2: large, width: 1 },
      { kind: 'line', id: `row ${index}`, paint: 'faint', x1: 0, y1: (index + 1) * small, x2: large, y2: (index + 1) * small, width: 1 },
    ]).flat(),
    { kind: 'rect', id: 'small', paint: 'scores', x: 0, y: 0, width: small, height: small },
  ]
  const text = side + (side > 190 ? 22 : 32)
  const labels: Label[] = [
    { id: 'small name', text: `${formatCount(tokens)} tokens`, x: text, y: 18, size: 15, bold: true },
    { id: 'small pairs', text: `${pairs(tokens)} pairs`, x: text, y: 38, size: 14, paint: 'muted' },
    { id: 'large name', text: `${formatCount(tokens * times)} tokens`, x: text, y: 72, size: 15, bold: true },
    { id: 'large pairs', text: `${pairs(tokens * times)} pairs`, x: text, y: 92, size: 14, paint: 'muted' },
    { id: 'times', text: `${times}× the text,`, x: text, y: side - 34, size: 15, bold: true },
    { id: 'ratio', text: `${formatCount(times * times)}× the work`, x: text, y: side - 10, size: 20, bold: true, paint: 'accent' },
  ]
  return { name: 'quadratic-growth', description: `A text ${times} times as long has a score matrix of ${formatCount(times * times)} times the area.`, width: 400, height: side, shapes, labels }
}
