import type { Pixels } from '../pixels'
import type { Rgb } from '../rgb'
import type { Span } from './openSpans'
import type { StraightLines } from './straightLines'

/** Paints lines on whole pixels over RGB pixels in place; where two cross, no pixel is painted twice. */
export function paintStraightLines(pixels: Pixels, { upright, level, width }: StraightLines, color: Rgb, open: (row: number) => readonly Span[]): void {
  const rows = new Set(level.flatMap(first => Array.from({ length: width }, (_, row) => first + row)))
  for (let row = 0; row < pixels.height; row++) {
    for (const [from, to] of open(row)) {
      if (rows.has(row))
        blendSpan(pixels, row, from, to, color)
      else
        upright.forEach(first => blendSpan(pixels, row, Math.max(from, first), Math.min(to, first + width), color))
    }
  }
}

function blendSpan({ data, width }: Pixels, row: number, from: number, to: number, { red, green, blue, alpha }: Rgb): void {
  for (let column = from, at = (row * width + from) * 3; column < to; column++, at += 3) {
    data[at] += (red - data[at]) * alpha + 0.5
    data[at + 1] += (green - data[at + 1]) * alpha + 0.5
    data[at + 2] += (blue - data[at + 2]) * alpha + 0.5
  }
}
