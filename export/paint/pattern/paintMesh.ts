import type { Pixels } from '../pixels'
import type { MeshSpot } from './meshSpots'
import type { Span } from './openSpans'
import { spotFalloff } from './meshSpots'

/** Lays spots over RGB pixels in place, the lowest first; rounded once, after the last. */
export function paintMesh({ data, width, height }: Pixels, spots: readonly MeshSpot[], open: (row: number) => readonly Span[]): void {
  const mixed = new Float32Array(width * 3)
  for (let row = 0; row < height; row++) {
    const start = row * width * 3
    for (const [from, to] of open(row)) {
      for (let at = from * 3; at < to * 3; at++)
        mixed[at] = data[start + at]
      for (const spot of spots)
        mixSpot(mixed, spot, row, from, to)
      for (let at = from * 3; at < to * 3; at++)
        data[start + at] = mixed[at] + 0.5
    }
  }
}

function mixSpot(mixed: Float32Array, { x, y, radius, color }: MeshSpot, row: number, from: number, to: number): void {
  const { red, green, blue, alpha } = color
  const down = row + 0.5 - y
  const square = radius * radius - down * down
  if (square <= 0)
    return
  const half = Math.sqrt(square)
  const pieces = spotFalloff.length - 1
  const last = Math.min(to, Math.ceil(x + half))
  for (let column = Math.max(from, Math.floor(x - half)), at = column * 3; column < last; column++, at += 3) {
    const across = column + 0.5 - x
    const place = Math.sqrt(across * across + down * down) / radius * pieces
    const piece = Math.floor(place)
    if (piece >= pieces)
      continue
    const weight = (spotFalloff[piece] + (spotFalloff[piece + 1] - spotFalloff[piece]) * (place - piece)) * alpha
    mixed[at] += (red - mixed[at]) * weight
    mixed[at + 1] += (green - mixed[at + 1]) * weight
    mixed[at + 2] += (blue - mixed[at + 2]) * weight
  }
}
