import type { Mask, PairShape } from './mask'
import { checkCount } from '../valueError'

/** How much of each tile a mask keeps: none, some or all of its pairs. */
export type TileCoverage = 'empty' | 'partial' | 'full'

export interface MaskTiles {
  readonly rows: number
  readonly columns: number
  readonly tileRows: number
  readonly tileCols: number
  /** Scored pairs of each tile, row by row. */
  readonly pairs: Uint32Array
  coverage: (row: number, column: number) => TileCoverage
  /** Tiles that a tiled kernel must visit: those that are not empty. */
  readonly touched: number
}

/** The tiles of a mask over the whole score matrix; the last row and column may be ragged. @throws {ValueError} */
export function maskTiles(mask: Mask, shape: PairShape, tileRows: number, tileCols: number): MaskTiles {
  checkCount('tile rows', tileRows)
  checkCount('tile columns', tileCols)
  const { queryLen, keyLen } = shape
  const rows = Math.ceil(queryLen / tileRows)
  const columns = Math.ceil(keyLen / tileCols)
  const pairs = new Uint32Array(rows * columns)
  const shift = keyLen - queryLen
  for (let query = 0; query < queryLen; query++) {
    const offset = Math.floor(query / tileRows) * columns
    mask.visitKeys(query + shift, keyLen, (first, last) => {
      let column = Math.floor(first / tileCols)
      // Most runs of a dilated mask are one key: the quick way.
      if (first === last) {
        pairs[offset + column]++
        return
      }
      for (; column * tileCols <= last; column++)
        pairs[offset + column] += Math.min(last, (column + 1) * tileCols - 1) - Math.max(first, column * tileCols) + 1
    })
  }
  const whole = (row: number, column: number) => Math.min(tileRows, queryLen - row * tileRows) * Math.min(tileCols, keyLen - column * tileCols)
  return {
    rows,
    columns,
    tileRows,
    tileCols,
    pairs,
    coverage(row, column) {
      const kept = pairs[row * columns + column]
      return kept === 0 ? 'empty' : kept === whole(row, column) ? 'full' : 'partial'
    },
    touched: pairs.reduce((count, kept) => count + (kept > 0 ? 1 : 0), 0),
  }
}
