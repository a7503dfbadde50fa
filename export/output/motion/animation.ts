import type { MotionPlan } from '../../layout/motion/motionPlan'
import type { Pixels } from '../../paint/pixels'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { apngFile } from './apngFile'
import { exactPalette, nearPalette } from './framePalette'

/** Formats of pictures that move. */
export const animationFormats = ['webp', 'gif', 'apng'] as const
export type AnimationFormat = typeof animationFormats[number]

/** Ending of the files of a format; what reads an APNG knows it by what is in it. */
export const animationEndings: Readonly<Record<AnimationFormat, string>> = { webp: 'webp', gif: 'gif', apng: 'png' }

const webpQualities = [90, 75, 60] as const
// A GIF has 256 colours at most in any case: without mixing them, and with pixels that may stay a little off, it packs better.
const gifQualities = [{ dither: 1, interFrameMaxError: 0 }, { dither: 0, interFrameMaxError: 6 }] as const

/** What each quality of a format is, the best first, in words that follow "with"; the best goes without saying. */
export const animationQualities: Readonly<Record<AnimationFormat, readonly string[]>> = {
  webp: webpQualities.map(quality => `WebP quality ${quality}`),
  gif: ['256 mixed colours', '256 plain colours'],
  apng: ['all colours', '256 colours'],
}

/** Encodes frames of one size, at the quality of that place in `animationQualities`. */
export async function encodeAnimation(frames: readonly Pixels[], plan: MotionPlan, format: AnimationFormat, quality: number): Promise<Uint8Array> {
  if (format === 'apng')
    return apngOf(frames, plan, quality)
  const { width, height } = frames[0]
  const joined = sharp(Buffer.concat(frames.map(({ data }) => data)), { raw: { width, height: height * frames.length, channels: 3, pageHeight: height }, limitInputPixels: false })
  const timing = { delay: [...plan.milliseconds], loop: plan.loops }
  return format === 'webp'
    // Letters and flat colours are often smaller without loss: the encoder sees which.
    ? joined.webp({ ...timing, quality: webpQualities[quality], smartSubsample: true, mixed: true }).toBuffer()
    : joined.gif({ ...timing, ...gifQualities[quality], keepDuplicateFrames: true }).toBuffer()
}

async function apngOf(frames: readonly Pixels[], plan: MotionPlan, quality: number): Promise<Uint8Array> {
  const { width, height } = frames[0]
  const indexed = exactPalette(frames) ?? (quality > 0 ? await nearPalette(frames) : undefined)
  return apngFile({ width, height, frames: frames.map(({ data }) => data), ...indexed }, plan)
}
