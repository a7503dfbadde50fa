import type { Card } from '../layout/card'
import type { CardPainter, CardPainterOptions } from './cardPainter'
import type { CardShapes } from './cardShapes'
import type { LongPart } from './longPlan'
import type { Pixels } from './pixels'
import { backdropOf } from './backdrop'
import { canvasPicturePixels } from './canvasPicture'
import { wholeCanvas } from './canvasSlice'
import { paintCanvas } from './paintBackdrop'

export interface LongPainterOptions extends CardPainterOptions {
  readonly painter: Pick<CardPainter, 'paintOver'>
  readonly shapesOf: (card: Card) => CardShapes | undefined
}

/** Paints cards one below another on a canvas that runs through behind all of them, as RGB pixels; a picture as canvas comes again with each height of a card, every second time upside down, so that no seam is seen. */
export async function paintLong({ places, height }: LongPart<Card>, { theme, width, height: cardHeight, pixelRatio, decoder, painter, shapesOf }: LongPainterOptions): Promise<Pixels> {
  const stride = width * 3
  // Canvases of cards reach beyond what is seen of them.
  const data = new Uint8Array(stride * (height + 2 * cardHeight))
  const seen: Pixels = { data: data.subarray(stride * cardHeight, stride * (cardHeight + height)), width, height }
  const [first] = places
  if (!first)
    return seen
  const backdrop = backdropOf(first.card.panel, theme, pixelRatio, wholeCanvas)
  const picture = backdrop.canvas.kind === 'color' ? await canvasPicturePixels(backdrop.canvas, wholeCanvas, { width, height: cardHeight, decoder }) : undefined
  paintCanvas(seen, backdrop, picture && mirrored(picture, height))
  for (const { card, top } of places) {
    const from = stride * (cardHeight + top)
    await painter.paintOver(card, shapesOf(card), { data: data.subarray(from, from + stride * cardHeight), width, height: cardHeight })
  }
  return seen
}

/** A picture below itself, turned upside down each time, up to a height. */
function mirrored(picture: Pixels, height: number): Pixels {
  const stride = picture.width * 3
  const data = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    const place = row % (2 * picture.height)
    const from = place < picture.height ? place : 2 * picture.height - 1 - place
    data.set(picture.data.subarray(from * stride, (from + 1) * stride), row * stride)
  }
  return { data, width: picture.width, height }
}
