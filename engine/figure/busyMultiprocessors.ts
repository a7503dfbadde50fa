import type { Figure, Label, Shape } from './figure'
import { formatCount } from '../formatQuantity'
import { findGpu } from '../hardware/gpus'
import { checkCount } from '../valueError'

export interface BusyMultiprocessorsOptions {
  /** Version of FlashAttention. @default 1 */
  readonly version?: 1 | 2
  /** Heads of all sequences together. @default 1 */
  readonly heads?: number
  /** @default 4096 */
  readonly tokens?: number
  /** A GPU's name. @default 'h100' */
  readonly gpu?: string
}

/** Rows of queries in a tile of version 2. */
const tileRows = 64
const columns = 18
const cell = 22
const top = 30

/** Thread blocks of a forward pass: a head is one of version 1, and one for each tile of its queries in version 2. Counted. */
export function threadBlocks(version: 1 | 2, heads: number, tokens: number): number {
  return version === 1 ? heads : heads * Math.ceil(tokens / tileRows)
}

/** Which multiprocessors have work, a thread block each while there are some left: counted. @throws {ValueError} */
export function busyMultiprocessors({ version = 1, heads = 1, tokens = 4096, gpu = 'h100' }: BusyMultiprocessorsOptions = {}): Figure {
  checkCount('version', version, 1, 2)
  checkCount('heads', heads)
  checkCount('tokens', tokens)
  const { sms, label } = findGpu(gpu)
  const blocks = threadBlocks(version, heads, tokens)
  const busy = Math.min(sms, blocks)
  const shapes = Array.from({ length: sms }, (_, index): Shape => ({
    kind: 'rect',
    id: `sm ${index}`,
    paint: index < busy ? 'sram' : 'faint',
    x: (index % columns) * cell + 1.5,
    y: top + Math.floor(index / columns) * cell + 1.5,
    width: cell - 3,
    height: cell - 3,
    cornerRadius: 4,
  }))
  const labels: Label[] = [
    { id: 'blocks', text: `${formatCount(blocks)} thread block${blocks === 1 ? '' : 's'}: counted`, x: 0, y: 16, size: 14, bold: true },
    { id: 'sms', text: `${busy} of ${sms} SMs busy`, x: 394, y: 16, size: 14, paint: 'muted', anchor: 'end' },
  ]
  return {
    name: 'busy-multiprocessors',
    description: `FlashAttention-${version} on ${heads} ${heads === 1 ? 'head' : 'heads'} of ${tokens} tokens has ${blocks} thread blocks: ${busy} of the ${sms} multiprocessors of an ${label} have work, counted.`,
    width: 396,
    height: top + Math.ceil(sms / columns) * cell + 2,
    shapes,
    labels,
  }
}
