import type { Mask } from './mask'
import { checkCount, ValueError } from '../valueError'
import { full } from './bandMask'

/** Real numbers, row by row. */
export type Matrix = Float64Array | Float32Array

/** One head's query, key and value; the queries are the last positions of the keys. */
export interface AttentionInput {
  /** queryLen x headDim. */
  readonly query: Matrix
  /** keyLen x headDim. */
  readonly key: Matrix
  /** keyLen x headDim. */
  readonly value: Matrix
  readonly queryLen: number
  readonly keyLen: number
  readonly headDim: number
  /** @default full() */
  readonly mask?: Mask
  /** What scores are multiplied with. @default 1 / sqrt(headDim) */
  readonly scale?: number
}

/** How the statistics and the output are kept between tiles; scores and exponentials of a tile are always 64-bit numbers. */
export type Precision = 'float32' | 'float64'

/** The input with its defaults filled in. @throws {ValueError} when a matrix has not the size that the lengths say */
export function checkInput(input: AttentionInput): Required<AttentionInput> {
  const { query, key, value, queryLen, keyLen, headDim, mask = full(), scale = 1 / Math.sqrt(headDim) } = input
  checkCount('query length', queryLen)
  checkCount('key length', keyLen)
  checkCount('head size', headDim)
  for (const [name, matrix, rows] of [['query', query, queryLen], ['key', key, keyLen], ['value', value, keyLen]] as const) {
    if (matrix.length !== rows * headDim)
      throw new ValueError(`Expected ${name} to be ${rows} x ${headDim} = ${rows * headDim} numbers, but received ${matrix.length}.`)
  }
  if (!Number.isFinite(scale))
    throw new ValueError(`Expected scale to be a finite number, but received ${scale}.`)
  return { query, key, value, queryLen, keyLen, headDim, mask, scale }
}

/** Score of a query (from 0) and a key: their scaled dot product, or -Infinity where the mask hides the key. */
export function score(input: Required<AttentionInput>, query: number, key: number): number {
  const { headDim, mask, scale, queryLen, keyLen } = input
  if (!mask.allows(query + keyLen - queryLen, key))
    return Number.NEGATIVE_INFINITY
  let sum = 0
  for (let index = 0; index < headDim; index++)
    sum += input.query[query * headDim + index] * input.key[key * headDim + index]
  return sum * scale
}

/** Zeros to keep statistics or output in. */
export function zeros(length: number, precision: Precision): Matrix {
  return precision === 'float32' ? new Float32Array(length) : new Float64Array(length)
}
