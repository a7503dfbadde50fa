import type { ModelConfig } from '../hardware/models'
import { checkCount } from '../valueError'

export interface CacheOptions {
  /** Tokens in the cache. */
  readonly tokens: number
  /** @default 1 */
  readonly batchSize?: number
  /** 2 for fp16 and bf16. @default 2 */
  readonly bytesPerElement?: number
}

/** Cache of the layers of one kind. */
export interface LayerKindCache {
  readonly kind: 'global' | 'local'
  readonly layers: number
  /** Tokens that each of them keeps: all, or no more than its window. */
  readonly tokens: number
  readonly bytes: number
}

/** Bytes of keys and values of all layers: 2 x layers x kv-heads x head size x tokens x bytes, local layers keeping no more than their window. @throws {ValueError} */
export function kvCacheBytes(model: ModelConfig, options: CacheOptions): number {
  return kvCacheByKind(model, options).reduce((sum, kind) => sum + kind.bytes, 0)
}

/** The cache by kind of layer, kinds that a model has only. @throws {ValueError} */
export function kvCacheByKind(model: ModelConfig, { tokens, batchSize = 1, bytesPerElement = 2 }: CacheOptions): LayerKindCache[] {
  checkCount('context', tokens, 0)
  checkCount('batch', batchSize)
  checkCount('bytes', bytesPerElement, 1, 8)
  const local = localLayers(model)
  const windowed = Math.min(tokens, model.window?.size ?? tokens)
  const bytesOf = (layers: number, kept: number) => 2 * layers * model.numKvHeads * model.headDim * kept * bytesPerElement * batchSize
  const kinds: LayerKindCache[] = [
    { kind: 'global', layers: model.layers - local, tokens, bytes: bytesOf(model.layers - local, tokens) },
    { kind: 'local', layers: local, tokens: windowed, bytes: bytesOf(local, windowed) },
  ]
  return kinds.filter(kind => kind.layers > 0)
}

/** Bytes that each further token adds while no window is full, batch 1. */
export function kvBytesPerToken(model: ModelConfig, bytesPerElement = 2): number {
  return 2 * model.layers * model.numKvHeads * model.headDim * bytesPerElement
}

/** Bytes of the scores of one head if they were written out: tokens squared times bytes. @throws {ValueError} */
export function scoresBytes(tokens: number, bytesPerElement = 2): number {
  return checkCount('tokens', tokens) ** 2 * bytesPerElement
}

/** How many layers see a window only. */
export function localLayers({ layers, window }: ModelConfig): number {
  return window ? Array.from({ length: layers }, (_, layer) => window.isLocal(layer)).filter(Boolean).length : 0
}
