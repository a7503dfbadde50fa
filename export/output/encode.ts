import type { Buffer } from 'node:buffer'
import type { Pixels } from './blend'
import sharp from 'sharp'

/** Formats that a card can be written in. */
export const imageFormats = ['png', 'jpeg', 'webp', 'avif'] as const
export type ImageFormat = typeof imageFormats[number]

/** Ending of the files of a format. */
export const fileEndings: Record<ImageFormat, string> = { png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif' }

/** Encodes RGB pixels; lossy formats keep text crisp: full colour resolution and a high quality. */
export async function encode({ data, width, height }: Pixels, format: ImageFormat): Promise<Buffer> {
  const image = sharp(data, { raw: { width, height, channels: 3 } })
  switch (format) {
    // Level 3 costs a fraction of level 9 and gives files of nearly the same size.
    case 'png': return image.png({ compressionLevel: 3, adaptiveFiltering: false }).toBuffer()
    case 'jpeg': return image.jpeg({ quality: 92, chromaSubsampling: '4:4:4', mozjpeg: false }).toBuffer()
    case 'webp': return image.webp({ quality: 92, smartSubsample: true }).toBuffer()
    case 'avif': return image.avif({ quality: 72, chromaSubsampling: '4:4:4', effort: 3 }).toBuffer()
  }
}
