import type { Pixels } from './pixels'

/** Pixels with their place in a larger image. */
export interface PlacedPixels {
  readonly pixels: Pixels
  readonly left: number
  readonly top: number
}

const known = new WeakMap<Pixels, PlacedPixels>()

/** The part of RGBA pixels that shows; found once for pixels that are kept. */
export function visiblePart(pixels: Pixels): PlacedPixels {
  const found = known.get(pixels) ?? cropped(pixels)
  known.set(pixels, found)
  return found
}

function cropped({ data, width, height }: Pixels): PlacedPixels {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let row = 0, alpha = 3; row < height; row++) {
    for (let column = 0; column < width; column++, alpha += 4) {
      if (data[alpha] === 0)
        continue
      left = Math.min(left, column)
      right = Math.max(right, column + 1)
      top = Math.min(top, row)
      bottom = row + 1
    }
  }
  if (right === 0)
    return { pixels: { data: new Uint8Array(0), width: 0, height: 0 }, left: 0, top: 0 }
  const size = { width: right - left, height: bottom - top }
  const part = new Uint8Array(size.width * size.height * 4)
  for (let row = 0; row < size.height; row++) {
    const start = ((top + row) * width + left) * 4
    part.set(data.subarray(start, start + size.width * 4), row * size.width * 4)
  }
  return { pixels: { data: part, ...size }, left, top }
}
