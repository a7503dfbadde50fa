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

/** Sums over the tiles that are not empty, a row of tiles at a time, so that a million tokens take a fraction of a millisecond for most masks. */
export function tileWork(mask: Mask, shape: PairShape, tileRows: number, tileCols: number): TileWork {
  const { queryLen, keyLen } = shape
  const shift = keyLen - queryLen
  const columnsOf = mask.visitTileKeys ? columnCounter(mask, keyLen, tileCols) : gridCounter(mask, shape, tileRows, tileCols)
  const lastColumn = Math.ceil(keyLen / tileCols) - 1
  const missing = (lastColumn + 1) * tileCols - keyLen
  let [tiles, keyRows, queryRows, area] = [0, 0, 0, 0]
  for (let row = 0; row * tileRows < queryLen; row++) {
    const last = Math.min(queryLen, (row + 1) * tileRows) - 1
    const rows = last - row * tileRows + 1
    const { columns, highest } = columnsOf(row * tileRows + shift, last + shift, row)
    const keys = columns * tileCols - (highest === lastColumn ? missing : 0)
    tiles += columns
    keyRows += keys
    queryRows += rows * columns
    area += rows * keys
  }
  return { tiles, keyRows, queryRows, area }
}

/** Tiles of one row of tiles that are visited, and the highest column of them; -1 for none. */
interface RowColumns { readonly columns: number, readonly highest: number }
type RowCounter = (firstQuery: number, lastQuery: number, row: number) => RowColumns

/** Counts columns from the highest run of keys to the lowest, each column once. */
function columnCounter(mask: Mask, keyLen: number, tileCols: number): RowCounter {
  return (firstQuery, lastQuery) => {
    let columns = 0
    let highest = -1
    let lowest = Number.POSITIVE_INFINITY
    const add = (first: number, last: number) => {
      const from = Math.floor(Math.max(0, first) / tileCols)
      const to = Math.min(Math.floor(Math.min(keyLen - 1, last) / tileCols), lowest - 1)
      if (last < 0 || first >= keyLen || to < from)
        return
      columns += to - from + 1
      highest = Math.max(highest, to)
      lowest = from
    }
    mask.visitTileKeys?.(firstQuery, lastQuery, keyLen, (first, last, period = 0, repeats = 1) => {
      add(first, last)
      if (repeats > 1 && period % tileCols === 0) {
        // Every further run lies on the tiles as the first one does; neighbours may share one.
        const wide = Math.floor(last / tileCols) - Math.floor(first / tileCols) + 1
        columns += (repeats - 1) * Math.min(wide, period / tileCols)
        lowest -= (repeats - 1) * (period / tileCols)
      }
      else {
        for (let repeat = 1; repeat < repeats; repeat++)
          add(first - repeat * period, last - repeat * period)
      }
    })
    return { columns, highest }
  }
}

/** Reads the columns off the tiles of the whole mask. */
function gridCounter(mask: Mask, shape: PairShape, tileRows: number, tileCols: number): RowCounter {
  const grid = maskTiles(mask, shape, tileRows, tileCols)
  return (_first, _last, row) => {
    const kept = Array.from(grid.pairs.subarray(row * grid.columns, (row + 1) * grid.columns).entries()).filter(([, pairs]) => pairs > 0)
    return { columns: kept.length, highest: kept.at(-1)?.[0] ?? -1 }
  }
}
