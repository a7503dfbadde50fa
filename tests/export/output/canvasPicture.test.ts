import type { CanvasPicture } from '../../../export/paint/canvasPicture'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createSharpDecoder } from '../../../export/output/sharpDecoder'
import { canvasPicturePixels } from '../../../export/paint/canvasPicture'

const [width, height] = [40, 50]
const color = { red: 10, green: 20, blue: 30, alpha: 1 }
// Red grows to the right, green to the bottom: a pixel tells where it is from.
const [sourceWidth, sourceHeight] = [200, 100]
const ramps = Uint8Array.from({ length: sourceWidth * sourceHeight * 3 }, (_, at) => {
  const pixel = Math.floor(at / 3)
  return [pixel % sourceWidth, Math.floor(pixel / sourceWidth) * 2, 128][at % 3]
})
const decoder = createSharpDecoder(new Map([['ramps.png', await sharp(ramps, { raw: { width: sourceWidth, height: sourceHeight, channels: 3 } }).png().toBuffer()]]))

describe('canvasPicturePixels(fill, slice, options)', () => {
  it('crops around the middle, or where the position says', async () => {
    const left = async (x: number) => (await pixelsOf({ focus: { x, y: 0.5 } }))[0]
    // The picture is 100 px wide when it is as high as the canvas, and shows 40 of them.
    expect(await left(0)).toBeLessThan(6)
    expect(Math.abs(await left(0.5) - 60)).toBeLessThan(6)
    expect(Math.abs(await left(1) - 120)).toBeLessThan(6)
    const top = async (y: number) => (await pixelsOf({ focus: { x: 0.5, y } }, { index: 0, count: 4 }))[1]
    // Four cards are 160 px wide, and the picture 80 px high.
    expect(await top(0)).toBeLessThan(6)
    expect(Math.abs(await top(1) - 75)).toBeLessThan(6)
  })

  it.each([0, 3, 12])('gives the cards of a carousel parts of one picture, with a blur of %d px across the seams', async (blur) => {
    const count = 4
    const parts = await Promise.all(Array.from({ length: count }, (_, index) => pixelsOf({ blur }, { index, count })))
    const step = (a: Uint8Array, x: number, b: Uint8Array, y: number) => Math.max(...Array.from({ length: height }, (_, row) => Math.abs(a[(row * width + x) * 3] - b[(row * width + y) * 3])))
    const inside = Math.max(...Array.from({ length: width - 1 }, (_, x) => step(parts[1], x, parts[1], x + 1)))
    for (let index = 0; index + 1 < count; index++)
      expect(step(parts[index], width - 1, parts[index + 1], 0)).toBeLessThanOrEqual(inside)
    expect(parts[0][0]).toBeLessThan(30)
    expect(parts[3].at(-3)).toBeGreaterThan(170)
  })

  it('dims towards the colour of the canvas, up to that colour alone', async () => {
    const [plain, half, full] = await Promise.all([0, 0.5, 1].map(dim => pixelsOf({ dim })))
    expect(Math.abs(half[0] - (plain[0] + color.red) / 2)).toBeLessThanOrEqual(1)
    expect(Array.from(full.subarray(0, 3))).toEqual([10, 20, 30])
  })

  it('is nothing where there is no picture of that name', async () => {
    expect(await canvasPicturePixels({ kind: 'color', color, picture: { source: 'gone.png', blur: 4, dim: 0, focus: { x: 0, y: 0 } } }, { index: 0, count: 1 }, { width, height, decoder })).toBeUndefined()
  })
})

async function pixelsOf(look: Partial<CanvasPicture>, slice = { index: 0, count: 1 }): Promise<Uint8Array> {
  const picture = { source: 'ramps.png', blur: 0, dim: 0, focus: { x: 0.5, y: 0.5 }, ...look }
  const pixels = await canvasPicturePixels({ kind: 'color', color, picture }, slice, { width, height, decoder })
  return pixels?.data ?? new Uint8Array(0)
}
