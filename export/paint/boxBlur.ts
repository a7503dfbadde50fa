import type { Pixels } from './pixels'

/** Three boxes, one after another, are as good as a Gaussian. */
const passes = 3

/** How far a blur of a standard deviation reaches, in pixels. */
export function blurReach(deviation: number): number {
  return boxRadii(deviation).reduce((sum, radius) => sum + radius, 0)
}

/** Blurs RGB pixels in place, by a standard deviation in pixels; beyond an edge the picture goes on as in a mirror. In whole numbers, and the same wherever a picture is cut beyond the reach of the blur. */
export function boxBlur({ data, width, height }: Pixels, deviation: number): void {
  for (const radius of boxRadii(deviation)) {
    const line = new Uint8Array(width + 2 * radius + 1)
    for (let row = 0; row < height; row++) {
      for (let channel = 0; channel < 3; channel++)
        blurLine(data, line, row * width * 3 + channel, 3, width, radius)
    }
    blurColumns(data, width * 3, height, radius)
  }
}

/** Radii of boxes, in whole pixels, whose variances make up that of the Gaussian as nearly as can be. */
function boxRadii(deviation: number): number[] {
  const ideal = Math.sqrt(12 * deviation * deviation / passes + 1)
  const small = Math.max(0, Math.floor((ideal - 1) / 2))
  const size = 2 * small + 1
  const smallOnes = Math.round((12 * deviation * deviation - passes * size * size - 4 * passes * size - 3 * passes) / (-4 * size - 4))
  return Array.from({ length: passes }, (_, pass) => pass < smallOnes ? small : small + 1).filter(radius => radius > 0)
}

function blurLine(data: Uint8Array, line: Uint8Array, first: number, step: number, count: number, radius: number): void {
  const size = 2 * radius + 1
  for (let index = 0; index < count + size; index++)
    line[index] = data[first + mirrored(index - radius, count) * step]
  let sum = radius
  for (let index = 0; index < size; index++)
    sum += line[index]
  for (let index = 0; index < count; index++) {
    data[first + index * step] = sum / size
    sum += line[index + size] - line[index]
  }
}

/** All columns at once, row by row: memory is read in its order. */
function blurColumns(data: Uint8Array, stride: number, height: number, radius: number): void {
  const before = data.slice()
  const size = 2 * radius + 1
  const rowAt = (row: number) => mirrored(row, height) * stride
  const sums = new Int32Array(stride).fill(radius)
  for (let row = -radius; row <= radius; row++) {
    for (let at = 0, from = rowAt(row); at < stride; at++)
      sums[at] += before[from + at]
  }
  for (let row = 0; row < height; row++) {
    const [to, next, past] = [row * stride, rowAt(row + radius + 1), rowAt(row - radius)]
    for (let at = 0; at < stride; at++) {
      data[to + at] = sums[at] / size
      sums[at] += before[next + at] - before[past + at]
    }
  }
}

/** An index of a line that goes on beyond its ends as in a mirror. */
function mirrored(index: number, count: number): number {
  const place = (index % (2 * count) + 2 * count) % (2 * count)
  return place < count ? place : 2 * count - 1 - place
}
