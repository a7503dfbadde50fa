import type { Buffer } from 'node:buffer'
import type { Sharp } from 'sharp'
import type { CarouselFormat, PixelFormat } from '../paint/imageFormats'
import type { Pixels } from '../paint/pixels'
import sharp from 'sharp'

/** How long an encoder may look for a smaller file of the same pixels, or of the same quality. */
export const efforts = ['quick', 'small', 'smallest'] as const
export type Effort = typeof efforts[number]

interface ImageLimits {
  /** Pixels. */
  readonly longestSide: number
  readonly mostPixels: number
}

/** What the encoders take; shapes have no pixels. */
export const imageLimits: Readonly<Record<CarouselFormat, ImageLimits>> = {
  png: { longestSide: 32_767, mostPixels: 16_383 ** 2 },
  jpeg: { longestSide: 32_767, mostPixels: 16_383 ** 2 },
  webp: { longestSide: 16_383, mostPixels: 16_383 ** 2 },
  avif: { longestSide: 16_383, mostPixels: 16_383 ** 2 },
  svg: { longestSide: Number.POSITIVE_INFINITY, mostPixels: Number.POSITIVE_INFINITY },
  // A page is at most 14,400 points long, and its shadow has pixels.
  pdf: { longestSide: 28_800, mostPixels: 16_383 ** 2 },
}

// Measured on cards of text: each step costs a few times the one before. Unfiltered, deflate finds letters again.
const settings = {
  quick: { png: { compressionLevel: 4 }, jpeg: {}, webp: { effort: 4 }, avif: { effort: 3 } },
  small: { png: { compressionLevel: 9 }, jpeg: { mozjpeg: true }, webp: { effort: 5 }, avif: { effort: 4 } },
  smallest: { png: { compressionLevel: 9 }, jpeg: { mozjpeg: true }, webp: { effort: 6 }, avif: { effort: 6 } },
} as const

// Every card has pixels of its own: what libvips would keep of one serves no other.
sharp.cache(false)

export interface EncodeOptions {
  /** Packet that an AVIF takes here. @default none */
  readonly xmp?: string
  /** From 1 to 100, of a JPEG or WebP. @default 92 */
  readonly quality?: number
}

/** Encodes RGB pixels; lossy formats keep text crisp: full colour resolution and a high quality, unless another is asked for. */
export async function encode({ data, width, height }: Pixels, format: PixelFormat, effort: Effort, { xmp, quality = 92 }: EncodeOptions = {}): Promise<Buffer> {
  const image = sharp(data, { raw: { width, height, channels: 3 } })
  if (xmp !== undefined)
    image.withXmp(xmp)
  switch (format) {
    case 'png': return effort === 'smallest' ? smallestPng(image) : image.png(settings[effort].png).toBuffer()
    case 'jpeg': return image.jpeg({ quality, chromaSubsampling: '4:4:4', ...settings[effort].jpeg }).toBuffer()
    case 'webp': return image.webp({ quality, smartSubsample: true, ...settings[effort].webp }).toBuffer()
    case 'avif': return image.avif({ quality: 72, chromaSubsampling: '4:4:4', ...settings[effort].avif }).toBuffer()
  }
}

/** Filters help gradients and hinder letters: which counts for more, only trying tells. */
async function smallestPng(image: Sharp): Promise<Buffer> {
  const files = await Promise.all([false, true].map(adaptiveFiltering => image.clone().png({ ...settings.smallest.png, adaptiveFiltering }).toBuffer()))
  return files.reduce((best, file) => file.length < best.length ? file : best)
}
