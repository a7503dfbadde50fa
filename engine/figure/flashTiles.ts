import type { Figure, Label, Shape } from './figure'
import { causal, full } from '../attention/bandMask'
import { square } from '../attention/mask'
import { maskTiles } from '../attention/maskTiles'
import { checkCount } from '../valueError'

export interface FlashTilesOptions {
  /** Tiles to a side, 2 to 12. @default 6 */
  readonly tiles?: number
  /** Tile that is being worked on, from 1, in the loop's order. @default 15 */
  readonly step?: number
  /** Skip what a causal mask hides. @default false */
  readonly causal?: boolean
  /** Of FlashAttention: 1 goes down the columns, 2 along the rows. @default 2 */
  readonly version?: number
}

const side = 156
const left = 36
const top = 40

/** The score matrix as tiles, of which one at a time is on chip, with the tiles of Q, K, V and O beside it. @throws {ValueError} */
export function flashTiles({ tiles = 6, step = 15, causal: isCausal = false, version = 2 }: FlashTilesOptions = {}): Figure {
  checkCount('tiles', tiles, 2, 12)
  checkCount('version', version, 1, 2)
  const order = tileOrder(tiles, isCausal, version)
  checkCount('step', step, 1, order.length)
  const current = order[step - 1]
  const [row, column] = [Math.floor(current / tiles), current % tiles]
  const visited = new Set(order.slice(0, step - 1))
  const cell = side / tiles
  const shapes: Shape[] = []
  for (let index = 0; index < tiles * tiles; index++) {
    const done = visited.has(index)
    shapes.push({ kind: 'rect', id: `tile ${index}`, paint: index === current ? 'sram' : done ? 'scores' : 'faint', opacity: done ? 0.45 : 1, x: left + (index % tiles) * cell, y: top + Math.floor(index / tiles) * cell, width: cell - 2, height: cell - 2, cornerRadius: 2 })
  }
  const finished = (queryTile: number) => order.slice(step).every(index => Math.floor(index / tiles) !== queryTile)
  for (let index = 0; index < tiles; index++) {
    shapes.push(
      { kind: 'rect', id: `query ${index}`, paint: 'query', opacity: index === row ? 1 : 0.3, x: left - 22, y: top + index * cell, width: 14, height: cell - 2, cornerRadius: 2 },
      { kind: 'rect', id: `key ${index}`, paint: 'key', opacity: index === column ? 1 : 0.3, x: left + index * cell, y: top - 22, width: cell - 2, height: 6.5, cornerRadius: 1.5 },
      { kind: 'rect', id: `value ${index}`, paint: 'value', opacity: index === column ? 1 : 0.3, x: left + index * cell, y: top - 14.5, width: cell - 2, height: 6.5, cornerRadius: 1.5 },
      { kind: 'rect', id: `output ${index}`, paint: 'output', opacity: finished(index) ? 1 : index === row ? 0.7 : 0.25, x: left + side + 8, y: top + index * cell, width: 14, height: cell - 2, cornerRadius: 2 },
    )
  }
  const text = left + side + 44
  const labels: Label[] = [
    { id: 'query', text: 'Q', x: left - 15, y: top - 10, size: 14, bold: true, anchor: 'middle' },
    { id: 'key', text: 'K, V', x: left + side / 2, y: top - 28, size: 14, bold: true, anchor: 'middle' },
    { id: 'output', text: 'O', x: left + side + 15, y: top - 10, size: 14, bold: true, anchor: 'middle' },
    { id: 'one', text: 'this tile is on chip', x: text + 20, y: top + 30, size: 14, bold: true },
    { id: 'keeps', text: 'with rowMax, rowSum', x: text + 20, y: top + 50, size: 14, paint: 'muted' },
    { id: 'done', text: 'done, and forgotten', x: text + 20, y: top + 82, size: 14, paint: 'muted' },
    { id: 'never', text: 'S and P to HBM:', x: text, y: top + 126, size: 14 },
    { id: 'zero', text: '0 bytes', x: text, y: top + 150, size: 20, bold: true, paint: 'accent' },
  ]
  shapes.push(
    { kind: 'rect', id: 'sram key', paint: 'sram', x: text, y: top + 18, width: 13, height: 13, cornerRadius: 2 },
    { kind: 'rect', id: 'done key', paint: 'scores', opacity: 0.45, x: text, y: top + 70, width: 13, height: 13, cornerRadius: 2 },
  )
  return { name: 'flash-tiles', description: `FlashAttention-${version} works on tile ${step} of ${order.length}: one tile of scores is on chip, with running maxima and sums; the score matrix never reaches HBM.`, width: 400, height: top + side + 4, shapes, labels }
}

/** Indices of the tiles, row by row from 0, in the order of the loop; tiles that the mask hides are skipped. */
export function tileOrder(tiles: number, isCausal: boolean, version: number): number[] {
  const grid = maskTiles(isCausal ? causal() : full(), square(tiles), 1, 1)
  const all = Array.from({ length: tiles * tiles }, (_, index) => version === 2 ? index : (index % tiles) * tiles + Math.floor(index / tiles))
  return all.filter(index => grid.pairs[index] > 0)
}
