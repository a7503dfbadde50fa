import type { Mask, PairShape } from './mask'
import { checkCount } from '../valueError'

/**
 * Sparse Transformer, strided: the last `stride` tokens and every stride-th one before, itself included; causal.
 * @throws {ValueError} unless the stride is a whole number from 1
 */
export function strided(stride: number): Mask {
  checkCount('stride', stride)
  return {
    name: `strided:${stride}`,
    description: `A token sees the ${stride} tokens before it and every ${stride}th one further back.`,
    allows: (query, key) => key <= query && (query - key <= stride || (query - key) % stride === 0),
    visitKeys(query, keyLen, visit) {
      const local = Math.max(0, query - stride)
      if (stride > 1 && query >= 0) {
        for (let key = query % stride; key < local && key < keyLen; key += stride)
          visit(key, key)
      }
      visitClipped(stride > 1 ? local : 0, query, keyLen, visit)
    },
    visitTileKeys(firstQuery, lastQuery, _keyLen, visit) {
      if (lastQuery < 0)
        return
      const first = Math.max(0, firstQuery)
      // Strides of so many queries in a row leave no gap.
      if (lastQuery - first + 1 >= stride)
        return visit(0, lastQuery)
      visit(first - stride, lastQuery)
      const whole = Math.floor(first / stride) - 1
      if (whole > 0)
        visit(first - 2 * stride, lastQuery - 2 * stride, stride, whole)
      const next = Math.max(2, whole + 2)
      if (lastQuery - next * stride >= 0)
        visit(0, lastQuery - next * stride)
    },
    // A row at p has min(p, stride) + 1 near keys and max(0, floor(p / stride) - 1) far ones.
    scoredPairs: shape => sumRows(shape, rows => sumOfMinimum(rows, stride) + rows + Math.max(0, sumOfFloor(rows, stride) - Math.max(0, rows - stride))),
  }
}

/**
 * Sparse Transformer, fixed: the tokens of the own block of `stride`, and the last `summary` ones of every block before; causal.
 * @throws {ValueError} unless 1 <= summary <= stride
 */
export function fixed(stride: number, summary = 1): Mask {
  checkCount('stride', stride)
  checkCount('summary', summary, 1, stride)
  return {
    name: `fixed:${stride},${summary}`,
    description: `A token sees its own block of ${stride} tokens and the last ${summary} of every block before.`,
    allows: (query, key) => key <= query && (Math.floor(key / stride) === Math.floor(query / stride) || key % stride >= stride - summary),
    visitKeys(query, keyLen, visit) {
      const block = Math.floor(query / stride)
      for (let before = 0; before < block; before++)
        visitClipped(before * stride + stride - summary, before * stride + stride - 1, keyLen, visit)
      visitClipped(block * stride, query, keyLen, visit)
    },
    visitTileKeys(firstQuery, lastQuery, _keyLen, visit) {
      if (lastQuery < 0)
        return
      const block = Math.floor(Math.max(0, firstQuery) / stride)
      visit(block * stride, lastQuery)
      if (block > 0)
        visit(block * stride - summary, block * stride - 1, stride, block)
    },
    // A row at p has p % stride + 1 keys in its block and floor(p / stride) * summary before it.
    scoredPairs: shape => sumRows(shape, rows => (rows * (rows - 1)) / 2 - stride * sumOfFloor(rows, stride) + rows + summary * sumOfFloor(rows, stride)),
  }
}

function visitClipped(first: number, last: number, keyLen: number, visit: (first: number, last: number) => void): void {
  const clipped = Math.min(last, keyLen - 1)
  // Before position 0, where queries outnumber keys, there is nothing to see.
  if (first >= 0 && first <= clipped)
    visit(first, clipped)
}

/** Sum over the positions of the queries, from sums over the first `rows` positions; before position 0 there is nothing to see. */
function sumRows({ queryLen, keyLen }: PairShape, prefix: (rows: number) => number): number {
  return prefix(keyLen) - prefix(Math.max(0, keyLen - queryLen))
}

/** Sum of floor(p / divisor) for p from 0 to rows - 1. */
function sumOfFloor(rows: number, divisor: number): number {
  const whole = Math.floor(rows / divisor)
  return (divisor * whole * (whole - 1)) / 2 + (rows - whole * divisor) * whole
}

/** Sum of min(p, limit) for p from 0 to rows - 1. */
function sumOfMinimum(rows: number, limit: number): number {
  const rising = Math.min(rows, limit)
  return (rising * (rising - 1)) / 2 + (rows - rising) * limit
}
