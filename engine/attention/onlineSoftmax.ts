/** What a row's softmax needs to know of the scores seen so far. */
export interface SoftmaxStats {
  /** Largest score; -Infinity before the first visible one. */
  readonly rowMax: number
  /** Sum of exp(score - rowMax). */
  readonly rowSum: number
}

/** Statistics of a row of which nothing was seen. */
export const emptyStats: SoftmaxStats = { rowMax: Number.NEGATIVE_INFINITY, rowSum: 0 }

/**
 * Folds one tile of scores into a row's running softmax; -Infinity marks masked keys (FlashAttention, Alg. 1).
 * `round` gives the maximum as it will be stored: sums must be taken against the very number that later tiles read.
 */
export function foldTile(stats: SoftmaxStats, scores: ArrayLike<number>, round: (value: number) => number = value => value): SoftmaxStats {
  let largest = stats.rowMax
  for (let index = 0; index < scores.length; index++)
    largest = Math.max(largest, scores[index])
  const rowMax = round(largest)
  // Everything masked so far: -Infinity minus -Infinity would be NaN.
  if (rowMax === Number.NEGATIVE_INFINITY)
    return stats
  let rowSum = stats.rowSum * rescaleFactor(stats.rowMax, rowMax)
  for (let index = 0; index < scores.length; index++)
    rowSum += Math.exp(scores[index] - rowMax)
  return { rowMax, rowSum }
}

/** What sums and outputs taken against an old maximum are multiplied with for a new one: exp(old - new), 0 before the first score. */
export function rescaleFactor(oldMax: number, newMax: number): number {
  return oldMax === Number.NEGATIVE_INFINITY ? 0 : Math.exp(oldMax - newMax)
}

/** Softmax of a row read tile by tile, statistics first and weights in a second pass; equals the softmax of the whole row. */
export function onlineSoftmax(scores: Float64Array, tileCols: number): Float64Array {
  let stats = emptyStats
  for (let start = 0; start < scores.length; start += tileCols)
    stats = foldTile(stats, scores.subarray(start, start + tileCols))
  return stats.rowSum === 0 ? new Float64Array(scores.length) : scores.map(value => Math.exp(value - stats.rowMax) / stats.rowSum)
}
