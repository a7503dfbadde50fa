import type { Gpu } from '../hardware/gpus'
import type { ModelConfig } from '../hardware/models'
import type { Figure, Label, Shape } from './figure'
import { scaleLinear } from 'd3-scale'
import { formatBytes, formatCount, formatRoughBytes } from '../formatQuantity'
import { capacityBytes, findGpu } from '../hardware/gpus'
import { findModel } from '../hardware/models'
import { modelMemory } from '../memory/modelMemory'
import { checkCount } from '../valueError'

export interface MemoryGrowthOptions {
  /** A model's name. @default 'llama-3.1-8b' */
  readonly model?: string
  /** A GPU's name. @default 'a100-40' */
  readonly gpu?: string
  /** Length to point out, as a power of two from 10 (1,024) to 20 (1,048,576). @default 17 */
  readonly power?: number
  /** Of the figure, 180 to 400. @default 244 */
  readonly height?: number
}

const firstPower = 10
const lastPower = 20

/** Weights and KV cache of a model as a text grows, beside what a GPU holds: counted. @throws {ValueError} */
export function memoryGrowth({ model = 'llama-3.1-8b', gpu = 'a100-40', power = 17, height = 244 }: MemoryGrowthOptions = {}): Figure {
  checkCount('power', power, firstPower, lastPower)
  const plot = { left: 8, right: 392, top: 42, bottom: checkCount('height', height, 180, 400) - 48 }
  const [config, device] = [findModel(model), findGpu(gpu)]
  const rows = Array.from({ length: lastPower - firstPower + 1 }, (_, index) => ({ power: firstPower + index, ...growing(config, device, 2 ** (firstPower + index)) }))
  const keyShare = config.caches ? 1 : 0.5
  const mostBytes = capacityBytes(device) * 1.3
  const y = scaleLinear([0, mostBytes], [plot.bottom, plot.top]).clamp(true)
  const step = (plot.right - plot.left) / rows.length
  const shapes: Shape[] = rows.flatMap((row, index): Shape[] => {
    const x = plot.left + index * step
    const opacity = row.power === power ? 1 : row.fits ? 0.6 : 0.28
    const [weightsTop, top] = [y(row.weightsBytes), y(row.weightsBytes + row.kvCacheBytes)]
    const goesOn = row.weightsBytes + row.kvCacheBytes > mostBytes
    return [
      { kind: 'rect', id: `weights ${row.power}`, paint: 'parameters', opacity, x: x + 2, y: weightsTop, width: step - 4, height: plot.bottom - weightsTop },
      // One half of the cache is keys, the other values; a latent one or a state is neither.
      { kind: 'rect', id: `keys ${row.power}`, paint: 'key', opacity, x: x + 2, y: top + (weightsTop - top) * (1 - keyShare), width: step - 4, height: (weightsTop - top) * keyShare },
      { kind: 'rect', id: `values ${row.power}`, paint: 'value', opacity, x: x + 2, y: top, width: step - 4, height: (weightsTop - top) * (1 - keyShare) },
      // Higher than the drawing: an arrow says that it goes on.
      ...goesOn ? [{ kind: 'line', id: `on ${row.power}`, paint: 'ink', x1: x + step / 2, y1: plot.top + 14, x2: x + step / 2, y2: plot.top - 1, width: 1.5, arrow: true } as const] : [],
    ]
  })
  shapes.push(
    { kind: 'line', id: 'capacity', paint: 'ink', x1: plot.left, x2: plot.right, y1: y(capacityBytes(device)), y2: y(capacityBytes(device)), width: 1.5, dashed: true },
    { kind: 'rect', id: 'weights key', paint: 'parameters', x: plot.left, y: plot.bottom + 29, width: 13, height: 13, cornerRadius: 2 },
    { kind: 'rect', id: 'keys key', paint: 'key', x: 92, y: plot.bottom + 29, width: 13, height: 13, cornerRadius: 2 },
    ...config.caches ? [] : [{ kind: 'rect', id: 'values key', paint: 'value', x: 156, y: plot.bottom + 29, width: 13, height: 13, cornerRadius: 2 } as const],
  )
  const end = ownEnd(config, plot.left, step)
  if (end < plot.right)
    shapes.push({ kind: 'line', id: 'own context', paint: 'muted', x1: end, x2: end, y1: plot.top - 16, y2: plot.bottom, width: 1.5, dashed: true })
  // Weights as many as a name says are good for two digits.
  const sumText = config.parameters?.from === 'name' ? formatRoughBytes : formatBytes
  const labels: Label[] = [
    ...end < plot.right ? [{ id: 'own context', text: `made for ${formatCount(config.context)} tokens`, x: end, y: 20, size: 14, paint: 'muted', anchor: end > 200 ? 'end' : 'start' } as const] : [],
    ...rows.filter(row => row.power % 2 === 0).map((row): Label => ({ id: `tick ${row.power}`, text: shortPower(row.power), x: plot.left + (row.power - firstPower + 0.5) * step, y: plot.bottom + 16, size: 12, paint: 'muted', anchor: 'middle' })),
    { id: 'capacity', text: `${device.memoryKind} of ${device.label}`, x: plot.left, y: y(capacityBytes(device)) - 7, size: 14, bold: true },
    { id: 'weights', text: config.parameters ? 'weights' : 'unknown', x: plot.left + 20, y: plot.bottom + 41, size: 14 },
    ...config.caches
      ? [{ id: 'keys', text: 'what its layers keep, batch 1', x: 112, y: plot.bottom + 41, size: 14 }]
      : [{ id: 'keys', text: 'keys', x: 112, y: plot.bottom + 41, size: 14 }, { id: 'values', text: 'values: the KV cache, batch 1', x: 176, y: plot.bottom + 41, size: 14 }],
  ]
  return {
    name: 'memory-growth',
    description: `Memory of ${config.label} on one ${device.label} (${formatBytes(capacityBytes(device))}): ${rows.map(row => `${shortPower(row.power)} tokens ${sumText(row.weightsBytes + row.kvCacheBytes)}${row.fits ? '' : ', too much'}`).join('; ')}. Counted, ${config.parameters ? 'weights and KV cache alone' : 'the cache alone: no source counts its weights'}.`,
    width: 400,
    height,
    shapes,
    labels,
  }
}

/** Weights, nothing where no source counts them, and cache. */
function growing(config: ModelConfig, device: Gpu, tokens: number): { readonly weightsBytes: number, readonly kvCacheBytes: number, readonly fits: boolean } {
  const { weightsBytes, kvCacheBytes, fits } = modelMemory(config, device, { tokens })
  return { weightsBytes: weightsBytes ?? 0, kvCacheBytes, fits }
}

/** Where the bars of lengths that the model was made for end. */
function ownEnd({ context }: ModelConfig, left: number, step: number): number {
  return left + (Math.max(firstPower - 1, Math.floor(Math.log2(context))) - firstPower + 1) * step
}

function shortPower(power: number): string {
  return power >= 20 ? `${2 ** (power - 20)}M` : `${2 ** (power - 10)}k`
}
