import type { CanvasSlice } from '../canvasSlice'
import type { Pixels } from '../pixels'
import type { Span } from './openSpans'
import type { PatternFill } from './patternFill'
import { grainTile } from './grainTile'

/** Lays noise over RGB pixels in place. */
export function paintGrain({ data, width, height }: Pixels, { size, color, strength }: Extract<PatternFill, { kind: 'grain' }>, { index }: CanvasSlice, open: (row: number) => readonly Span[]): void {
  const tile = grainTile(size, color)
  const left = index * width
  // Whole numbers, in 65536ths.
  const weights = Int32Array.from({ length: 256 }, (_, alpha) => Math.round(alpha / 255 * strength * 65_536))
  for (let row = 0; row < height; row++) {
    const base = row % tile.height * tile.width
    for (const [from, to] of open(row)) {
      let place = (left + from) % tile.width
      for (let column = from, at = (row * width + from) * 3; column < to; column++, at += 3) {
        const source = (base + place) * 4
        const weight = weights[tile.data[source + 3]]
        data[at] += (tile.data[source] - data[at]) * weight + 32_768 >> 16
        data[at + 1] += (tile.data[source + 1] - data[at + 1]) * weight + 32_768 >> 16
        data[at + 2] += (tile.data[source + 2] - data[at + 2]) * weight + 32_768 >> 16
        place = place + 1 === tile.width ? 0 : place + 1
      }
    }
  }
}
