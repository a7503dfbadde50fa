import type { PixelFormat } from '../imageFormats'
import type { ImageDescription } from './imageDescription'
import { imageXmp } from './imageXmp'
import { jpegWithXmp } from './jpegXmp'
import { pngWithText } from './pngText'
import { webpWithXmp } from './webpXmp'

/** Formats of files that take a description once they are encoded. */
export type DescribedFormat = Exclude<PixelFormat, 'avif'>

/** An image file that says what it shows, where programs look for it: XMP, and text chunks in a PNG; the pixels stay as they are. */
export function describedImage(file: Uint8Array, format: DescribedFormat, description: ImageDescription): Uint8Array {
  switch (format) {
    case 'png': return pngWithText(file, description)
    case 'jpeg': return jpegWithXmp(file, description)
    case 'webp': return webpWithXmp(file, imageXmp(description))
  }
}
