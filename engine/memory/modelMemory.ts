import type { Gpu } from '../hardware/gpus'
import type { ModelConfig } from '../hardware/models'
import type { CacheOptions, LayerKindCache } from './kvCache'
import { checkCount } from '../valueError'
import { kvCacheByKind, kvCacheBytes } from './kvCache'

/** Whether a model with a text of some length fits a GPU; counted from its configuration. Activations and what a runtime keeps are left out. */
export interface ModelMemory {
  readonly model: string
  readonly gpu: string
  readonly context: number
  readonly batchSize: number
  readonly weightsBytes: number
  readonly kvCacheBytes: number
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
    hbmBytes: gpu.hbmBytes,
    fits: weights + cache <= gpu.hbmBytes,
    maxContext: maxContext(model, gpu, batchSize, bytesPerElement),
    byLayerKind,
  }
}

/** Bytes of a model's weights. */
export function weightsBytes({ parameters }: ModelConfig, bytesPerElement = 2): number {
  return parameters.count * bytesPerElement
}

/** Most tokens whose cache fits beside the weights; by bisection, because windows bend the growth. */
function maxContext(model: ModelConfig, gpu: Gpu, batchSize: number, bytesPerElement: number): number | 'unbounded' {
  const room = gpu.hbmBytes - weightsBytes(model, bytesPerElement)
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
