import type { Card } from '../layout/card'
import type { PictureSize } from '../layout/pictureGrid'
import type { ImageDescription } from '../paint/described/imageDescription'
import type { ImageFormat, PixelFormat } from '../paint/imageFormats'
import type { Pixels } from '../paint/pixels'
import type { OwnFont } from '../text/ownFont'
import type { TextMeasurer } from '../text/textMeasurer'
import type { Theme } from '../theme/theme'
import type { Effort } from './encode'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { blurredPicture } from '../paint/blurredPicture'
import { cardShapes } from '../paint/cardShapes'
import { cardSvg } from '../paint/cardSvg'
import { encodeDescribed } from './encodeDescribed'
import { pictureAddress } from './pictureAddress'
import { createRasterizer } from './rasterizer'
import { createSharpDecoder } from './sharpDecoder'

/** What the cards of a carousel have in common, as plain data that another thread can take. */
export interface DrawJob {
  readonly theme: Theme
  /** Size of the images in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly format: ImageFormat
  readonly effort: Effort
  /** Bytes of the pictures by source. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Fonts of the theme's own family. @default [] */
  readonly fonts?: readonly OwnFont[]
  /** What image files say beside their own description. @default nothing */
  readonly about?: Omit<ImageDescription, 'alt'>
}

/** Draws a card and encodes it. */
export type DrawCard = (card: Card) => Promise<Buffer>

export const aboutNothing: Omit<ImageDescription, 'alt'> = { title: '', author: '', language: '' }

/** A drawer for the cards of one job; several may be drawn at once. */
export function createCardDrawer(job: DrawJob, measurer: TextMeasurer): DrawCard {
  const { format } = job
  return format === 'svg' ? createSvgDrawer(job, measurer) : createPixelDrawer(job, format, measurer)
}

function createSvgDrawer(job: DrawJob, measurer: TextMeasurer): DrawCard {
  const { canvas } = job.theme
  const decoder = createSharpDecoder(job.pictures)
  let addresses: Promise<ReadonlyMap<string, string>> | undefined
  let sizes: Promise<ReadonlyMap<string, PictureSize>> | undefined
  return async (card) => {
    if (canvas.kind === 'picture' && (canvas.position || canvas.continuous))
      sizes ??= sizeOf(canvas.source, job.pictures)
    addresses ??= Promise.all(Array.from(job.pictures, async ([source, data]) => [source, await pictureAddress(data)] as const)).then(entries => new Map(entries))
    const shapes = cardShapes(card, { measurer, pixelRatio: job.pixelRatio })
    return Buffer.from(cardSvg(card, shapes, { ...job, pictures: await addresses, pictureSizes: await sizes, blurred: await blurredPicture(card, { ...job, decoder }) }))
  }
}

async function sizeOf(source: string, pictures: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, PictureSize>> {
  const data = pictures.get(source)
  return new Map(data ? [[source, (await sharp(data, { limitInputPixels: false }).metadata()).autoOrient]] : [])
}

function createPixelDrawer(job: DrawJob, format: PixelFormat, measurer: TextMeasurer): DrawCard {
  const { width, height } = job
  const rasterizer = createRasterizer({ ...job, measurer })
  // Kept from card to card: fresh ones each time would outrun the garbage collector.
  const spare: Pixels[] = []
  return async (card) => {
    const pixels = spare.pop() ?? { data: new Uint8Array(width * height * 3), width, height }
    await rasterizer.draw(card, pixels)
    const data = await encodeDescribed(pixels, format, job.effort, { ...job.about ?? aboutNothing, alt: card.alt })
    spare.push(pixels)
    return data
  }
}
