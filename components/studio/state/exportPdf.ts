import type { Pixels } from '../../../export/paint/pixels'
import type { CarouselSnapshot } from './carouselSnapshot'
import { defaultPixelRatio, findSize } from '../../../export/platform/sizePresets'
import { textLanguage } from '../../../export/text/textLanguage'
import { threadText } from '../../../export/thread/threadText'
import { createCanvasDecoder } from '../render/canvasDecoder'
import { drawCard } from '../render/drawnCard'
import { opaqueImage } from '../render/opaqueImage'
import { canvasBlob, canvasPainter, makeCanvas } from '../render/pixelCanvas'
import { layOutAll, pageTurn } from './carouselSnapshot'

export interface PdfProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Of pictures: the command's own. */
const quality = 0.9

/** All cards as the pages of one PDF, by the command's own code; stops between two cards. */
export async function carouselPdf(snapshot: CarouselSnapshot, { signal, onProgress }: PdfProgress): Promise<Blob> {
  const total = await layOutAll(snapshot.model, signal)
  return writePdf(snapshot, Array.from({ length: total }, (_, place) => place), async (done) => {
    onProgress(done, total)
    await pageTurn()
    signal.throwIfAborted()
  })
}

/** One card as a PDF of one page. */
export function cardPdf(snapshot: CarouselSnapshot, place: number): Promise<Blob> {
  return writePdf(snapshot, [place])
}

/** Cards of a carousel, by their place, as the pages of one PDF. */
export async function writePdf({ model, theme, assets, pixelRatio }: Pick<CarouselSnapshot, 'model' | 'theme' | 'assets' | 'pixelRatio'>, places: readonly number[], onCard?: (done: number) => Promise<void>): Promise<Blob> {
  const { createCarouselPdf, unseenFace } = await loadWriter()
  await assets.withLoading(() => assets.measurer.unitsPerEm(unseenFace))
  const { thread, size, pictures } = model.input
  const { title, author } = thread
  const preset = findSize(size)
  const [width, height] = [preset.width, preset.height].map(side => Math.round(side * pixelRatio / defaultPixelRatio))
  const pdf = await createCarouselPdf({ title, author: author.name || author.handle, language: thread.language ?? await textLanguage(threadText(thread)), theme, width, height, pixelRatio, measurer: assets.measurer, decoder: createCanvasDecoder(pictures), encodeJpeg })
  for (const [index, place] of places.entries()) {
    const drawn = await drawCard(place, model, assets)
    await pdf.add(drawn.card, drawn.theme)
    await onCard?.(index + 1)
  }
  return new Blob([await pdf.save() as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })
}

/** The library that writes PDF files comes when it is wanted. @throws {Error} in one sentence */
async function loadWriter(): Promise<typeof import('../../../export/paint/pdf/carouselPdf')> {
  return import('../../../export/paint/pdf/carouselPdf').catch(() => {
    throw new Error('Expected what writes PDF files to be fetched, but it could not be: connect to the network, then export again.')
  })
}

async function encodeJpeg(pixels: Pixels): Promise<Uint8Array> {
  const canvas = makeCanvas(pixels.width, pixels.height)
  canvasPainter(canvas).putImageData(opaqueImage(pixels), 0, 0)
  return new Uint8Array(await (await canvasBlob(canvas, 'image/jpeg', quality)).arrayBuffer())
}
