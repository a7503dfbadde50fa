import type { Coverage } from './coverage'
import type { GlyphMask } from './glyphMask'
import type { Pixels } from './pixels'
import type { Rgb } from './rgb'

/** An edge in so many steps is off by 4 of 255 at most, which nobody sees, and files are a fifth smaller than with 255. */
export const coverageSteps = 32
/** Whole numbers, for code that has not been compiled yet makes an object of every other. */
const weightBits = 16
const wholeWeight = 1 << weightBits
const halfWeight = wholeWeight / 2

/**
 * Lays RGBA pixels (straight alpha) over RGB pixels in place, their top left at (left, top);
 * what lies outside is left out.
 */
export function blendOver(base: Pixels, layer: Pixels, left = 0, top = 0): void {
  const firstRow = Math.max(0, -top)
  const lastRow = Math.min(layer.height, base.height - top)
  const firstColumn = Math.max(0, -left)
  const lastColumn = Math.min(layer.width, base.width - left)
  const { data: to } = base
  const { data: from } = layer
  for (let row = firstRow; row < lastRow; row++) {
    let target = ((row + top) * base.width + left + firstColumn) * 3
    let source = (row * layer.width + firstColumn) * 4
    for (let column = firstColumn; column < lastColumn; column++, target += 3, source += 4) {
      const alpha = from[source + 3]
      if (alpha === 0)
        continue
      if (alpha === 255) {
        to[target] = from[source]
        to[target + 1] = from[source + 1]
        to[target + 2] = from[source + 2]
      }
      else {
        to[target] += ((from[source] - to[target]) * alpha) / 255 + 0.5
        to[target + 1] += ((from[source + 1] - to[target + 1]) * alpha) / 255 + 0.5
        to[target + 2] += ((from[source + 2] - to[target + 2]) * alpha) / 255 + 0.5
      }
    }
  }
}

/** Fades RGBA pixels out beyond rounded corners, in place; the edge is one pixel soft. */
export function roundCorners(pixels: Pixels, radius: number): void {
  const { data, width, height } = pixels
  const reach = Math.min(Math.ceil(radius), width, height)
  for (let row = 0; row < reach; row++) {
    for (let column = 0; column < reach; column++) {
      const coverage = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(radius - column - 0.5, radius - row - 0.5)))
      if (coverage === 1)
        continue
      for (const x of new Set([column, width - 1 - column])) {
        for (const y of new Set([row, height - 1 - row]))
          data[(y * width + x) * 4 + 3] *= coverage
      }
    }
  }
}

/** Paints what outlines cover in one colour over RGB pixels in place. */
export function paintCoverage(base: Pixels, coverage: Coverage, { red, green, blue, alpha }: Rgb): void {
  const { data, width } = base
  coverage.sweep((row, from, to, covered) => {
    const weight = Math.round(covered * coverageSteps) / coverageSteps * alpha
    if (weight === 0)
      return
    const end = (row * width + to) * 3
    for (let at = (row * width + from) * 3; at < end; at += 3) {
      if (weight === 1) {
        data[at] = red
        data[at + 1] = green
        data[at + 2] = blue
      }
      else {
        data[at] += (red - data[at]) * weight + 0.5
        data[at + 1] += (green - data[at + 1]) * weight + 0.5
        data[at + 2] += (blue - data[at + 2]) * weight + 0.5
      }
    }
  })
}

/** Paints a mask in one colour over RGB pixels in place, its place at (left, top); what lies outside is left out. */
export function paintMask(base: Pixels, mask: GlyphMask, left: number, top: number, { red, green, blue, alpha }: Rgb): void {
  const { data, width, height } = base
  const { steps } = mask
  const eachStep = Math.round(alpha * wholeWeight / coverageSteps)
  const [x, y] = [left + mask.left, top + mask.top]
  const firstColumn = Math.max(0, -x)
  const lastColumn = Math.min(mask.width, width - x)
  const lastRow = Math.min(mask.height, height - y)
  for (let row = Math.max(0, -y); row < lastRow; row++) {
    let at = ((row + y) * width + x + firstColumn) * 3
    const end = row * mask.width + lastColumn
    for (let from = row * mask.width + firstColumn; from < end; from++, at += 3) {
      const covered = steps[from]
      if (covered === 0)
        continue
      const weight = covered * eachStep
      if (weight === wholeWeight) {
        data[at] = red
        data[at + 1] = green
        data[at + 2] = blue
      }
      else {
        data[at] += (red - data[at]) * weight + halfWeight >> weightBits
        data[at + 1] += (green - data[at + 1]) * weight + halfWeight >> weightBits
        data[at + 2] += (blue - data[at + 2]) * weight + halfWeight >> weightBits
      }
    }
  }
}
