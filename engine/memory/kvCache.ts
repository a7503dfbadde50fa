import type { LayerCache, ModelConfig } from '../hardware/models'
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
  readonly kind: LayerCache['kind']
  readonly layers: number
  /** Rows that each of them keeps: all tokens, no more than its window, one for several tokens, or 1 for a state of fixed size. */
  readonly tokens: number
  readonly bytes: number
}

/** Bytes of what all layers keep: 2 x layers x kv-heads x head size x tokens x bytes, local layers no more than their window, others by `caches`. @throws {ValueError} */
export function kvCacheBytes(model: ModelConfig, options: CacheOptions): number {
  return kvCacheByKind(model, options).reduce((sum, kind) => sum + kind.bytes, 0)
}

/** The cache by kind of layer, kinds that a model has only. @throws {ValueError} */
export function kvCacheByKind(model: ModelConfig, { tokens, batchSize = 1, bytesPerElement = 2 }: CacheOptions): LayerKindCache[] {
  checkCount('context', tokens, 0)
  checkCount('batch', batchSize)
  checkCount('bytes', bytesPerElement, 1, 8)
  return (model.caches ?? headCaches(model)).filter(({ layers }) => layers > 0).map(({ kind, layers, numbersPerRow, tokensPerRow = 1, mostRows = Number.POSITIVE_INFINITY }) => {
    const rows = Math.min(Math.floor(tokens / tokensPerRow), mostRows)
    return { kind, layers, tokens: rows, bytes: layers * numbersPerRow * rows * bytesPerElement * batchSize }
  })
}

/** A key and a value for each head and token, local layers no more than their window. */
function headCaches(model: ModelConfig): LayerCache[] {
  const local = localLayers(model)
  const numbersPerRow = 2 * model.numKvHeads * model.headDim
  return [
    { kind: 'global', layers: model.layers - local, numbersPerRow },
    { kind: 'local', layers: local, numbersPerRow, ...model.window && { mostRows: model.window.size } },
  ]
}

/** Bytes that each further token adds while no window is full, batch 1. */
export function kvBytesPerToken(model: ModelConfig, bytesPerElement = 2): number {
  // A state of fixed size does not grow.
  return (model.caches ?? headCaches(model)).filter(({ kind }) => kind !== 'linear').reduce((sum, { layers, numbersPerRow, tokensPerRow = 1 }) => sum + layers * numbersPerRow / tokensPerRow * bytesPerElement, 0)
}

/** Bytes that each further token would add with a key and a value for every head of the query: multi-head attention, batch 1. */
export function multiHeadBytesPerToken({ layers, numHeads, headDim }: ModelConfig, bytesPerElement = 2): number {
  return 2 * layers * numHeads * headDim * bytesPerElement
}

/** Bytes of the scores of one head if they were written out: tokens squared times bytes. @throws {ValueError} */
export function scoresBytes(tokens: number, bytesPerElement = 2): number {
  return checkCount('tokens', tokens) ** 2 * bytesPerElement
}

/** How many layers see a window only. */
export function localLayers({ layers, window }: ModelConfig): number {
  return window ? Array.from({ length: layers }, (_, layer) => window.isLocal(layer)).filter(Boolean).length : 0
}
