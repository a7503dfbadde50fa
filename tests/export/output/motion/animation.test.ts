import type { MotionPlan } from '../../../../export/layout/motion/motionPlan'
import type { Pixels } from '../../../../export/paint/pixels'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { animationFormats, animationQualities, encodeAnimation } from '../../../../export/output/motion/animation'
import { apngFile } from '../../../../export/output/motion/apngFile'
import { exactPalette, nearPalette } from '../../../../export/output/motion/framePalette'
import { makeAnimation } from '../../../../export/output/motion/makeAnimation'
import { readApng } from './readApng'

const [width, height] = [48, 32]
const plan: MotionPlan = { milliseconds: [1200, 340, 2500], loops: 3 }
/** A gradient on which a square moves. */
const frames = plan.milliseconds.map((_, index) => frameOf((x, y) => x >= 10 + 10 * index && x < 20 + 10 * index && y >= 8 && y < 24 ? [200, 30, 90] : [x * 5, 120 + y, 255 - x]))
/** The same in three colours. */
const flatFrames = plan.milliseconds.map((_, index) => frameOf((x, y) => x === 5 + index ? [0, 0, 0] : y < 9 ? [255, 255, 255] : [17, 34, 51]))

describe.each(animationFormats)('encodeAnimation(frames, plan, "%s", quality)', (format) => {
  it.each(animationQualities[format].map((_, quality) => quality))('at quality %i has all frames, their times and the loops', async (quality) => {
    const file = Buffer.from(await encodeAnimation(frames, plan, format, quality))
    if (format === 'apng') {
      const { plays, milliseconds } = await readApng(file)
      expect({ plays, milliseconds }).toEqual({ plays: 3, milliseconds: plan.milliseconds })
    }
    else {
      expect(await sharp(file, { animated: true }).metadata()).toMatchObject({ format, pages: 3, delay: plan.milliseconds, loop: 3, width, pageHeight: height })
    }
  })

  it('shows each frame as it was painted, but for what the format loses', async () => {
    const file = Buffer.from(await encodeAnimation(frames, plan, format, 0))
    const shown = format === 'apng' ? (await readApng(file)).frames.map(({ data }) => data) : await Promise.all(frames.map((_, page) => sharp(file, { page }).removeAlpha().raw().toBuffer()))
    for (const [index, data] of shown.entries())
      expect(meanError(data, frames[index].data)).toBeLessThan(format === 'apng' ? 1e-9 : 6)
  })

  it('plays for ever where loops are 0, and once where they are 1', async () => {
    for (const loops of [0, 1]) {
      const file = Buffer.from(await encodeAnimation(frames, { ...plan, loops }, format, 0))
      expect(format === 'apng' ? (await readApng(file)).plays : (await sharp(file, { animated: true }).metadata()).loop).toBe(loops)
    }
  })

  it('gives the same bytes each time', async () => {
    expect(await encodeAnimation(frames, plan, format, 0)).toEqual(await encodeAnimation(frames, plan, format, 0))
  })
})

describe('apngFile(frames, plan)', () => {
  it('gives back any frames, exactly', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }), fc.integer(), async (columns, rows, count, seed) => {
      const data = Array.from({ length: count }, (_, frame) => Uint8Array.from({ length: columns * rows * 3 }, (_, byte) => Math.abs(Math.imul(seed + frame * (byte % 5 === 0 ? 7919 : 0), byte + 31) >> 3) % 256))
      const file = apngFile({ frames: data, width: columns, height: rows }, { milliseconds: data.map(() => 400), loops: 0 })
      expect((await readApng(file)).frames.map(frame => Array.from(frame.data))).toEqual(data.map(frame => Array.from(frame)))
    }), { numRuns: 50 })
  })

  it('has only the rectangle that changed after the first frame, and a pixel where nothing did', async () => {
    const still = [frames[0], frames[0]].map(({ data }) => data)
    expect(apngFile({ frames: still, width, height }, plan).length).toBeLessThan(apngFile({ frames: still.slice(0, 1), width, height }, plan).length + 100)
    expect((await readApng(apngFile({ frames: still, width, height }, plan))).frames[1].data).toEqual(frames[0].data)
  })
})

describe('palettes', () => {
  it('exactPalette(frames) keeps every colour where there are 256 or fewer', async () => {
    const indexed = exactPalette(flatFrames)
    expect(indexed?.palette).toHaveLength(9)
    const shown = await readApng(apngFile({ ...indexed!, width, height }, plan))
    expect(shown.frames.map(({ data }) => data)).toEqual(flatFrames.map(({ data }) => data))
  })

  it('exactPalette(frames) is undefined where there are more', () => {
    expect(exactPalette([frameOf((x, y) => [x, y, 0])])).toBeUndefined()
  })

  it('nearPalette(frames) dithers a pixel that stays the same way in every frame', async () => {
    const { palette, frames: indexed } = await nearPalette(frames)
    expect(palette.length).toBeLessThanOrEqual(768)
    // Left of every square.
    for (const pixel of Array.from({ length: height }, (_, row) => row * width + 4))
      expect(new Set(indexed.map(frame => frame[pixel])).size).toBe(1)
    const near = indexed.map(frame => Uint8Array.from(Array.from(frame, place => Array.from(palette.subarray(3 * place, 3 * place + 3))).flat()))
    near.forEach((data, index) => expect(meanError(data, frames[index].data)).toBeLessThan(6))
  })
})

describe('makeAnimation(request)', () => {
  const request = { plan, width: 480, height: 320, paint: async (frame: number, scale: number) => noisyFrame(frame, scale) }

  it.each(animationFormats)('keeps a %s within its budget, and says what was done for it', async (format) => {
    const whole = await makeAnimation({ ...request, format, maxBytes: 1e9 })
    expect(whole).toMatchObject({ width: 480, height: 320, reduced: '' })
    const maxBytes = Math.round(whole.data.length / 3)
    const small = await makeAnimation({ ...request, format, maxBytes })
    expect(small.data.length).toBeLessThanOrEqual(maxBytes)
    expect(small.reduced).not.toBe('')
    if (small.width < 480)
      expect(small.reduced).toContain(`${Math.round(small.width / 4.8)} % of the width`)
  })

  it('paints each frame once where the best quality fits', async () => {
    const painted: number[] = []
    const told: string[] = []
    await makeAnimation({ ...request, format: 'webp', maxBytes: 1e9, paint: async (frame, scale) => {
      painted.push(frame)
      return noisyFrame(frame, scale)
    }, onFrame: (done, total) => told.push(`${done}/${total}`) })
    expect(painted).toEqual([0, 1, 2])
    expect(told).toEqual(['1/3', '2/3', '3/3'])
  })

  it('refuses a budget that no size that can be read meets, with the size that it would need', async () => {
    await expect(makeAnimation({ ...request, format: 'gif', maxBytes: 900 })).rejects.toThrow(/^Expected --max-bytes to leave room for 3 frames, which take \d+ bytes at 192x128 px with 256 plain colours, but received 900: raise it, or choose webp\.$/)
    await expect(makeAnimation({ ...request, format: 'webp', maxBytes: 900 })).rejects.toThrow(/but received 900: raise it\.$/)
  })
})

function frameOf(color: (x: number, y: number) => readonly number[]): Pixels {
  return { width, height, data: Uint8Array.from(Array.from({ length: width * height }, (_, pixel) => color(pixel % width, Math.floor(pixel / width))).flat()) }
}

/** Noise of which each frame has another part, so that nothing packs well. */
function noisyFrame(frame: number, scale: number): Pixels {
  const [columns, rows] = [Math.round(480 * scale), Math.round(320 * scale)]
  let state = 7 + frame
  const data = Uint8Array.from({ length: columns * rows * 3 }, () => {
    state = Math.imul(state, 1_103_515_245) + 12_345 | 0
    return state >>> 24
  })
  return { width: columns, height: rows, data }
}

function meanError(shown: Uint8Array, painted: Uint8Array): number {
  expect(shown).toHaveLength(painted.length)
  return painted.reduce((sum, byte, index) => sum + Math.abs(byte - shown[index]), 0) / painted.length
}
