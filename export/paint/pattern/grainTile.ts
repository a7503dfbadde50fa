import type { Pixels } from '../pixels'
import type { Rgb } from '../rgb'
import { seededRandom } from '../../../engine/attention/seededRandom'

/** Grains along a side of the tile, so many that no eye finds it again; fewer where they are large. */
const usualGrains = 192
const longestSide = 512
/** Opacities that a grain may have: more could not be told apart, and files would be larger. */
const levels = 12
const seed = 7919
const white: Rgb = { red: 255, green: 255, blue: 255, alpha: 1 }
const black: Rgb = { red: 0, green: 0, blue: 0, alpha: 1 }
const kept = new Map<string, Pixels>()
const maxKept = 8

/** A square of noise as RGBA pixels, to be laid side by side: grains of a size in pixels, in a colour, or black and white where it is undefined. The same everywhere. */
export function grainTile(size: number, color: Rgb | undefined): Pixels {
  const key = JSON.stringify([size, color])
  const tile = kept.get(key) ?? makeTile(size, color)
  kept.delete(key)
  kept.set(key, tile)
  if (kept.size > maxKept)
    kept.delete(kept.keys().next().value ?? '')
  return tile
}

function makeTile(size: number, color: Rgb | undefined): Pixels {
  const side = Math.max(1, Math.min(usualGrains, Math.floor(longestSide / size))) * size
  const data = new Uint8Array(side * side * 4)
  const random = seededRandom(seed)
  for (let row = 0; row < side; row += size) {
    for (let column = 0; column < side; column += size) {
      // The sum of two throws: little noise is common, much is rare.
      const noise = random() + random() - 1
      const { red, green, blue, alpha } = color ?? (noise < 0 ? black : white)
      const opacity = Math.round(Math.abs(noise) * levels) / levels * alpha * 255
      for (let y = row; y < row + size; y++) {
        for (let at = (y * side + column) * 4; at < (y * side + column + size) * 4; at += 4) {
          data[at] = red
          data[at + 1] = green
          data[at + 2] = blue
          data[at + 3] = Math.round(opacity)
        }
      }
    }
  }
  return { data, width: side, height: side }
}
