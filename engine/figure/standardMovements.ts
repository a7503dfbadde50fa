import type { StepTraffic } from '../memory/trafficEvent'
import type { Figure, Label, Paint, Shape } from './figure'
import { formatBytes } from '../formatQuantity'
import { gpt2Medium } from '../memory/attentionShape'
import { standardEvents } from '../memory/standardTraffic'
import { sumBySteps } from '../memory/trafficEvent'
import { checkCount } from '../valueError'

export interface StandardMovementsOptions {
  /** @default 1024 */
  readonly tokens?: number
  /** How many of its six movements have happened. @default 6 */
  readonly moved?: number
  /** Of the figure, 180 to 320. @default 200 */
  readonly height?: number
}

const columnWidth = 134
const chipHeight = 34
const passes: readonly { readonly step: string, readonly title: string, readonly reads: string, readonly writes: string, readonly paint: Paint }[] = [
  { step: 'scores', title: 'S = Q × K', reads: 'Q, K', writes: 'S', paint: 'query' },
  { step: 'softmax', title: 'P = softmax', reads: 'S', writes: 'P', paint: 'scores' },
  { step: 'output', title: 'O = P × V', reads: 'P, V', writes: 'O', paint: 'output' },
]

/** Bytes that each pass of standard attention reads and writes, GPT-2 medium forward at some length: counted. @throws {ValueError} */
export function standardPasses(tokens: number): readonly StepTraffic[] {
  checkCount('tokens', tokens, 1, 2 ** 24)
  const steps = sumBySteps(standardEvents({ ...gpt2Medium, queryLen: tokens, keyLen: tokens }, 'forward'))
  return passes.flatMap(({ step }) => steps.filter(candidate => candidate.step === step))
}

/** Bytes after so many movements, each a read or a write of one pass. */
export function bytesMoved(tokens: number, moved: number): { readonly bytesRead: number, readonly bytesWritten: number } {
  const counts = standardPasses(tokens)
  const sum = (values: readonly number[], count: number) => values.slice(0, count).reduce((total, value) => total + value, 0)
  return { bytesRead: sum(counts.map(pass => pass.bytesRead), Math.ceil(moved / 2)), bytesWritten: sum(counts.map(pass => pass.bytesWritten), Math.floor(moved / 2)) }
}

/** The three passes of standard attention, each from HBM and back, with the bytes that GPT-2 medium moves: counted. @throws {ValueError} */
export function standardMovements({ tokens = 1024, moved = 6, height = 200 }: StandardMovementsOptions = {}): Figure {
  checkCount('moved', moved, 0, 6)
  const hbmTop = checkCount('height', height, 180, 320) - 88
  const between = (chipHeight + hbmTop) / 2
  const counts = standardPasses(tokens)
  const shapes: Shape[] = [{ kind: 'rect', id: 'hbm', paint: 'hbm', opacity: 0.45, x: 0, y: hbmTop, width: 400, height: 38, cornerRadius: 8 }]
  const labels: Label[] = [{ id: 'hbm name', text: 'HBM', x: 200, y: hbmTop + 24, size: 15, bold: true, anchor: 'middle' }]
  passes.forEach(({ step, title, reads, writes, paint }, column) => {
    const left = column * columnWidth
    const middle = left + 66
    const { bytesRead, bytesWritten } = counts[column]
    const [hasRead, hasWritten] = [moved > 2 * column, moved > 2 * column + 1]
    const seen = (has: boolean) => has ? 1 : 0.15
    shapes.push(
      { kind: 'rect', id: `${step} chip`, paint, opacity: hasRead ? 0.35 : 0.12, x: left + 4, y: 0, width: 124, height: chipHeight, cornerRadius: 8 },
      { kind: 'line', id: `${step} load`, paint: 'ink', opacity: seen(hasRead), x1: middle - 36, y1: hbmTop - 2, x2: middle - 36, y2: chipHeight + 4, width: 2, arrow: true },
      { kind: 'line', id: `${step} store`, paint: 'ink', opacity: seen(hasWritten), x1: middle + 24, y1: chipHeight + 2, x2: middle + 24, y2: hbmTop - 4, width: 2, arrow: true },
    )
    labels.push(
      { id: `${step} title`, text: title, x: middle, y: 23, size: 15, bold: true, anchor: 'middle' },
      { id: `${step} reads`, text: reads, x: middle - 28, y: between + 5, size: 14, bold: true },
      { id: `${step} writes`, text: writes, x: middle + 32, y: between + 5, size: 14, bold: true },
    )
    if (hasRead)
      labels.push({ id: `${step} read bytes`, text: `in ${formatBytes(bytesRead)}`, x: left + 4, y: hbmTop + 60, size: 14, paint: 'muted' })
    if (hasWritten)
      labels.push({ id: `${step} written bytes`, text: `out ${formatBytes(bytesWritten)}`, x: left + 4, y: hbmTop + 80, size: 14, paint: 'muted' })
  })
  return { name: 'standard-movements', description: `Standard attention reads and writes HBM three times: ${passes.map(({ title }, column) => `${title} ${formatBytes(counts[column].bytesRead)} in, ${formatBytes(counts[column].bytesWritten)} out`).join('; ')} (GPT-2 medium, counted).`, width: 400, height, shapes, labels }
}
