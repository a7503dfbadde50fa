import type { Gpu } from '../hardware/gpus'
import type { ModelConfig } from '../hardware/models'
import type { CacheOptions, LayerKindCache } from './kvCache'
import { capacityBytes } from '../hardware/gpus'
import { checkCount } from '../valueError'
import { kvCacheByKind, kvCacheBytes } from './kvCache'

/** Whether a model with a text of some length fits a GPU; counted from its configuration. Activations and what a runtime keeps are left out. */
export interface ModelMemory {
  readonly model: string
  readonly gpu: string
  readonly context: number
  readonly batchSize: number
  /** Null where no source counts the weights: what follows is of the cache alone then. */
  readonly weightsBytes: number | null
  readonly kvCacheBytes: number
  /** What weights and cache can have of the GPU's memory. */
  readonly hbmBytes: number
  readonly fits: boolean
  /** Most tokens that fit; 0 when the weights alone do not, "unbounded" when no length fills the GPU. */
  readonly maxContext: number | 'unbounded'
  readonly byLayerKind: readonly LayerKindCache[]
}

/** Longest text that is looked at. */
const farthest = 2 ** 36

/** Weights, KV cache and the longest text that fits. @throws {ValueError} */
export function modelMemory(model: ModelConfig, gpu: Gpu, options: CacheOptions): ModelMemory {
  checkCount('context', options.tokens, 1)
  const { batchSize = 1, bytesPerElement = 2 } = options
  const byLayerKind = kvCacheByKind(model, options)
  const weights = weightsBytes(model, bytesPerElement)
  const cache = byLayerKind.reduce((sum, kind) => sum + kind.bytes, 0)
  return {
    model: model.name,
    gpu: gpu.name,
    context: options.tokens,
    batchSize,
    weightsBytes: weights,
    kvCacheBytes: cache,
    hbmBytes: capacityBytes(gpu),
    fits: (weights ?? 0) + cache <= capacityBytes(gpu),
    maxContext: maxContext(model, gpu, batchSize, bytesPerElement),
    byLayerKind,
  }
}

/** Bytes of a model's weights; null where no source counts them. */
export function weightsBytes({ parameters }: ModelConfig, bytesPerElement = 2): number | null {
  return parameters ? parameters.count * bytesPerElement : null
}

/** Most tokens whose cache fits beside the weights; by bisection, because windows bend the growth. */
function maxContext(model: ModelConfig, gpu: Gpu, batchSize: number, bytesPerElement: number): number | 'unbounded' {
  const room = capacityBytes(gpu) - (weightsBytes(model, bytesPerElement) ?? 0)
  const fits = (tokens: number) => kvCacheBytes(model, { tokens, batchSize, bytesPerElement }) <= room
  if (!fits(1))
    return 0
  if (fits(farthest))
    return 'unbounded'
  let [fitting, tooMany] = [1, farthest]
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2)
    if (fits(middle))
      fitting = middle
    else
      tooMany = middle
  }
  return fitting
}
