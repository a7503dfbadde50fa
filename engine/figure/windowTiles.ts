import type { Figure, Label, Shape } from './figure'
import { formatCount } from '../formatQuantity'
import { windowTime } from '../measured/windowTimes'

export interface WindowTilesOptions {
  /** 1024, 8192 or 32768. @default 8192 */
  readonly tokens?: number
}

/** Side of a drawn tile of 128 x 128 pairs. */
const side = 30
const tiles = 5
const square = side * tiles
const top = 28
const barLeft = 186
const barSpace = 150
const barHeight = 26

/** ModernBERT's window on the corner of the score matrix in whole tiles, and what it saves: pairs and tiles counted, time measured. @throws {ValueError} */
export function windowTiles({ tokens = 8192 }: WindowTilesOptions = {}): Figure {
  const { fewerPairs, fewerTiles, faster } = windowTime(tokens)
  const shapes: Shape[] = []
  for (let row = 0; row < tiles; row++) {
    for (let column = 0; column < tiles; column++) {
      const touched = Math.abs(row - column) <= 1
      shapes.push({ kind: 'rect', id: `tile ${row} ${column}`, paint: touched ? 'local' : 'faint', opacity: touched ? 0.3 : 1, x: column * side + 0.75, y: top + row * side + 0.75, width: side - 1.5, height: side - 1.5, cornerRadius: 2 })
    }
  }
  // 64 keys to either side of 128 in a tile: half a tile.
  shapes.push({ kind: 'boxes', id: 'band', paint: 'local', boxes: bandBoxes() })
  const rows = [
    { id: 'pairs', name: 'fewer pairs', mark: 'counted', value: fewerPairs, opacity: 0.35 },
    { id: 'tiles', name: 'fewer whole tiles', mark: 'counted', value: fewerTiles, opacity: 0.65 },
    { id: 'time', name: 'faster', mark: 'measured', value: faster, opacity: 1 },
  ]
  const labels: Label[] = [
    { id: 'corner', text: 'tiles of 128 × 128', x: 0, y: 16, size: 14, paint: 'muted' },
    { id: 'gains', text: `${formatCount(tokens)} tokens`, x: barLeft, y: 16, size: 14, paint: 'muted' },
  ]
  rows.forEach(({ id, name, mark, value, opacity }, index) => {
    const y = top + index * 50
    shapes.push({ kind: 'rect', id: `${id} bar`, paint: 'local', opacity, x: barLeft, y: y + 18, width: barSpace * value / fewerPairs, height: barHeight, cornerRadius: 3 })
    labels.push(
      { id: `${id} name`, text: `${name}: ${mark}`, x: barLeft, y: y + 12, size: 14 },
      { id: `${id} value`, text: `${formatTimes(value)}×`, x: barLeft + barSpace * value / fewerPairs + 8, y: y + 18 + barHeight / 2 + 6, size: 16, bold: true },
    )
  })
  return {
    name: 'window-tiles',
    description: `A window of 64 keys to either side at ${tokens} tokens: ${formatTimes(fewerPairs)} times fewer pairs and ${formatTimes(fewerTiles)} times fewer tiles of 128 x 128, counted; ${formatTimes(faster)} times faster on an H100, measured.`,
    width: 400,
    height: top + square + 4,
    shapes,
    labels,
  }
}

/** Two digits of what is small, whole numbers of what is not. */
export function formatTimes(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value))
}

/** The band as thin rows, one for each drawn pixel row. */
function bandBoxes(): [number, number, number, number][] {
  return Array.from({ length: square }, (_, row) => {
    const [left, right] = [Math.max(0, row - side / 2), Math.min(square, row + side / 2)]
    return [left, top + row, right - left, 1]
  })
}
