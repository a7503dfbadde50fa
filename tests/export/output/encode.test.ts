import type { Pixels } from '../../../export/paint/pixels'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encode } from '../../../export/output/encode'

const side = 240

describe('encode(pixels, format, effort)', () => {
  it.each([['a gradient', gradient()], ['bars', bars()]])('makes no larger PNG of %s with more effort, of the same pixels', async (_, pixels) => {
    const files = [await encode(pixels, 'png', 'quick'), await encode(pixels, 'png', 'small'), await encode(pixels, 'png', 'smallest')]
    expect(files[1].length).toBeLessThanOrEqual(files[0].length)
    expect(files[2].length).toBeLessThanOrEqual(files[1].length)
    for (const file of files)
      expect(Uint8Array.from(await sharp(file).raw().toBuffer())).toEqual(pixels.data)
  })

  it.each(['jpeg', 'webp', 'avif'] as const)('makes a %s of the size of the pixels', async (format) => {
    const metadata = await sharp(await encode(bars(), format, 'smallest')).metadata()
    expect(metadata).toMatchObject({ width: side, height: side })
  })
})

function gradient(): Pixels {
  return fill((x, y) => x * 0.7 + y * 0.3)
}

function bars(): Pixels {
  return fill((x, y) => (x * 7 + y * 3) % 11 > 5 ? 255 : 0)
}

function fill(value: (x: number, y: number) => number): Pixels {
  const data = Uint8Array.from({ length: side * side * 3 }, (_, index) => value(Math.floor(index / 3) % side, Math.floor(index / 3 / side)))
  return { data, width: side, height: side }
}
