import type { Card } from '../../../export/card/card'
import type { CardContent } from '../../../export/render/cardContent'
import type { Theme } from '../../../export/theme/theme'
import type { StudioAssets } from './assets'
import type { CarouselModel } from './carouselModel'
import { defaultPixelRatio } from '../../../export/card/sizePresets'
import { cardContent } from '../../../export/render/cardContent'

/** A card with its content as the command draws it. */
export interface DrawnCard {
  readonly card: Card
  readonly theme: Theme
  readonly content: CardContent | undefined
}

const mostContents = 48
const contents = new Map<string, CardContent>()
// A card that is shown in two places is drawn once.
const drawn = new WeakMap<CarouselModel, Map<number, Promise<DrawnCard>>>()

/** One card of a carousel, drawn once for all who ask. @throws {NoRoomError} */
export function drawCard(place: number, model: CarouselModel, assets: StudioAssets): Promise<DrawnCard> {
  const cards = drawn.get(model) ?? new Map<number, Promise<DrawnCard>>()
  drawn.set(model, cards)
  const known = cards.get(place) ?? draw(place, model, assets)
  cards.set(place, known)
  return known
}

async function draw(place: number, model: CarouselModel, assets: StudioAssets): Promise<DrawnCard> {
  const card = await model.card(place)
  const theme = model.themeOf(card.post - 1)
  // A look of the backdrop alone leaves the content as it is.
  const key = JSON.stringify([card.width, card.height, card.items])
  const known = contents.get(key)
  if (known)
    return { card, theme, content: known }
  const content = cardContent(card, { measurer: assets.measurer, pixelRatio: defaultPixelRatio })
  if (content) {
    contents.set(key, content)
    if (contents.size > mostContents)
      contents.delete(contents.keys().next().value ?? '')
  }
  return { card, theme, content }
}
