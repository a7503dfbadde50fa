import type { AttentionInput, Matrix } from './attentionInput'
import type { TileSize, TileState } from './tileState'
import { checkInput, zeros } from './attentionInput'
import { emptyStats, foldTile, rescaleFactor } from './onlineSoftmax'
import { tileRanges, tileScores } from './tileState'

/**
 * FlashAttention, Alg. 1 (arXiv 2205.14135v2): key and value tiles outside, query tiles inside;
 * the output is rescaled, normalised and written back in every pass.
 * Yields after each tile; the arrays in a state go on changing, see `collectStates`.
 * @throws {ValueError}
 */
export function* flashAttention1States(input: AttentionInput, { tileRows, tileCols, precision = 'float64' }: TileSize): Generator<TileState, Matrix> {
  const checked = checkInput(input)
  const { value, queryLen, keyLen, headDim } = checked
  const rowMax = zeros(queryLen, precision).fill(emptyStats.rowMax)
  const rowSum = zeros(queryLen, precision)
  const output = zeros(queryLen * headDim, precision)
  const queryTiles = tileRanges(queryLen, tileRows, 'tile rows')
  const round = precision === 'float32' ? Math.fround : undefined
  let step = 0
  for (const keyTile of tileRanges(keyLen, tileCols, 'tile columns')) {
    for (const queryTile of queryTiles) {
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
        const kept = (before.rowSum * rescale[query - queryTile.start]) / after.rowSum
        for (let index = 0; index < headDim; index++) {
          let added = 0
          for (let column = 0; column < columns; column++)
            added += Math.exp(row[column] - after.rowMax) * value[(keyTile.start + column) * headDim + index]
          output[query * headDim + index] = output[query * headDim + index] * kept + added / after.rowSum
        }
        rowMax[query] = after.rowMax
        rowSum[query] = after.rowSum
      }
      yield { step: step++, queryTile, keyTile, scores, rowMax, rowSum, rescale, output }
    }
  }
  return output
}

/** Output of FlashAttention-1, queryLen x headDim; rows without a visible key are 0. @throws {ValueError} */
export function flashAttention1(input: AttentionInput, size: TileSize): Matrix {
  const run = flashAttention1States(input, size)
  for (let next = run.next(); ; next = run.next()) {
    if (next.done)
      return next.value
  }
}
