import type { Card } from '../../../export/layout/card'
import type { CardShapes } from '../../../export/paint/cardShapes'
import type { Theme } from '../../../export/theme/theme'
import type { StudioAssets } from './assets'
import type { CarouselModel } from './carouselModel'
import { cardShapes } from '../../../export/paint/cardShapes'
import { defaultPixelRatio } from '../../../export/platform/sizePresets'

/** A card with its shapes as the command has them; the same card has the same shapes whatever its colours are. */
export interface DrawnCard {
  readonly card: Card
  readonly theme: Theme
  readonly shapes: CardShapes | undefined
}

const shapesOf = new WeakMap<Card, { readonly shapes: CardShapes | undefined }>()
// A card that is shown in two places is drawn once.
const drawn = new WeakMap<CarouselModel, Map<number, Promise<DrawnCard>>>()

/** A card with its shapes at another pixel ratio; at the default one the same. */
export function withPixelRatio(drawn: DrawnCard, pixelRatio: number, { measurer }: StudioAssets): DrawnCard {
  return pixelRatio === defaultPixelRatio ? drawn : { ...drawn, shapes: cardShapes(drawn.card, { measurer, pixelRatio }) }
}

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
  // A look of colours alone leaves the card as it is.
  const known = shapesOf.get(card) ?? { shapes: cardShapes(card, { measurer: assets.measurer, pixelRatio: defaultPixelRatio }) }
  shapesOf.set(card, known)
  return { card, theme, shapes: known.shapes }
}
