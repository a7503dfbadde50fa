import type { Card } from '../../../export/card/card'
import type { StudioAssets } from './assets'
import type { CarouselModel } from './carouselModel'
import { defaultPixelRatio } from '../../../export/card/sizePresets'
import { paintCard } from './paintCard'

/** A card of a carousel, painted as large as the command makes it. */
export async function cardSheet(card: Card, model: CarouselModel, assets: StudioAssets): Promise<OffscreenCanvas> {
  const [width, height] = [Math.round(card.width * defaultPixelRatio), Math.round(card.height * defaultPixelRatio)]
  const sheet = new OffscreenCanvas(width, height)
  await paintCard(card, sheet.getContext('2d')!, { theme: model.themeOf(card.post - 1), assets, width, height, pixelRatio: defaultPixelRatio, pictures: model.input.pictures })
  return sheet
}
