import type { Comparison } from '../measured/compareMeasured'
import type { Figure, Label, Shape } from './figure'
import { formatBytes } from '../formatQuantity'
import { compareMeasured } from '../measured/compareMeasured'
import { measuredDevices } from '../measured/measuredDevice'
import { measuredRow } from '../measured/measuredRows'
import { ValueError } from '../valueError'

export interface MeasuredTrafficOptions {
  /** A GPU that was measured. @default 'h100' */
  readonly gpu?: string
}

const kernels = [
  { kernel: 'standard', name: 'standard', note: 'three kernels' },
  { kernel: 'paper-fa1-64x128', name: 'FlashAttention', note: 'tiles 64 × 128' },
  { kernel: 'flash-sdpa', name: 'FlashAttention-2', note: 'PyTorch' },
] as const

const kinds = ['counted', 'modelled', 'measured'] as const
const looks = { counted: { paint: 'hbm', opacity: 0.4 }, modelled: { paint: 'local' }, measured: { paint: 'accent' } } as const
const barLeft = 132
const barSpace = 180
const barHeight = 17
const groupHeight = 3 * (barHeight + 3) + 14
const keyLeft = [8, 96, 238] as const

/** What HBM moves for GPT-2 medium's attention: counted without a cache, modelled with L2, and measured. */
export function measuredComparisons(gpu: string): readonly (Comparison & { readonly name: string, readonly note: string })[] {
  return kernels.map(({ kernel, name, note }) => ({ ...compareMeasured(measuredRow(gpu, 'gpt2-medium', kernel)), name, note }))
}

/** Counted, modelled and measured side by side, GPT-2 medium, forward. @throws {ValueError} for a GPU that was not measured */
export function measuredTraffic({ gpu = 'h100' }: MeasuredTrafficOptions = {}): Figure {
  const device = measuredDevices.find(candidate => candidate.gpu === gpu)
  if (!device)
    throw new ValueError(`Expected gpu to be one of ${measuredDevices.map(candidate => candidate.gpu).join(', ')}, which were measured, but received ${gpu}.`)
  const groups = measuredComparisons(gpu).map(({ name, note, counted, modelled, measured }) => ({ name, note, bytes: { counted: counted.hbmBytes, modelled: modelled?.hbmBytes ?? 0, measured: measured.hbmBytes ?? 0 } }))
  const most = Math.max(...groups.flatMap(({ bytes }) => Object.values(bytes)))
  const length = (bytes: number) => barSpace * bytes / most
  const top = (group: number, kind: number) => group * groupHeight + 4 + kind * (barHeight + 3)
  const keyY = groups.length * groupHeight + 16
  return {
    name: 'measured-traffic',
    description: `Bytes to and from HBM, GPT-2 medium, forward, on an ${device.device}: ${groups.map(({ name, bytes }) => `${name} ${kinds.map(kind => `${kind} ${formatBytes(bytes[kind])}`).join(', ')}`).join('; ')}.`,
    width: 400,
    height: keyY + 10,
    shapes: [
      ...groups.flatMap(({ name, bytes }, group) => kinds.map((kind, index): Shape => ({ kind: 'rect', id: `${name} ${kind}`, ...looks[kind], x: barLeft, y: top(group, index), width: length(bytes[kind]), height: barHeight, cornerRadius: 2 }))),
      ...kinds.map((kind, index): Shape => ({ kind: 'rect', id: `${kind} key`, ...looks[kind], x: keyLeft[index], y: keyY - 11, width: 13, height: 13, cornerRadius: 2 })),
    ],
    labels: [
      ...groups.flatMap(({ name, note, bytes }, group): Label[] => [
        { id: `${name} name`, text: name, x: barLeft - 10, y: top(group, 1), size: 14, anchor: 'end', bold: true },
        { id: `${name} note`, text: note, x: barLeft - 10, y: top(group, 1) + 20, size: 14, anchor: 'end', paint: 'muted' },
        ...kinds.map((kind, index): Label => ({ id: `${name} ${kind}`, text: formatBytes(bytes[kind]), x: barLeft + length(bytes[kind]) + 7, y: top(group, index) + 14, size: 14, bold: kind === 'measured', ...kind !== 'measured' && { paint: 'muted' } })),
      ]),
      { id: 'counted', text: 'counted', x: keyLeft[0] + 19, y: keyY, size: 14 },
      { id: 'modelled', text: 'modelled with L2', x: keyLeft[1] + 19, y: keyY, size: 14 },
      { id: 'measured', text: `measured on ${device.gpu.toUpperCase()}`, x: keyLeft[2] + 19, y: keyY, size: 14 },
    ],
  }
}
