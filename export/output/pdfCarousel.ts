import type { CarouselPdf, CarouselPdfOptions } from '../paint/pdf/carouselPdf'
import sharp from 'sharp'
import { createSharpDecoder } from './sharpDecoder'

/** What sharp text in screenshots and smooth photos both can live with. */
export const usualPdfQuality = 90

export interface PdfCarouselOptions extends Omit<CarouselPdfOptions, 'decoder' | 'encodeJpeg'> {
  /** Bytes of the pictures by source, the canvas' own among them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Of pictures that are smaller as JPEG, from 1 to 100. @default 90 */
  readonly quality?: number
}

/** A PDF of cards, whose pictures Sharp reads and encodes. */
export async function openPdfCarousel({ pictures, quality = usualPdfQuality, ...options }: PdfCarouselOptions): Promise<CarouselPdf> {
  // The writer is loaded for those who want a PDF alone.
  const { createCarouselPdf } = await import('../paint/pdf/carouselPdf')
  return createCarouselPdf({
    ...options,
    decoder: createSharpDecoder(pictures),
    encodeJpeg: ({ data, width, height }) => sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer(),
  })
}
