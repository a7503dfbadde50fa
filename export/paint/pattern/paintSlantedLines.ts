import type { Pixels } from '../pixels'
import type { Rgb } from '../rgb'
import type { Span } from './openSpans'
import type { SlantedLines } from './slantedLines'

/** Steps in which a line's edge is soft, as those of letters are. */
const edgeSteps = 32

/** Paints lines of a width over RGB pixels in place: how much of a pixel a line covers follows from its distance. */
export function paintSlantedLines({ data, width, height }: Pixels, { normalX, normalY, step, start }: SlantedLines, { size, color }: { readonly size: number, readonly color: Rgb }, open: (row: number) => readonly Span[]): void {
  const { red, green, blue, alpha } = color
  const maxCovered = Math.min(1, size)
  const reach = size / 2 + 0.5
  for (let row = 0; row < height; row++) {
    const first = start + 0.5 * normalX + (row + 0.5) * normalY
    for (const [from, to] of open(row)) {
      for (let column = from, at = (row * width + from) * 3; column < to; column++, at += 3) {
        const place = (first + column * normalX) / step
        const distance = Math.abs(place - Math.floor(place) - 0.5) * step
        if (distance >= reach)
          continue
        const covered = Math.min(maxCovered, reach - distance)
        const weight = Math.round(covered * edgeSteps) / edgeSteps * alpha
        data[at] += (red - data[at]) * weight + 0.5
        data[at + 1] += (green - data[at + 1]) * weight + 0.5
        data[at + 2] += (blue - data[at + 2]) * weight + 0.5
      }
    }
  }
}
