import type { Card } from '../layout/card'
import type { CardPainterOptions } from '../paint/cardPainter'
import type { Pixels } from '../paint/pixels'
import type { TextMeasurer } from '../text/textMeasurer'
import { createCardPainter } from '../paint/cardPainter'
import { cardShapes } from '../paint/cardShapes'
import { createSharpDecoder } from './sharpDecoder'

export interface RasterizerOptions extends Omit<CardPainterOptions, 'decoder'> {
  readonly measurer: TextMeasurer
  /** Bytes of the pictures by source, the canvas' own among them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Draws laid-out cards as RGB pixels. */
export interface Rasterizer {
  /** Draws into pixels of the image's size, whatever they held before. */
  draw: (card: Card, pixels: Pixels) => Promise<void>
}

/** A rasterizer for the cards of one carousel. */
export function createRasterizer(options: RasterizerOptions): Rasterizer {
  const painter = createCardPainter({ ...options, decoder: createSharpDecoder(options.pictures) })
  return {
    async draw(card, pixels) {
      await painter.paint(card, cardShapes(card, options), pixels)
    },
  }
}
