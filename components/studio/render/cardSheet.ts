import type { StudioAssets } from './assets'
import type { CarouselModel } from './carouselModel'
import type { DrawnCard } from './drawnCard'
import { defaultPixelRatio } from '../../../export/card/sizePresets'
import { drawCard } from './drawnCard'
import { paintCard } from './paintCard'

/** A card of a carousel, painted as large as the command makes it. */
export async function cardSheet(place: number, model: CarouselModel, assets: StudioAssets): Promise<{ readonly sheet: OffscreenCanvas, readonly card: DrawnCard['card'] }> {
  const drawn = await drawCard(place, model, assets)
  const { card, theme } = drawn
  const [width, height] = [Math.round(card.width * defaultPixelRatio), Math.round(card.height * defaultPixelRatio)]
  const sheet = new OffscreenCanvas(width, height)
  await paintCard(drawn, sheet.getContext('2d')!, { theme, width, height, pixelRatio: defaultPixelRatio, pictures: model.input.pictures })
  return { sheet, card }
}
