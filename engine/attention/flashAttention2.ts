import type { AttentionInput, Matrix } from './attentionInput'
import type { TileSize, TileState } from './tileState'
import { checkInput, zeros } from './attentionInput'
import { emptyStats, foldTile, rescaleFactor } from './onlineSoftmax'
import { tileRanges, tileScores } from './tileState'

export interface FlashAttention2 {
  /** queryLen x headDim; rows without a visible key are 0. */
  readonly output: Matrix
  /** rowMax + log rowSum of each query, all that the backward pass needs; -Infinity without a visible key. */
  readonly logSumExp: Matrix
}

/**
 * FlashAttention-2 (arXiv 2307.08691): query tiles outside, key and value tiles inside;
 * the output stays unscaled and is divided by rowSum once, at the end of its query tile.
 * Yields after each tile; the arrays in a state go on changing, see `collectStates`.
 * @throws {ValueError}
 */
export function* flashAttention2States(input: AttentionInput, { tileRows, tileCols, precision = 'float64' }: TileSize): Generator<TileState, FlashAttention2> {
  const checked = checkInput(input)
  const { value, queryLen, keyLen, headDim } = checked
  const rowMax = zeros(queryLen, precision).fill(emptyStats.rowMax)
  const rowSum = zeros(queryLen, precision)
  const output = zeros(queryLen * headDim, precision)
  const logSumExp = zeros(queryLen, precision).fill(Number.NEGATIVE_INFINITY)
  const keyTiles = tileRanges(keyLen, tileCols, 'tile columns')
  const round = precision === 'float32' ? Math.fround : undefined
  let step = 0
  for (const queryTile of tileRanges(queryLen, tileRows, 'tile rows')) {
    for (const keyTile of keyTiles) {
      const scores = tileScores(checked, queryTile, keyTile)
      if (!scores)
        continue
      const columns = keyTile.end - keyTile.start
      const rescale = new Float64Array(queryTile.end - queryTile.start).fill(1)
      for (let query = queryTile.start; query < queryTile.end; query++) {
        const row = scores.subarray((query - queryTile.start) * columns, (query - queryTile.start + 1) * columns)
        const before = { rowMax: rowMax[query], rowSum: rowSum[query] }
        const after = foldTile(before, row, round)
        if (after.rowSum === 0)
          continue
        rescale[query - queryTile.start] = rescaleFactor(before.rowMax, after.rowMax)
        for (let index = 0; index < headDim; index++) {
          let added = 0
          for (let column = 0; column < columns; column++)
            added += Math.exp(row[column] - after.rowMax) * value[(keyTile.start + column) * headDim + index]
          output[query * headDim + index] = output[query * headDim + index] * rescale[query - queryTile.start] + added
        }
        rowMax[query] = after.rowMax
        rowSum[query] = after.rowSum
      }
      yield { step: step++, queryTile, keyTile, scores, rowMax, rowSum, rescale, output }
    }
    for (let query = queryTile.start; query < queryTile.end; query++) {
      if (rowSum[query] === 0)
        continue
      for (let index = 0; index < headDim; index++)
        output[query * headDim + index] /= rowSum[query]
      logSumExp[query] = rowMax[query] + Math.log(rowSum[query])
    }
  }
  return { output, logSumExp }
}

/** Output and statistics of FlashAttention-2. @throws {ValueError} */
export function flashAttention2(input: AttentionInput, size: TileSize): FlashAttention2 {
  const run = flashAttention2States(input, size)
  for (let next = run.next(); ; next = run.next()) {
    if (next.done)
      return next.value
  }
}
