import type { ImageDescription } from '../paint/described/imageDescription'
import type { PixelFormat } from '../paint/imageFormats'
import type { Pixels } from '../paint/pixels'
import type { Effort } from './encode'
import { Buffer } from 'node:buffer'
import { describedImage } from '../paint/described/describedImage'
import { xmpPacket } from '../paint/described/xmpPacket'
import { encode } from './encode'

/** Encodes RGB pixels as a file that says what it shows. */
export async function encodeDescribed(pixels: Pixels, format: PixelFormat, effort: Effort, description: ImageDescription): Promise<Buffer> {
  // The boxes of an AVIF say where all others begin: its encoder writes them.
  if (format === 'avif')
    return encode(pixels, format, effort, xmpPacket(description))
  const { buffer, byteOffset, length } = describedImage(await encode(pixels, format, effort), format, description)
  return Buffer.from(buffer, byteOffset, length)
}
