import type { Gpu } from '../hardware/gpus'
import type { AttentionShape } from './attentionShape'
import type { Modelled, ModelledTraffic } from './modelledTraffic'
import type { StepTime } from './roofline'
import type { TimeEstimate } from './timeEstimate'
import type { StepTraffic } from './trafficEvent'
import { full } from '../attention/bandMask'
import { bytesPerStatistic, checkShape, headCount } from './attentionShape'
import { modelFlash2 } from './modelFlash2'
import { isModelled } from './modelledTraffic'
import { arithmeticIntensity, totalTime } from './roofline'
import { keySplits } from './splitKeys'
import { decodingEstimate } from './timeEstimate'
import { stepEvents, sumBySteps, sumEvents } from './trafficEvent'

export interface DecodingOptions {
  readonly gpu: Gpu
  /** Tokens in the cache of each sequence. */
  readonly context: number
  /** Heads and head size; batch and lengths as here. */
  readonly shape: Omit<AttentionShape, 'queryLen' | 'keyLen'>
}

/** One new token for every sequence of a batch, one layer's attention: one query a sequence, all its keys and values read. */
export interface Decoding {
  readonly algorithm: 'flash-2'
  readonly gpu: string
  readonly shape: AttentionShape
  readonly pass: 'decode'
  readonly context: number
  readonly flops: number
  /** Operations per byte moved: heads per head of key and value in 16 bits, whatever batch and context. */
  readonly arithmeticIntensity: number
  /** Parts that the keys of a head are divided into, so that few sequences fill all SMs. */
  readonly splits: number
  /** Keys and values of all sequences. */
  readonly cacheBytes: number
  /** Counted. */
  readonly hbm: { readonly bytesRead: number, readonly bytesWritten: number, readonly bySteps: readonly StepTraffic[] }
  readonly modelled: ModelledTraffic | null
  readonly peakExtraBytes: number
  /** At the data sheet's rates: a lower bound. */
  readonly time: StepTime
  /** With fitted factors; null where the GPU was not measured. */
  readonly estimate: TimeEstimate | null
  /** Of the whole batch, this layer's attention alone, by the estimate or else by the lower bound. */
  readonly tokensPerSecond: number
  readonly batching: Batching
  readonly notes: readonly string[]
}

/** What more sequences at once bring to attention alone. */
export interface Batching {
  /** Smallest batch with nine tenths of the most tokens per second; from there more sequences take proportionally more time. */
  readonly stopsHelpingAt: number
  /** Tokens per second that no batch exceeds: the bandwidth over the cache of one sequence. */
  readonly mostTokensPerSecond: number
}

/** What decoding one token costs one layer's attention. @throws {ValueError} for a shape that cannot be */
export function decodeAttention(options: DecodingOptions): Decoding {
  const { gpu, context } = options
  const shape = checkShape({ ...options.shape, queryLen: 1, keyLen: context })
  const { splits, partialBytes } = keySplits(shape, gpu)
  const bySteps = decodingSteps(shape, partialBytes)
  const { bytesRead, bytesWritten, flops } = sumEvents(decodingEvents(shape, partialBytes))
  // No L2 size is needed: nothing is read twice.
  const model: Modelled = modelFlash2({ algorithm: 'flash-2', gpu, shape, mask: full(), pass: 'forward', steps: bySteps, tiles: { tileRows: 64, tileCols: 128 }, kernel: 'library', l2Bytes: gpu.l2Bytes ?? 0 })
  const time = totalTime(bySteps, gpu)
  const estimate = decodingEstimate(gpu, splits, bytesRead)
  return {
    algorithm: 'flash-2',
    gpu: gpu.name,
    shape,
    pass: 'decode',
    context,
    flops,
    arithmeticIntensity: arithmeticIntensity({ bytesRead, bytesWritten, flops }),
    splits,
    cacheBytes: cacheBytes(shape),
    hbm: { bytesRead, bytesWritten, bySteps },
    modelled: isModelled(model) ? model : null,
    peakExtraBytes: partialBytes + headCount(shape) * bytesPerStatistic,
    time,
    estimate,
    tokensPerSecond: shape.batchSize / (estimate ?? time).seconds,
    batching: batching(options),
    notes: [
      'Batching shares no byte of attention: each sequence reads its own cache, so that operations per byte stay as they are. It helps while launches and idle SMs cost more than the bytes; what it shares are the model\'s weights, which are not part of attention.',
      ...isModelled(model) ? [] : [model.reason],
    ],
  }
}

/** Seconds of one layer's attention for one more token of each sequence: the estimate where there is one, else the lower bound. */
export function decodingSeconds({ gpu, context, shape }: DecodingOptions): number {
  const decoded = checkShape({ ...shape, queryLen: 1, keyLen: context })
  const { splits, partialBytes } = keySplits(decoded, gpu)
  const steps = decodingSteps(decoded, partialBytes)
  return (decodingEstimate(gpu, splits, steps.reduce((sum, step) => sum + step.bytesRead, 0)) ?? totalTime(steps, gpu)).seconds
}

function batching(options: DecodingOptions): Batching {
  const most = mostTokensPerSecond(options)
  const reaches = (batchSize: number) => batchSize / decodingSeconds({ ...options, shape: { ...options.shape, batchSize } }) >= 0.9 * most
  let batchSize = 1
  while (!reaches(batchSize) && batchSize < 2 ** 20)
    batchSize *= 2
  let [tooFew, enough] = [batchSize / 2, batchSize]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (reaches(middle))
      enough = middle
    else
      tooFew = middle
  }
  return { stopsHelpingAt: enough, mostTokensPerSecond: most }
}

/** What a very large batch reaches. */
function mostTokensPerSecond(options: DecodingOptions): number {
  const batchSize = 2 ** 20
  return batchSize / decodingSeconds({ ...options, shape: { ...options.shape, batchSize } })
}

function cacheBytes({ batchSize, numKvHeads, keyLen, headDim, bytesPerElement }: AttentionShape): number {
  return 2 * batchSize * numKvHeads * keyLen * headDim * bytesPerElement
}

function decodingSteps(shape: AttentionShape, partialBytes: number): StepTraffic[] {
  return sumBySteps(decodingEvents(shape, partialBytes))
}

/** One kernel that reads the cache once per head of key and value, and one that combines the parts where there are some. */
function decodingEvents(shape: AttentionShape, partialBytes: number): ReturnType<typeof stepEvents> {
  const { headDim, bytesPerElement, keyLen } = shape
  const row = headCount(shape) * headDim * bytesPerElement
  const half = cacheBytes(shape) / 2
  const matmuls = 4 * headCount(shape) * keyLen * headDim
  const results = { output: row, statistics: headCount(shape) * bytesPerStatistic }
  return partialBytes === 0
    ? stepEvents('cache', matmuls, { query: row, key: half, value: half }, results)
    : [
        ...stepEvents('cache', matmuls, { query: row, key: half, value: half }, { partials: partialBytes }),
        ...stepEvents('combine', 0, { partials: partialBytes }, results),
      ]
}
