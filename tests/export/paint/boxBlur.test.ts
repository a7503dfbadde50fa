import { assert, double, integer, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blurReach, boxBlur } from '../../../export/paint/boxBlur'

describe('boxBlur(pixels, deviation)', () => {
  it('spreads one bright line by the standard deviation of a Gaussian', () => {
    for (const deviation of [2, 5, 16]) {
      const [width, middle] = [401, 200]
      const pixels = blank(width, 3)
      // Wide enough that rounding is small against it.
      for (let x = middle - 20; x <= middle + 20; x++)
        fillColumn(pixels, x)
      boxBlur(pixels, deviation)
      const levels = Array.from({ length: width }, (_, x) => pixels.data[(width + x) * 3])
      const sum = levels.reduce((total, level) => total + level, 0)
      const variance = levels.reduce((total, level, x) => total + level * (x - middle) ** 2, 0) / sum
      // A line of 41 pixels has a variance of (41 * 41 - 1) / 12 by itself.
      expect(Math.sqrt(variance - (41 ** 2 - 1) / 12) / deviation).toBeGreaterThan(0.9)
      expect(Math.sqrt(variance - (41 ** 2 - 1) / 12) / deviation).toBeLessThan(1.1)
    }
  })

  it('leaves one colour as it is, up to the edges', () => {
    assert(property(double({ min: 0, max: 300, noNaN: true }), integer({ min: 1, max: 40 }), integer({ min: 1, max: 40 }), integer({ min: 0, max: 255 }), (deviation, width, height, level) => {
      const pixels = { data: new Uint8Array(width * height * 3).fill(level), width, height }
      boxBlur(pixels, deviation)
      expect(new Set(pixels.data)).toEqual(new Set([level]))
    }))
  })

  it('gives a part that is cut beyond the reach of the blur the pixels that the whole has', () => {
    assert(property(double({ min: 0.1, max: 6, noNaN: true }), uint8Array({ minLength: 90 * 8 * 3, maxLength: 90 * 8 * 3 }), integer({ min: 0, max: 60 }), (deviation, data, left) => {
      const [width, height, size] = [90, 8, 30]
      const reach = blurReach(deviation)
      const whole = { data: data.slice(), width, height }
      boxBlur(whole, deviation)
      const [from, to] = [Math.max(0, left - reach), Math.min(width, left + size + reach)]
      const part = { data: columns(data, width, from, to), width: to - from, height }
      boxBlur(part, deviation)
      expect(columns(part.data, part.width, left - from, left - from + size)).toEqual(columns(whole.data, width, left, left + size))
    }), { numRuns: 60 })
  })
})

function blank(width: number, height: number) {
  return { data: new Uint8Array(width * height * 3), width, height }
}

function fillColumn({ data, width, height }: ReturnType<typeof blank>, x: number): void {
  for (let row = 0; row < height; row++)
    data.fill(255, (row * width + x) * 3, (row * width + x + 1) * 3)
}

function columns(data: Uint8Array, width: number, from: number, to: number): Uint8Array {
  const rows = data.length / width / 3
  return Uint8Array.from(Array.from({ length: rows }, (_, row) => Array.from(data.subarray((row * width + from) * 3, (row * width + to) * 3))).flat())
}
