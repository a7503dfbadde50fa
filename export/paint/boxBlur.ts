import type { Pixels } from './pixels'

/** Three boxes, one after another, are as good as a Gaussian. */
const passes = 3

/** How far a blur of a standard deviation reaches, in pixels. */
export function blurReach(deviation: number): number {
  return boxRadii(deviation).reduce((sum, radius) => sum + radius, 0)
}

/** Blurs RGB pixels in place, by a standard deviation in pixels; beyond an edge the picture goes on as it ends. In whole numbers, and the same wherever a picture is cut beyond the reach of the blur. */
export function boxBlur({ data, width, height }: Pixels, deviation: number): void {
  const line = new Uint8Array(Math.max(width, height))
  for (const radius of boxRadii(deviation)) {
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
  for (let index = 0; index < count; index++)
    line[index] = data[first + index * step]
  const size = 2 * radius + 1
  const last = count - 1
  let sum = radius + (radius + 1) * line[0]
  for (let index = 1; index <= radius; index++)
    sum += line[Math.min(index, last)]
  for (let index = 0; index < count; index++) {
    data[first + index * step] = sum / size
    sum += line[Math.min(index + radius + 1, last)] - line[Math.max(index - radius, 0)]
  }
}

/** All columns at once, row by row: memory is read in its order. */
function blurColumns(data: Uint8Array, stride: number, height: number, radius: number): void {
  const before = data.slice()
  const size = 2 * radius + 1
  const last = height - 1
  const rowAt = (row: number) => Math.min(Math.max(row, 0), last) * stride
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
