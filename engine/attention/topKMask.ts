import type { Mask } from './mask'
import { checkCount, ValueError } from '../valueError'

/**
 * Learned selection: each query sees the `k` keys with its highest scores; ties go to the later key, so that the nearest wins under a causal mask.
 * @param scores - seqLen x seqLen, row by row; -Infinity for pairs that may not be chosen.
 * @throws {ValueError} unless k is a whole number from 1 and the scores are square
 */
export function topK(scores: Float64Array | Float32Array, seqLen: number, k: number): Mask {
  checkCount('k', k)
  if (scores.length !== seqLen * seqLen)
    throw new ValueError(`Expected scores to be ${seqLen} x ${seqLen} numbers, but received ${scores.length}.`)
  const chosen = Array.from({ length: seqLen }, (_, query) => bestKeys(scores.subarray(query * seqLen, (query + 1) * seqLen), k))
  const sets = chosen.map(keys => new Set(keys))
  return {
    name: `top-k:${k}`,
    description: `A token sees the ${k} tokens that it scores highest.`,
    seqLen,
    allows: (query, key) => sets[query]?.has(key) ?? false,
    visitKeys(query, _keyLen, visit) {
      const keys = chosen[query] ?? []
      for (let index = 0; index < keys.length;) {
        let end = index
        while (keys[end + 1] === keys[end] + 1)
          end++
        visit(keys[index], keys[end])
        index = end + 1
      }
    },
    scoredPairs: ({ queryLen, keyLen }) => chosen.slice(Math.max(0, keyLen - queryLen)).reduce((sum, keys) => sum + keys.length, 0),
  }
}

function bestKeys(row: Float64Array | Float32Array, k: number): number[] {
  return Array.from(row.keys())
    .filter(key => row[key] > Number.NEGATIVE_INFINITY)
    .sort((a, b) => row[b] - row[a] || b - a)
    .slice(0, k)
    .sort((a, b) => a - b)
}
