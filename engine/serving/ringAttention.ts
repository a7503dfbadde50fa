import type { Gpu } from '../hardware/gpus'
import type { AttentionShape } from '../memory/attentionShape'
import { checkCount } from '../valueError'

export interface RingOptions {
  /** GPUs in the ring. */
  readonly gpus: number
  readonly gpu: Gpu
  /** Tokens of the whole text. */
  readonly tokens: number
  readonly shape: Pick<AttentionShape, 'batchSize' | 'numHeads' | 'numKvHeads' | 'headDim' | 'bytesPerElement'>
  /** Of one link, one way. @default 450e9, NVLink 4 of an H100 */
  readonly linkBytesPerSecond?: number
}

/** One step of a ring: every GPU attends from its own queries to the keys and values that it holds, while it sends them to the next. */
export interface RingStep {
  readonly step: number
  /** Block of keys and values that each GPU holds. */
  readonly held: readonly number[]
}

/** Attention without a mask over several GPUs (ring attention, arXiv 2310.01889). Counted; rates are the data sheets'. */
export interface RingAttention {
  /** As many as GPUs. */
  readonly steps: readonly RingStep[]
  readonly tokensPerGpu: number
  /** Keys and values of one block: what a GPU sends in a step; nothing in the last. */
  readonly bytesPerStep: number
  /** What a GPU sends in all. */
  readonly bytesSent: number
  /** Of one GPU in one step. */
  readonly flopsPerStep: number
  readonly computeSeconds: number
  readonly transferSeconds: number
  /** Computing over sending: from 1 on the sending is hidden. */
  readonly ratio: number
  /** Fewest tokens per GPU that hide the sending. */
  readonly hiddenFrom: number
}

/** NVLink 4, one way: half of the 900 GB/s of an H100's data sheet. */
const nvLink4 = 450e9

/** Who holds which keys at each step, and what it costs. @throws {ValueError} */
export function ringAttention({ gpus, gpu, tokens, shape, linkBytesPerSecond = nvLink4 }: RingOptions): RingAttention {
  checkCount('gpus', gpus, 1, 1024)
  checkCount('tokens', tokens, gpus)
  const { batchSize, numHeads, numKvHeads, headDim, bytesPerElement } = shape
  const tokensPerGpu = Math.ceil(tokens / gpus)
  const bytesPerStep = 2 * batchSize * numKvHeads * tokensPerGpu * headDim * bytesPerElement
  const flopsPerStep = 4 * batchSize * numHeads * tokensPerGpu ** 2 * headDim
  const [computeSeconds, transferSeconds] = [flopsPerStep / gpu.fp16FlopsPerSecond, bytesPerStep / linkBytesPerSecond]
  return {
    steps: Array.from({ length: gpus }, (_, step) => ({ step, held: Array.from({ length: gpus }, (_, holder) => (holder - step + gpus) % gpus) })),
    tokensPerGpu,
    bytesPerStep,
    bytesSent: bytesPerStep * (gpus - 1),
    flopsPerStep,
    computeSeconds,
    transferSeconds,
    ratio: computeSeconds / transferSeconds,
    // 4 heads n^2 d / rate >= 2 kv-heads n d bytes / link, solved for n
    hiddenFrom: Math.ceil(numKvHeads * bytesPerElement * gpu.fp16FlopsPerSecond / (2 * numHeads * linkBytesPerSecond)),
  }
}
