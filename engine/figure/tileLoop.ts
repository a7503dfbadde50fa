import type { TileState } from '../attention/tileState'
import { compareOutputs } from '../attention/compareOutputs'
import { tileOrder } from './flashTiles'

/** What the tile loop holds for one query after a tile. */
export interface TileRow {
  readonly query: number
  readonly rowMax: number
  readonly rowSum: number
  /** What was summed before this tile has been multiplied with. */
  readonly rescale: number
  /** headDim numbers; version 1 divides them by rowSum in every tile, version 2 once, after the last tile of the row. */
  readonly output: readonly number[]
  /** The last tile of the row is folded in: the output is attention's. */
  readonly done: boolean
}

/** Tiles to a side of the loop that is shown. */
export const loopTiles = 6
const tokensToTile = 2

/** The rows of the query tile after each tile of the loop, on the same small numbers in every call; where a row is done, its output is attention's. */
export function tileLoop(version: 1 | 2): readonly (readonly TileRow[])[] {
  const { states } = compareOutputs({ kind: 'ordinary', tileRows: tokensToTile, tileCols: tokensToTile, version, seqLen: loopTiles * tokensToTile, headDim: 4 })
  return states.map(state => rowsOf(state, version))
}

/** How many tiles the loop visits. */
export const loopSteps = tileOrder(loopTiles, false, 2).length

function rowsOf({ queryTile, keyTile, rowMax, rowSum, rescale, output }: TileState, version: 1 | 2): TileRow[] {
  const headDim = output.length / rowMax.length
  const done = keyTile.end === rowMax.length
  return Array.from({ length: queryTile.end - queryTile.start }, (_, row) => {
    const query = queryTile.start + row
    const divisor = done && version === 2 ? rowSum[query] : 1
    return { query, rowMax: rowMax[query], rowSum: rowSum[query], rescale: rescale[row], output: Array.from(output.subarray(query * headDim, (query + 1) * headDim), value => value / divisor), done }
  })
}
