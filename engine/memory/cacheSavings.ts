import type { ModelConfig } from '../hardware/models'
import { findModel } from '../hardware/models'
import { kvCacheBytes, multiHeadBytesPerToken } from './kvCache'

/** What makes a cache smaller than a key and a value of 16 bits for every head. */
export type CacheKind = 'multi-head' | 'grouped' | 'multi-query' | 'latent' | 'window' | '8-bit'

/** The cache of a real model beside what it would be with a key and a value for every head. */
export interface CacheSaving {
  readonly kind: CacheKind
  readonly model: string
  readonly label: string
  /** Of a text of the tokens asked for. */
  readonly bytes: number
  readonly bytesPerToken: number
  readonly multiHeadBytes: number
  /** Multi-head over this. */
  readonly times: number
}

/** Models that stand for each kind. */
const examples: readonly { readonly kind: CacheKind, readonly model: string, readonly bytesPerElement?: number }[] = [
  { kind: 'multi-head', model: 'llama-2-7b' },
  { kind: 'grouped', model: 'llama-3.1-8b' },
  { kind: '8-bit', model: 'llama-3.1-8b', bytesPerElement: 1 },
  { kind: 'multi-query', model: 'gemma-2b' },
  { kind: 'window', model: 'gpt-oss-120b' },
  { kind: 'latent', model: 'deepseek-v3' },
]

/** The cache of one real model for each kind, 16 bits but for the kind of 8. @throws {ValueError} */
export function cacheSavings(tokens: number): CacheSaving[] {
  return examples.map(({ kind, model, bytesPerElement = 2 }) => savingOf(kind, findModel(model), tokens, bytesPerElement))
}

function savingOf(kind: CacheKind, model: ModelConfig, tokens: number, bytesPerElement: number): CacheSaving {
  const bytes = kvCacheBytes(model, { tokens, bytesPerElement })
  const multiHeadBytes = multiHeadBytesPerToken(model) * tokens
  return { kind, model: model.name, label: model.label, bytes, bytesPerToken: bytes / tokens, multiHeadBytes, times: multiHeadBytes / bytes }
}
