import type { Gpu } from '../hardware/gpus'
import type { ModelConfig } from '../hardware/models'
import { capacityBytes } from '../hardware/gpus'
import { kvCacheBytes, localLayers } from '../memory/kvCache'
import { weightsBytes } from '../memory/modelMemory'
import { ridgePoint } from '../memory/roofline'
import { checkCount, ValueError } from '../valueError'

export interface PrefillDecodeOptions {
  /** Tokens of the prompt, then of the cache. */
  readonly context: number
  /** Sequences. @default 1 */
  readonly batchSize?: number
}

/** One pass through all layers of a model. Counted, at the data sheet's rates: a lower bound of the time. */
export interface ModelPass {
  readonly bytes: number
  readonly flops: number
  /** Operations per byte. */
  readonly arithmeticIntensity: number
  readonly seconds: number
  readonly bound: 'memory' | 'compute'
  /** Of all sequences: tokens read in prefill, written in decoding. */
  readonly tokensPerSecond: number
}

export interface PrefillDecode {
  /** The whole prompt at once. */
  readonly prefill: ModelPass
  /** One new token of each sequence. */
  readonly decode: ModelPass
  /** Operations per byte from which the GPU is bound by compute. */
  readonly ridgePoint: number
  /** Most sequences whose caches fit beside the weights; 0 for none. */
  readonly largestBatch: number
  /** Batch at which the caches weigh as much as the weights: beyond it each further sequence costs almost its full time. */
  readonly evenBatch: number
  /** Smallest batch with nine tenths of the tokens per second that no batch exceeds, whether it fits or not. */
  readonly stopsHelpingAt: number
}

const bytesPerElement = 2

/**
 * Reading a prompt and writing a token, 16 bits, every weight used for every token. The weights are read once a pass for all sequences, the
 * cache once for each. @throws {ValueError} for a model whose weights are not known, not of 16 bits, or kept in another way than by heads
 */
export function prefillDecode(model: ModelConfig, gpu: Gpu, { context, batchSize = 1 }: PrefillDecodeOptions): PrefillDecode {
  checkCount('context', context)
  checkCount('batch', batchSize, 1, 2 ** 24)
  const weights = weightsBytes(model)
  if (weights === null || model.nativeBits !== undefined || model.caches)
    throw new ValueError(`Expected model to be a dense one of 16 bits, but received ${model.name}: choose llama-3.1-8b or another.`)
  const cache = kvCacheBytes(model, { tokens: context })
  const decodeOf = (batch: number) => pass(gpu, weights + batch * cache, batch * (weights / bytesPerElement * 2 + attentionFlops(model, context)), batch)
  const most = mostTokensPerSecond(model, gpu, weights, cache, context)
  return {
    prefill: pass(gpu, weights + batchSize * cache, batchSize * (weights / bytesPerElement * 2 * context + promptFlops(model, context)), batchSize * context),
    decode: decodeOf(batchSize),
    ridgePoint: ridgePoint(gpu),
    largestBatch: Math.max(0, Math.floor((capacityBytes(gpu) - weights) / cache)),
    evenBatch: weights / cache,
    stopsHelpingAt: smallestBatch(batch => decodeOf(batch).tokensPerSecond >= 0.9 * most),
  }
}

function pass(gpu: Gpu, bytes: number, flops: number, tokens: number): ModelPass {
  const [memorySeconds, computeSeconds] = [bytes / gpu.hbmBytesPerSecond, flops / gpu.fp16FlopsPerSecond]
  const seconds = Math.max(memorySeconds, computeSeconds)
  return { bytes, flops, arithmeticIntensity: flops / bytes, seconds, bound: computeSeconds > memorySeconds ? 'compute' : 'memory', tokensPerSecond: tokens / seconds }
}

/** Operations of attention for one new token: scores and output over what each layer keeps. */
function attentionFlops({ numHeads, headDim, ...model }: ModelConfig, context: number): number {
  const local = localLayers({ numHeads, headDim, ...model })
  const pairs = (model.layers - local) * context + local * Math.min(context, model.window?.size ?? context)
  return 4 * numHeads * headDim * pairs
}

/** Operations of attention for a whole prompt under a causal mask. */
function promptFlops({ numHeads, headDim, ...model }: ModelConfig, context: number): number {
  const local = localLayers({ numHeads, headDim, ...model })
  const window = Math.min(context, model.window?.size ?? context)
  const windowed = window * context - window * (window - 1) / 2
  return 4 * numHeads * headDim * ((model.layers - local) * context * (context + 1) / 2 + local * windowed)
}

/** What a batch without end reaches: bandwidth over one sequence's cache, or compute over one token's operations. */
function mostTokensPerSecond(model: ModelConfig, gpu: Gpu, weights: number, cache: number, context: number): number {
  return Math.min(gpu.hbmBytesPerSecond / cache, gpu.fp16FlopsPerSecond / (weights / bytesPerElement * 2 + attentionFlops(model, context)))
}

/** By doubling and bisection: more sequences never give fewer tokens. */
function smallestBatch(isEnough: (batch: number) => boolean): number {
  let enough = 1
  while (!isEnough(enough))
    enough *= 2
  let tooFew = Math.floor(enough / 2)
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isEnough(middle))
      enough = middle
    else
      tooFew = middle
  }
  return enough
}
