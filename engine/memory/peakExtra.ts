import type { AttentionShape, Pass } from './attentionShape'
import { bytesPerStatistic, headCount } from './attentionShape'

/** Algorithms that the engine counts. */
export const algorithms = ['standard', 'flash-1', 'flash-2'] as const
export type Algorithm = typeof algorithms[number]

/**
 * Most HBM that an algorithm holds besides query, key, value, output and their gradients, in bytes.
 * Standard attention holds scores and weights, going back weights and both their gradients; version 1 holds two statistics a row,
 * version 2 one, and going back the row sums of gradient times output.
 */
export function peakExtraBytes(algorithm: Algorithm, shape: AttentionShape, pass: Pass): number {
  const { queryLen, keyLen, bytesPerElement } = shape
  const heads = headCount(shape)
  switch (algorithm) {
    case 'standard': return (pass === 'forward' ? 2 : 3) * heads * queryLen * keyLen * bytesPerElement
    case 'flash-1': return 2 * heads * queryLen * bytesPerStatistic
    case 'flash-2': return (pass === 'forward' ? 1 : 2) * heads * queryLen * bytesPerStatistic
  }
}
