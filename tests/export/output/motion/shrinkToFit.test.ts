import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shrinkToFit } from '../../../../export/output/motion/shrinkToFit'

/** A file of so many bytes in full size, less with each quality and with the area. */
const encoder = (bytes: number) => async ({ quality, scale }: { quality: number, scale: number }) => new Uint8Array(Math.ceil(bytes * 0.8 ** quality * scale ** 2))

it('shrinkToFit(options, encode) takes the best quality in full size where that fits', async () => {
  expect(await shrinkToFit({ maxBytes: 1000, qualities: 3 }, encoder(1000))).toMatchObject({ quality: 0, scale: 1, fits: true })
})

it('shrinkToFit(options, encode) takes a lower quality before it takes fewer pixels', async () => {
  expect(await shrinkToFit({ maxBytes: 1000, qualities: 3 }, encoder(1500))).toMatchObject({ quality: 2, scale: 1, fits: true })
  // 0.64 of 10,000 bytes need a quarter of the area at most.
  const { quality, scale, fits } = await shrinkToFit({ maxBytes: 1600, qualities: 3 }, encoder(10_000))
  expect({ quality, fits }).toEqual({ quality: 2, fits: true })
  expect(scale).toBeGreaterThanOrEqual(0.4)
  expect(scale).toBeLessThanOrEqual(0.5)
})

it('shrinkToFit(options, encode) gives the smallest file where none fits', async () => {
  expect(await shrinkToFit({ maxBytes: 10, qualities: 2, minScale: 0.5 }, encoder(1000))).toMatchObject({ quality: 1, scale: 0.5, fits: false, data: { length: 200 } })
})

it('shrinkToFit(options, encode) is within any budget or says that it is not, in few attempts', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 4 }), fc.double({ min: 0.05, max: 1, noNaN: true }), async (maxBytes, bytes, qualities, maxScale) => {
    let attempts = 0
    const { data, fits, scale } = await shrinkToFit({ maxBytes, qualities, maxScale }, (fit) => {
      attempts++
      return encoder(bytes)(fit)
    })
    expect(fits).toBe(data.length <= maxBytes)
    expect(scale).toBeLessThanOrEqual(maxScale)
    expect(attempts).toBeLessThanOrEqual(qualities + 10)
  }))
})
