import type { DescribedFormat } from '../../../export/paint/described/describedImage'
import type { ImageDescription } from '../../../export/paint/described/imageDescription'
import type { Thread } from '../../../export/thread/thread'
import type { PixelCanvas } from '../render/pixelCanvas'
import { describedImage } from '../../../export/paint/described/describedImage'
import { canvasBlob } from '../render/pixelCanvas'

/** Of formats that lose something, from 1 to 100. */
const usualQuality = 92

/** A sheet as an image file that says what it shows. @throws {Error} where the browser does not write the format */
export async function describedBlob(sheet: PixelCanvas, format: DescribedFormat, description: ImageDescription, quality = usualQuality): Promise<Blob> {
  const type = `image/${format}`
  const blob = await canvasBlob(sheet, type, quality / 100)
  // A browser that does not write a format makes a PNG of it.
  if (blob.type !== type)
    throw new Error(`Expected this browser to write ${format.toUpperCase()} files, but it does not: choose PNG.`)
  const file = describedImage(new Uint8Array(await blob.arrayBuffer()), format, description)
  return new Blob([file as Uint8Array<ArrayBuffer>], { type })
}

/** What an image file says of a card of a thread. */
export function imageDescription({ title, author, language = '' }: Pick<Thread, 'title' | 'author' | 'language'>, alt: string): ImageDescription {
  return { alt, title, author: author.name || author.handle, language }
}
