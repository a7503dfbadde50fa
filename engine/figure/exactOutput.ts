import type { InputKind } from '../attention/compareOutputs'
import type { Figure, Label, Shape } from './figure'
import { compareOutputs } from '../attention/compareOutputs'
import { checkCount } from '../valueError'

export interface ExactOutputOptions {
  /** Numbers to try. @default 'ordinary' */
  readonly kind?: InputKind
  /** Tokens to a side of a tile, 1 to 6. @default 2 */
  readonly tile?: number
}

const headDim = 4
const seqLen = 6
const cellWidth = 48
const cellHeight = 24
const top = 30
const right = 208

/** The output of whole and of tiled attention on the same numbers, side by side. @throws {ValueError} */
export function exactOutput({ kind = 'ordinary', tile = 2 }: ExactOutputOptions = {}): Figure {
  checkCount('tile', tile, 1, seqLen)
  const { dense, tiled, largestDifference, states } = compareOutputs({ kind, tileRows: tile, tileCols: tile, version: 2 })
  const largest = dense.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
  const shapes: Shape[] = []
  const labels: Label[] = [
    { id: 'dense', text: 'whole matrices', x: 0, y: 16, size: 15, bold: true },
    { id: 'tiled', text: `${states.length} tile${states.length === 1 ? '' : 's'} of ${tile} × ${tile}`, x: right, y: 16, size: 15, bold: true },
  ]
  for (const [name, left, output] of [['dense', 0, dense], ['tiled', right, tiled]] as const) {
    for (let index = 0; index < seqLen * headDim; index++) {
      const [x, y] = [left + (index % headDim) * cellWidth, top + Math.floor(index / headDim) * cellHeight]
      shapes.push({ kind: 'rect', id: `${name} ${index}`, paint: 'output', opacity: 0.06 + 0.44 * Math.abs(output[index]) / (largest || 1), x, y, width: cellWidth - 2, height: cellHeight - 2, cornerRadius: 3 })
      labels.push({ id: `${name} ${index}`, text: output[index].toFixed(2).replace('-', '−'), x: x + cellWidth - 7, y: y + 16, size: 14, anchor: 'end' })
    }
  }
  labels.push({ id: 'difference', text: `largest difference: ${formatDifference(largestDifference)}`, x: 0, y: top + seqLen * cellHeight + 24, size: 17, bold: true, paint: 'accent' })
  return { name: 'exact-output', description: `Output of attention from whole matrices and from ${states.length} tiles, ${kind} numbers: the largest difference is ${formatDifference(largestDifference)}, counted.`, width: 400, height: top + seqLen * cellHeight + 34, shapes, labels }
}

/** A difference of two 64-bit numbers: 2.2e-16. */
export function formatDifference(difference: number): string {
  return difference === 0 ? '0' : difference.toExponential(1)
}
