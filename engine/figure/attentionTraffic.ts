import type { Pass } from '../memory/attentionShape'
import type { Figure, Label, Shape } from './figure'
import { formatBytes } from '../formatQuantity'
import { findGpu } from '../hardware/gpus'
import { gpt2Medium } from '../memory/attentionShape'
import { algorithms } from '../memory/peakExtra'
import { simulate } from '../memory/simulate'
import { totalBytes } from '../memory/trafficEvent'
import { checkCount } from '../valueError'

export interface AttentionTrafficOptions {
  /** A GPU's name. @default 'a100-40' */
  readonly gpu?: string
  /** @default 1024 */
  readonly tokens?: number
  /** @default 'forward' */
  readonly pass?: Pass
}

const names = { 'standard': 'standard', 'flash-1': 'FlashAttention', 'flash-2': 'FlashAttention-2' } as const
const barLeft = 136
const barSpace = 190
const keyX = 72
const rowHeight = 46

/** HBM traffic of the three algorithms on GPT-2 medium's attention, in one unit: counted. @throws {ValueError} */
export function attentionTraffic({ gpu = 'a100-40', tokens = 1024, pass = 'forward' }: AttentionTrafficOptions = {}): Figure {
  checkCount('tokens', tokens, 1, 2 ** 24)
  const device = findGpu(gpu)
  const rows = algorithms.map((algorithm) => {
    const { hbm, tile } = simulate({ algorithm, gpu: device, pass, shape: { ...gpt2Medium, queryLen: tokens, keyLen: tokens } })
    return { name: names[algorithm], tile: tile && `tiles ${tile.rows} × ${tile.cols}`, read: hbm.bytesRead, bytes: totalBytes(hbm) }
  })
  const most = Math.max(...rows.map(row => row.bytes))
  const length = (bytes: number) => barSpace * bytes / most
  const shapes = rows.flatMap(({ name, read, bytes }, row): Shape[] => [
    { kind: 'rect', id: `${name} read`, paint: 'hbm', x: barLeft, y: row * rowHeight + 6, width: length(read), height: 28 },
    { kind: 'rect', id: `${name} written`, paint: 'hbm', opacity: 0.45, x: barLeft + length(read), y: row * rowHeight + 6, width: length(bytes - read), height: 28 },
  ])
  const keyY = rows.length * rowHeight + 18
  shapes.push(
    { kind: 'rect', id: 'read key', paint: 'hbm', x: keyX, y: keyY - 11, width: 13, height: 13 },
    { kind: 'rect', id: 'written key', paint: 'hbm', opacity: 0.45, x: keyX + 66, y: keyY - 11, width: 13, height: 13 },
  )
  const labels = rows.flatMap(({ name, tile, bytes }, row): Label[] => [
    { id: `${name} name`, text: name, x: barLeft - 10, y: row * rowHeight + (tile ? 16 : 24), size: 14, anchor: 'end' },
    ...tile ? [{ id: `${name} tile`, text: tile, x: barLeft - 10, y: row * rowHeight + 34, size: 14, paint: 'muted', anchor: 'end' } as const] : [],
    { id: `${name} bytes`, text: formatBytes(bytes), x: barLeft + length(bytes) + 8, y: row * rowHeight + 24, size: 14, bold: true },
  ])
  labels.push(
    { id: 'read', text: 'read', x: keyX + 19, y: keyY, size: 14, paint: 'muted' },
    { id: 'written', text: `written to ${device.memoryKind}: counted, no L2`, x: keyX + 85, y: keyY, size: 14, paint: 'muted' },
  )
  return { name: 'attention-traffic', description: `Bytes to and from ${device.memoryKind}, GPT-2 medium, ${pass === 'forward' ? 'forward' : 'forward and backward'}, counted: ${rows.map(({ name, bytes }) => `${name} ${formatBytes(bytes)}`).join(', ')}.`, width: 400, height: keyY + 8, shapes, labels }
}
