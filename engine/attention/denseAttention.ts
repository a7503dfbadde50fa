import type { AttentionInput } from './attentionInput'
import { checkInput, score } from './attentionInput'

export interface DenseAttention {
  /** queryLen x keyLen; -Infinity where the mask hides a key. */
  readonly scores: Float64Array
  /** queryLen x keyLen, each row's softmax; all 0 in a row without a visible key. */
  readonly weights: Float64Array
  /** queryLen x headDim. */
  readonly output: Float64Array
}

/** Attention as its definition has it, every matrix whole: softmax(Q K^T * scale) V in 64-bit numbers. @throws {ValueError} */
export function denseAttention(input: AttentionInput): DenseAttention {
  const checked = checkInput(input)
  const { value, queryLen, keyLen, headDim } = checked
  const scores = new Float64Array(queryLen * keyLen)
  const weights = new Float64Array(queryLen * keyLen)
  const output = new Float64Array(queryLen * headDim)
  for (let query = 0; query < queryLen; query++) {
    const row = scores.subarray(query * keyLen, (query + 1) * keyLen)
    for (let key = 0; key < keyLen; key++)
      row[key] = score(checked, query, key)
    const rowWeights = softmax(row)
    weights.set(rowWeights, query * keyLen)
    for (let key = 0; key < keyLen; key++) {
      for (let index = 0; index < headDim; index++)
        output[query * headDim + index] += rowWeights[key] * value[key * headDim + index]
    }
  }
  return { scores, weights, output }
}

/** Softmax of one row of scores; all 0 where every score is -Infinity. */
export function softmax(scores: Float64Array): Float64Array {
  const rowMax = scores.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY)
  if (rowMax === Number.NEGATIVE_INFINITY)
    return new Float64Array(scores.length)
  const exponentials = scores.map(value => Math.exp(value - rowMax))
  const rowSum = exponentials.reduce((sum, value) => sum + value, 0)
  return exponentials.map(value => value / rowSum)
}
