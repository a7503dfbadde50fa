import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blendOver } from '../../../export/paint/blend'
import { visiblePart } from '../../../export/paint/visiblePart'

it('visiblePart(pixels) looks, drawn over an image, as the whole does', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.infiniteStream(fc.constantFrom(0, 0, 0, 90, 255)), (width, height, alphas) => {
    const data = Uint8Array.from({ length: width * height * 4 }, (_, index) => index % 4 === 3 ? alphas.next().value! : index * 7)
    const [whole, part] = [0, 1].map(() => ({ data: new Uint8Array(width * height * 3).fill(50), width, height }))
    const { pixels, left, top } = visiblePart({ data, width, height })
    blendOver(whole, { data, width, height })
    blendOver(part, pixels, left, top)
    expect(part.data).toEqual(whole.data)
    expect(pixels.width * pixels.height === 0 || [...pixels.data].some((value, index) => index % 4 === 3 && value > 0)).toBe(true)
  }))
})

it('visiblePart(pixels) is found once, and is empty where nothing shows', () => {
  const pixels = { data: new Uint8Array(2 * 2 * 4).fill(255, 4, 8), width: 2, height: 2 }
  expect(visiblePart(pixels)).toEqual({ pixels: { data: new Uint8Array(4).fill(255), width: 1, height: 1 }, left: 1, top: 0 })
  expect(visiblePart(pixels)).toBe(visiblePart(pixels))
  expect(visiblePart({ data: new Uint8Array(16), width: 2, height: 2 }).pixels.width).toBe(0)
})
