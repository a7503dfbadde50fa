import { assert, constantFrom, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { sliceOf } from '../../../export/paint/canvasSlice'
import { fillGradient } from '../../../export/paint/fillGradient'
import { rgbOf } from '../../../export/paint/rgb'
import { testContext } from '../layout/testContext'
import { block, post, thread } from '../layout/testThread'

describe('sliceOf(card, canvas)', () => {
  const card = { number: 2, count: 5, direction: 'ltr' } as const

  it('is the whole canvas unless that is continuous', () => {
    expect(sliceOf(card, {})).toEqual({ index: 0, count: 1 })
    expect(sliceOf(card, { continuous: true })).toEqual({ index: 1, count: 5 })
  })

  it('is of a card drawn alone what the whole carousel gives it', async () => {
    const posts = ['One', 'Two', 'Three', 'Four'].map(text => post([block(text)]))
    const [card] = await layoutCarousel(thread(...posts), testContext(), new Set([4]))
    expect(sliceOf(card, { continuous: true })).toEqual({ index: 3, count: 4 })
    const [mirrored] = await layoutCarousel(thread(...posts), { ...testContext(), direction: 'rtl' }, new Set([4]))
    expect(sliceOf(mirrored, { continuous: true })).toEqual({ index: 0, count: 4 })
  })

  it('begins at the right for a thread that is read from there', () => {
    expect(sliceOf({ ...card, direction: 'rtl' }, { continuous: true })).toEqual({ index: 3, count: 5 })
    expect(sliceOf({ ...card, number: 5, direction: 'rtl' }, { continuous: true })).toEqual({ index: 0, count: 5 })
  })
})

describe('fillGradient(pixels, canvas, slice)', () => {
  it('goes on at the seam of two cards as it does between two columns within one, for any angle, size and count', () => {
    assert(property(double({ min: 0, max: 360, noNaN: true }), integer({ min: 20, max: 90 }), integer({ min: 20, max: 90 }), integer({ min: 2, max: 20 }), constantFrom(1, 2, 3), (angle, cssWidth, cssHeight, count, pixelRatio) => {
      const [width, height] = [cssWidth * pixelRatio, cssHeight * pixelRatio]
      const [left, right] = [0, 1].map(index => slice(angle, width, height, { index, count }))
      const difference = (a: Uint8Array, x: number, b: Uint8Array, y: number) => Math.max(...Array.from({ length: height }, (_, row) => Math.max(...[0, 1, 2].map(channel => Math.abs(a[(row * width + x) * 3 + channel] - b[(row * width + y) * 3 + channel])))))
      const inside = Math.max(...Array.from({ length: width - 1 }, (_, x) => difference(left, x, left, x + 1)))
      expect(difference(left, width - 1, right, 0)).toBeLessThanOrEqual(Math.max(1, inside))
    }), { numRuns: 60, examples: [[90, 54, 67, 5, 2], [135, 54, 67, 10, 2], [0, 54, 67, 3, 3], [180, 30, 30, 2, 1]] })
  })

  it('is pixel for pixel the part of one image that is as wide as all cards', () => {
    const [width, height, count] = [40, 30, 4]
    const all = slice(135, width * count, height, { index: 0, count: 1 })
    for (let index = 0; index < count; index++) {
      const part = slice(135, width, height, { index, count })
      for (let row = 0; row < height; row++)
        expect(part.subarray(row * width * 3, (row + 1) * width * 3)).toEqual(all.subarray((row * count + index) * width * 3, (row * count + index + 1) * width * 3))
    }
  })

  it('begins with the first colour on the first card and ends with the last one on the last', () => {
    const [first, last] = [0, 4].map(index => slice(90, 50, 10, { index, count: 5 }))
    expect(Array.from(first.subarray(0, 3))).toEqual([0x20, 0x20, 0x80])
    expect(Array.from(last.subarray(-3))).toEqual([0xFF, 0x80, 0x20])
  })
})

function slice(angle: number, width: number, height: number, part: { index: number, count: number }): Uint8Array {
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  fillGradient(pixels, { kind: 'gradient', angle, stops: [{ offset: 0, color: rgbOf('#202080')! }, { offset: 1, color: rgbOf('#ff8020')! }] }, part)
  return pixels.data
}
