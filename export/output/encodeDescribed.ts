import type { ImageDescription } from '../paint/described/imageDescription'
import type { PixelFormat } from '../paint/imageFormats'
import type { Pixels } from '../paint/pixels'
import type { Effort, EncodeOptions } from './encode'
import { Buffer } from 'node:buffer'
import { describedImage } from '../paint/described/describedImage'
import { imageXmp } from '../paint/described/imageXmp'
import { encode } from './encode'

/** Encodes RGB pixels as a file that says what it shows, at the usual quality unless another is asked for. */
export async function encodeDescribed(pixels: Pixels, format: PixelFormat, effort: Effort, description: ImageDescription, options: Pick<EncodeOptions, 'quality'> = {}): Promise<Buffer> {
  // The boxes of an AVIF say where all others begin: its encoder writes them.
  if (format === 'avif')
    return encode(pixels, format, effort, { ...options, xmp: imageXmp(description) })
  const { buffer, byteOffset, length } = describedImage(await encode(pixels, format, effort, options), format, description)
  return Buffer.from(buffer, byteOffset, length)
}
