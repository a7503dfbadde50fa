import type { Mask, PairShape } from '../attention/mask'
import { maskTiles } from '../attention/maskTiles'

/** What the tiles that a kernel visits add up to, for one head. */
export interface TileWork {
  readonly tiles: number
  /** Rows of key summed over the visited tiles: as often as a row of key and value is loaded by a kernel with the queries outside. */
  readonly keyRows: number
  /** Rows of query summed over the visited tiles: as often as a row of query is loaded by a kernel with the keys outside. */
  readonly queryRows: number
  /** Pairs inside the visited tiles: a kernel multiplies whole tiles. */
  readonly area: number
}

/** Sums over the tiles that are not empty: row of tiles by row of tiles for bands, so that a million tokens take microseconds. */
export function tileWork(mask: Mask, shape: PairShape, tileRows: number, tileCols: number): TileWork {
  const { queryLen, keyLen } = shape
  const shift = keyLen - queryLen
  let [tiles, keyRows, queryRows, area] = [0, 0, 0, 0]
  const add = (rows: number, firstColumn: number, lastColumn: number) => {
    const columns = lastColumn - firstColumn + 1
    const keys = Math.min(keyLen, (lastColumn + 1) * tileCols) - firstColumn * tileCols
    tiles += columns
    keyRows += keys
    queryRows += rows * columns
    area += rows * keys
  }
  const grid = mask.band ? undefined : maskTiles(mask, shape, tileRows, tileCols)
  for (let row = 0; row * tileRows < queryLen; row++) {
    const last = Math.min(queryLen, (row + 1) * tileRows) - 1
    const rows = last - row * tileRows + 1
    if (mask.band) {
      const firstKey = Math.max(0, row * tileRows + shift - mask.band.left)
      const lastKey = Math.min(keyLen - 1, last + shift + mask.band.right)
      if (firstKey <= lastKey)
        add(rows, Math.floor(firstKey / tileCols), Math.floor(lastKey / tileCols))
    }
    else if (grid) {
      for (let column = 0; column < grid.columns; column++) {
        if (grid.pairs[row * grid.columns + column] > 0)
          add(rows, column, column)
      }
    }
  }
  return { tiles, keyRows, queryRows, area }
}
