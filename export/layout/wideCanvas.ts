import type { CardContext } from './cardContext'

type CardSpace = Pick<CardContext, 'theme' | 'width' | 'height'>

// Width against height from which pictures stand beside the text and not below it.
const leastWideRatio = 1.4
// Height against width from which it is a story.
const leastTallRatio = 1.5
/** Most of a wide canvas' height that padding and margin may take on each side. */
const mostPadding = 1 / 12
const mostMargin = 1 / 20
/** Shares of the body's width that pictures beside a text may take, the best first: their labels want to be read too. */
export const pictureShares = [0.5, 0.45, 0.4] as const
/** Short lines need less air between them than those that take the width of a card. */
const airOfShortLines = 0.8

/** Whether a canvas has so little height for its width that height is what its parts must share. */
export function isWide({ width, height }: Pick<CardSpace, 'width' | 'height'>): boolean {
  return width >= leastWideRatio * height
}

/** Whether a canvas is that of a story, the ends of which lie under the bars and buttons of its app. */
export function isTall({ width, height }: Pick<CardSpace, 'width' | 'height'>): boolean {
  return height > leastTallRatio * width
}

/** Padding and margin of the card in px at 1x: the theme's, and on a wide canvas no more than its height can spare. */
export function cardInsets(space: CardSpace): { readonly padding: number, readonly margin: number } {
  const { padding, margin } = space.theme.card
  return isWide(space)
    ? { padding: Math.min(padding, space.height * mostPadding), margin: Math.min(margin, space.height * mostMargin) }
    : { padding, margin }
}

/** Line height, unitless, of text in a column beside pictures. */
export function columnLineHeight(lineHeight: number): number {
  return 1 + (lineHeight - 1) * airOfShortLines
}
