import type { AttentionInput, Matrix, Precision } from './attentionInput'
import { checkCount } from '../valueError'
import { score } from './attentionInput'

export interface TileSize {
  /** Rows of query in a tile (Br). */
  readonly tileRows: number
  /** Rows of key and value in a tile (Bc). */
  readonly tileCols: number
  /** @default 'float64' */
  readonly precision?: Precision
}

/** First and last row of a tile, the last one excluded; the last tile of a matrix may be ragged. */
export interface TileRange {
  readonly start: number
  readonly end: number
}

/** What a tiled kernel holds after one tile of scores. */
export interface TileState {
  /** 0 for the first tile visited. */
  readonly step: number
  readonly queryTile: TileRange
  readonly keyTile: TileRange
  /** Rows of the query tile x rows of the key tile; -Infinity where masked. */
  readonly scores: Float64Array
  /** Of every query so far. */
  readonly rowMax: Matrix
  readonly rowSum: Matrix
  /** What this tile multiplied the rows of its query tile with: exp(old rowMax - new rowMax). */
  readonly rescale: Float64Array
  /** queryLen x headDim so far; divided by rowSum after each tile in version 1, only at the end in version 2. */
  readonly output: Matrix
}

/** The tiles that a matrix of so many rows falls into. @throws {ValueError} */
export function tileRanges(rows: number, tileSize: number, name: string): TileRange[] {
  checkCount(name, tileSize)
  return Array.from({ length: Math.ceil(rows / tileSize) }, (_, tile) => ({ start: tile * tileSize, end: Math.min(rows, (tile + 1) * tileSize) }))
}

/** Scores of one tile, or undefined where the mask hides all of it, so that a kernel skips it. */
export function tileScores(input: Required<AttentionInput>, queryTile: TileRange, keyTile: TileRange): Float64Array | undefined {
  const columns = keyTile.end - keyTile.start
  const scores = new Float64Array((queryTile.end - queryTile.start) * columns)
  let visible = false
  for (let query = queryTile.start; query < queryTile.end; query++) {
    for (let key = keyTile.start; key < keyTile.end; key++) {
      const value = score(input, query, key)
      scores[(query - queryTile.start) * columns + key - keyTile.start] = value
      visible ||= value > Number.NEGATIVE_INFINITY
    }
  }
  return visible ? scores : undefined
}

/** The states of a run as data of their own, to step through and animate. */
export function collectStates(run: Iterable<TileState>): TileState[] {
  return Array.from(run, state => ({ ...state, rowMax: state.rowMax.slice(), rowSum: state.rowSum.slice(), output: state.output.slice() }))
}
