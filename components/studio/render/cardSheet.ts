import type { CardPainter } from '../../../export/paint/cardPainter'
import type { Theme } from '../../../export/theme/theme'
import type { StudioAssets } from './assets'
import type { CarouselModel } from './carouselModel'
import type { DrawnCard } from './drawnCard'
import type { PixelCanvas } from './pixelCanvas'
import { createCardPainter } from '../../../export/paint/cardPainter'
import { cardShapes } from '../../../export/paint/cardShapes'
import { defaultPixelRatio } from '../../../export/platform/sizePresets'
import { createCanvasDecoder } from './canvasDecoder'
import { drawCard, withPixelRatio } from './drawnCard'
import { opaqueImage } from './opaqueImage'
import { canvasPainter, makeCanvas } from './pixelCanvas'

/** Posts may have looks of their own. */
const mostPainters = 4
const painters = new WeakMap<CarouselModel, Map<string, CardPainter>>()

/** A card of a carousel, painted as large as the command makes it and by the same code. */
export async function cardSheet(place: number, model: CarouselModel, assets: StudioAssets, pixelRatio = defaultPixelRatio): Promise<{ readonly sheet: PixelCanvas, readonly card: DrawnCard['card'] }> {
  const drawn = withPixelRatio(await drawCard(place, model, assets), pixelRatio, assets)
  return { sheet: await sheetOf(drawn, model, pixelRatio), card: drawn.card }
}

/** The same of a card that is laid out, such as a frame of one that moves. */
export async function laidOutSheet(card: DrawnCard['card'], theme: Theme, model: CarouselModel, assets: StudioAssets, pixelRatio: number): Promise<PixelCanvas> {
  return sheetOf({ card, theme, shapes: cardShapes(card, { measurer: assets.measurer, pixelRatio }) }, model, pixelRatio)
}

async function sheetOf({ card, theme, shapes }: DrawnCard, model: CarouselModel, pixelRatio: number): Promise<PixelCanvas> {
  const [width, height] = [Math.round(card.width * pixelRatio), Math.round(card.height * pixelRatio)]
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  await painterOf(model, theme, width, height, pixelRatio).paint(card, shapes, pixels)
  const sheet = makeCanvas(width, height)
  canvasPainter(sheet).putImageData(opaqueImage(pixels), 0, 0)
  return sheet
}

function painterOf(model: CarouselModel, theme: Theme, width: number, height: number, pixelRatio: number): CardPainter {
  const known = painters.get(model) ?? new Map<string, CardPainter>()
  painters.set(model, known)
  const key = JSON.stringify([theme, width, height])
  const painter = known.get(key) ?? createCardPainter({ theme, width, height, pixelRatio, decoder: createCanvasDecoder(model.input.pictures) })
  known.set(key, painter)
  if (known.size > mostPainters)
    known.delete(known.keys().next().value ?? '')
  return painter
}
