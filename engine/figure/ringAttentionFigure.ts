import type { RingAttention } from '../serving/ringAttention'
import type { Figure, Label, Shape } from './figure'
import { formatBytes, formatCount, formatSeconds } from '../formatQuantity'
import { findGpu } from '../hardware/gpus'
import { findModel } from '../hardware/models'
import { ringAttention } from '../serving/ringAttention'
import { checkCount } from '../valueError'

export interface RingFigureOptions {
  /** GPUs in the ring, 2 to 8. @default 4 */
  readonly gpus?: number
  /** From 0 to the last one. @default 1 */
  readonly step?: number
  /** Of the whole text. @default 1048576 */
  readonly tokens?: number
  /** A model's name: one layer of it. @default 'llama-3.1-8b' */
  readonly model?: string
}

const boxTop = 14
const boxHeight = 82
const matrixTop = 138
const matrixSide = 132
const matrixLeft = 62
const textLeft = 218

/** The ring that a figure shows: one layer of a model on H100s with NVLink 4. @throws {ValueError} */
export function shownRing({ gpus = 4, tokens = 1_048_576, model = 'llama-3.1-8b' }: RingFigureOptions): RingAttention {
  const { numHeads, numKvHeads, headDim } = findModel(model)
  return ringAttention({ gpus: checkCount('gpus', gpus, 2, 8), gpu: findGpu('h100'), tokens: checkCount('tokens', tokens, gpus, 2 ** 30), shape: { batchSize: 1, numHeads, numKvHeads, headDim, bytesPerElement: 2 } })
}

/** Who holds which keys at a step of ring attention, and which pairs of blocks are scored by then: counted. @throws {ValueError} */
export function ringFigure(options: RingFigureOptions = {}): Figure {
  const { gpus = 4, step = 1, tokens = 1_048_576, model = 'llama-3.1-8b' } = options
  const ring = shownRing(options)
  const { held } = ring.steps[checkCount('step', step, 0, gpus - 1)]
  const space = 400 / gpus
  const boxWidth = space - 16
  const boxLeft = (index: number) => index * space + 8
  const cell = matrixSide / gpus
  const isLast = step === gpus - 1
  const shapes: Shape[] = held.flatMap((block, index): Shape[] => [
    { kind: 'rect', id: `gpu ${index}`, paint: 'line', x: boxLeft(index), y: boxTop, width: boxWidth, height: boxHeight, cornerRadius: 6, outline: 1.5 },
    { kind: 'rect', id: `queries ${index}`, paint: 'query', opacity: 0.35, x: boxLeft(index) + 5, y: boxTop + 26, width: boxWidth - 10, height: 23, cornerRadius: 3 },
    { kind: 'rect', id: `keys ${block}`, paint: 'key', opacity: 0.35, x: boxLeft(index) + 5, y: boxTop + 53, width: boxWidth - 10, height: 23, cornerRadius: 3 },
    ...isLast || index === gpus - 1 ? [] : [{ kind: 'line', id: `sends ${index}`, paint: 'key', x1: boxLeft(index) + boxWidth + 2, x2: boxLeft(index + 1) - 3, y1: boxTop + 64, y2: boxTop + 64, width: 2, arrow: true } as const],
  ])
  const returnY = boxTop + boxHeight + 12
  if (!isLast) {
    shapes.push(
      { kind: 'line', id: 'return down', paint: 'key', x1: boxLeft(gpus - 1) + boxWidth / 2, x2: boxLeft(gpus - 1) + boxWidth / 2, y1: boxTop + boxHeight + 2, y2: returnY, width: 2 },
      { kind: 'line', id: 'return', paint: 'key', x1: boxLeft(gpus - 1) + boxWidth / 2, x2: boxLeft(0) + boxWidth / 2, y1: returnY, y2: returnY, width: 2 },
      { kind: 'line', id: 'return up', paint: 'key', x1: boxLeft(0) + boxWidth / 2, x2: boxLeft(0) + boxWidth / 2, y1: returnY, y2: boxTop + boxHeight + 3, width: 2, arrow: true },
    )
  }
  for (let row = 0; row < gpus; row++) {
    for (let column = 0; column < gpus; column++) {
      // A GPU has scored the blocks that it held up to now.
      const age = step - ((row - column + gpus) % gpus)
      const look = age === 0 ? { paint: 'accent' } as const : age > 0 ? { paint: 'scores' } as const : { paint: 'faint' } as const
      shapes.push({ kind: 'rect', id: `pair ${row} ${column}`, ...look, x: matrixLeft + column * cell + 1, y: matrixTop + row * cell + 1, width: cell - 2, height: cell - 2, cornerRadius: 2 })
    }
  }
  const facts = [
    { id: 'step', text: `step ${step + 1} of ${gpus}` },
    { id: 'share', text: `${formatCount(ring.tokensPerGpu)} tokens per GPU` },
    { id: 'sent', text: isLast ? 'nothing more is sent' : `each sends ${formatBytes(ring.bytesPerStep)}` },
    ...isLast ? [] : [{ id: 'sending', text: `sending ${formatSeconds(ring.transferSeconds)}` }],
    { id: 'computing', text: `computing ${formatSeconds(ring.computeSeconds)}` },
    { id: 'kind', text: 'one layer, full: counted' },
  ]
  const labels: Label[] = [
    ...held.flatMap((block, index): Label[] => [
      { id: `gpu ${index}`, text: gpus > 5 ? String(index + 1) : `GPU ${index + 1}`, x: boxLeft(index) + boxWidth / 2, y: boxTop + 19, size: 14, bold: true, anchor: 'middle' },
      { id: `queries ${index}`, text: gpus > 4 ? `Q ${index + 1}` : `queries ${index + 1}`, x: boxLeft(index) + boxWidth / 2, y: boxTop + 43, size: 14, anchor: 'middle' },
      { id: `keys ${block}`, text: gpus > 4 ? `K ${block + 1}` : `keys ${block + 1}`, x: boxLeft(index) + boxWidth / 2, y: boxTop + 70, size: 14, anchor: 'middle' },
    ]),
    { id: 'rows', text: 'queries', x: matrixLeft - 8, y: matrixTop + matrixSide / 2 + 5, size: 14, paint: 'muted', anchor: 'end' },
    { id: 'columns', text: 'blocks of keys', x: matrixLeft + matrixSide / 2, y: matrixTop - 8, size: 14, paint: 'muted', anchor: 'middle' },
    ...facts.map(({ id, text }, index): Label => ({ id: `fact ${id}`, text, x: textLeft, y: matrixTop + 14 + index * 22, size: index === 0 ? 18 : 14, bold: index === 0, paint: id === 'kind' ? 'muted' : 'ink' })),
  ]
  return {
    name: 'ring-attention',
    description: `Ring attention over ${gpus} GPUs, step ${step + 1} of ${gpus}, ${formatCount(tokens)} tokens, one layer of ${findModel(model).label}, counted at the rates of H100s and NVLink 4: ${held.map((block, index) => `GPU ${index + 1} holds keys ${block + 1}`).join(', ')}; ${isLast ? 'nothing more is sent' : `each sends ${formatBytes(ring.bytesPerStep)} to the next in ${formatSeconds(ring.transferSeconds)}`}, while it computes for ${formatSeconds(ring.computeSeconds)}.`,
    width: 400,
    height: matrixTop + matrixSide + 8,
    shapes,
    labels,
  }
}
