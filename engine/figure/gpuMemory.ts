import type { Gpu } from '../hardware/gpus'
import type { Figure, Label, Shape } from './figure'
import { formatBinaryBytes, formatBytes, formatRate } from '../formatQuantity'
import { findGpu, registerBytesPerSm, sramSpeed, totalSramBytes } from '../hardware/gpus'
import { checkCount } from '../valueError'

export interface GpuMemoryOptions {
  /** A GPU's name. @default 'a100-40' */
  readonly gpu?: string
  /** A scheme, or all memory of a kind as an area to scale, or the GPUs' HBM speeds. @default 'scheme' */
  readonly view?: 'scheme' | 'bytes' | 'speed'
  /** Of the figure, 210 to 320. @default 210 */
  readonly height?: number
}

const width = 400
const blocks = 3
const blockWidth = 124
const gap = 14
const threadColumns = 8
/** A row of threads with its gap. */
const threadRowHeight = 15

/** All SMs' registers, all SMs' SRAM and HBM of a GPU, in bytes. */
export function memorySizes(gpu: Gpu): { readonly registers: number, readonly sram: number, readonly hbm: number } {
  return { registers: gpu.sms * (gpu.registerBytesPerSm ?? registerBytesPerSm), sram: totalSramBytes(gpu), hbm: gpu.hbmBytes }
}

/** Threads, thread blocks with their SRAM, and the HBM that all of them share. @throws {ValueError} for an unknown GPU */
export function gpuMemory({ gpu: name = 'a100-40', view = 'scheme', height = 210 }: GpuMemoryOptions = {}): Figure {
  const gpu = findGpu(name)
  checkCount('height', height, 210, 320)
  const drawn = view === 'scheme' ? scheme(gpu, height) : view === 'bytes' ? areas(gpu, height) : speeds(gpu, height)
  return { name: 'gpu-memory', width, height, ...drawn }
}

type Drawn = Pick<Figure, 'description' | 'shapes' | 'labels'>

function scheme(gpu: Gpu, height: number): Drawn {
  const blockBottom = height - 104
  const sramTop = blockBottom - 42
  const threadRows = Math.floor((sramTop - 30) / threadRowHeight)
  const shapes: Shape[] = []
  const labels: Label[] = []
  for (let block = 0; block < blocks; block++) {
    const left = block * (blockWidth + gap)
    shapes.push(
      { kind: 'rect', id: `block ${block}`, paint: 'line', x: left, y: 0, width: blockWidth, height: blockBottom, cornerRadius: 8, outline: 1.5 },
      { kind: 'rect', id: `sram ${block}`, paint: 'sram', x: left + 8, y: sramTop, width: blockWidth - 16, height: 33, cornerRadius: 5 },
      { kind: 'line', id: `load ${block}`, paint: 'muted', x1: left + blockWidth / 2 - 8, y1: blockBottom + 22, x2: left + blockWidth / 2 - 8, y2: blockBottom + 3, arrow: true },
      { kind: 'line', id: `store ${block}`, paint: 'muted', x1: left + blockWidth / 2 + 8, y1: blockBottom + 2, x2: left + blockWidth / 2 + 8, y2: blockBottom + 21, arrow: true },
    )
    for (let thread = 0; thread < threadColumns * threadRows; thread++)
      shapes.push({ kind: 'rect', id: `thread ${block} ${thread}`, paint: 'registers', x: left + 11 + (thread % threadColumns) * 13, y: 30 + Math.floor(thread / threadColumns) * threadRowHeight, width: 11, height: 11, cornerRadius: 2 })
    labels.push(
      { id: `block name ${block}`, text: 'block on an SM', x: left + blockWidth / 2, y: 20, size: 14, anchor: 'middle' },
      { id: `sram name ${block}`, text: `SRAM ${gpu.sramBytesPerThreadBlock / 1024} KB`, x: left + blockWidth / 2, y: sramTop + 21, size: 14, bold: true, anchor: 'middle', paint: 'onColor' },
    )
  }
  shapes.push(
    { kind: 'rect', id: 'hbm', paint: 'hbm', opacity: 0.45, x: 0, y: blockBottom + 24, width, height: 46, cornerRadius: 8 },
    { kind: 'rect', id: 'thread key', paint: 'registers', x: 0, y: height - 21, width: 11, height: 11, cornerRadius: 2 },
  )
  labels.push(
    { id: 'hbm name', text: `${gpu.memoryKind} ${formatBytes(gpu.hbmBytes)} at ${formatRate(gpu.hbmBytesPerSecond, 'B/s')}`, x: 200, y: blockBottom + 52, size: 15, bold: true, anchor: 'middle' },
    { id: 'thread', text: 'thread', x: 18, y: height - 10, size: 14, paint: 'muted' },
    { id: 'sms', text: `${gpu.label}, ${gpu.sms} SMs; SRAM one block may use`, x: width, y: height - 10, size: 14, paint: 'muted', anchor: 'end' },
  )
  return { description: `Threads form thread blocks that share ${gpu.sramBytesPerThreadBlock / 1024} KB of SRAM each; all share ${formatBytes(gpu.hbmBytes)} of ${gpu.memoryKind} at ${formatRate(gpu.hbmBytesPerSecond, 'B/s')} (${gpu.label}).`, shapes, labels }
}

/** Squares whose areas stand to one another as the memories do. */
function areas(gpu: Gpu, height: number): Drawn {
  const { registers, sram, hbm } = memorySizes(gpu)
  const hbmSide = Math.min(height - 24, 210)
  const top = (height - hbmSide) / 2
  const sideOf = (bytes: number) => hbmSide * Math.sqrt(bytes / hbm)
  const text = hbmSide + 26
  const dot = (id: 'registers' | 'sram', bytes: number, y: number): Shape => ({ kind: 'rect', id, paint: id, x: text, y: y - sideOf(bytes), width: sideOf(bytes), height: sideOf(bytes) })
  return {
    description: `Memories of ${gpu.label}, areas to scale: ${gpu.memoryKind} ${formatBytes(hbm)}, SRAM of all SMs ${formatBinaryBytes(sram)}, registers ${formatBinaryBytes(registers)}.`,
    shapes: [
      { kind: 'rect', id: 'hbm', paint: 'hbm', opacity: 0.45, x: 0, y: top, width: hbmSide, height: hbmSide, cornerRadius: 4 },
      dot('sram', sram, top + 70),
      dot('registers', registers, top + 130),
    ],
    labels: [
      { id: 'hbm', text: `${gpu.memoryKind} ${formatBytes(hbm)}`, x: hbmSide / 2, y: top + hbmSide / 2 + 5, size: 15, bold: true, anchor: 'middle' },
      { id: 'sram', text: `SRAM ${formatBinaryBytes(sram)}`, x: text + 18, y: top + 71, size: 15, bold: true },
      { id: 'sram of', text: `of ${gpu.sms} SMs together`, x: text + 18, y: top + 91, size: 14, paint: 'muted' },
      { id: 'registers', text: `registers ${formatBinaryBytes(registers)}`, x: text + 18, y: top + 131, size: 15, bold: true },
      { id: 'scale', text: 'areas to scale', x: text + 18, y: top + hbmSide - 6, size: 14, paint: 'muted' },
    ],
  }
}

/** The rate of HBM beside SRAM's where a source quotes one, or a clock to count it from. */
function speeds(gpu: Gpu, height: number): Drawn {
  const sram = sramSpeed(gpu)
  const rows = [
    { id: 'hbm', name: gpu.memoryKind, rate: gpu.hbmBytesPerSecond, paint: 'hbm', note: 'quoted' },
    ...sram === undefined ? [] : [{ id: 'sram', name: 'SRAM', rate: sram.bytesPerSecond, paint: 'sram', note: sram.note }] as const,
  ] as const
  const most = Math.max(...rows.map(row => row.rate))
  const left = 64
  const rowHeight = 74
  const top = (height - 2 * rowHeight) / 2
  return {
    description: `Speeds of ${gpu.label}: ${rows.map(({ name, rate }) => `${name} ${formatRate(rate, 'B/s')}`).join(', ')}.`,
    shapes: rows.map(({ id, rate, paint }, row): Shape => ({ kind: 'rect', id, paint, x: left, y: top + row * rowHeight, width: Math.max(3, (width - left) * rate / most), height: 26, cornerRadius: 3 })),
    labels: [
      ...rows.flatMap(({ id, name, rate, note }, row): Label[] => [
        { id: `${id} name`, text: name, x: 0, y: top + 18 + row * rowHeight, size: 15, bold: true },
        { id: `${id} rate`, text: `${formatRate(rate, 'B/s')}, ${note}`, x: left, y: top + 46 + row * rowHeight, size: 15 },
      ]),
      ...rows.length > 1 ? [] : [{ id: 'none', text: 'No source for the rate of this SRAM.', x: 0, y: top + 18 + rowHeight, size: 14, paint: 'muted' } as const],
    ],
  }
}
