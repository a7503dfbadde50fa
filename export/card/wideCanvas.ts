import type { CardContext } from './cardContext'
import type { Rect } from './pictureGrid'

type Canvas = Pick<CardContext, 'theme' | 'width' | 'height'>

// Width against height from which pictures stand beside the text and not below it.
const leastWideRatio = 1.4
/** Most of a wide canvas' height that padding and margin may take on each side. */
const mostPadding = 1 / 10
const mostMargin = 1 / 15
/** Share of the body that the picture beside a text may take in width. */
const pictureShares = { least: 0.4, most: 0.5 }

/** Whether a canvas has so little height for its width that height is what its parts must share. */
export function isWide({ width, height }: Pick<Canvas, 'width' | 'height'>): boolean {
  return width >= leastWideRatio * height
}

/** Padding and margin of the card in px at 1x: the theme's, and on a wide canvas no more than its height can spare. */
export function cardInsets(canvas: Canvas): { readonly padding: number, readonly margin: number } {
  const { padding, margin } = canvas.theme.card
  return isWide(canvas)
    ? { padding: Math.min(padding, canvas.height * mostPadding), margin: Math.min(margin, canvas.height * mostMargin) }
    : { padding, margin }
}

/** Width of the column of pictures beside a text: as wide as they are at the height of the body, within limits. */
export function pictureColumn(widthAtFullHeight: number, box: Rect): number {
  return Math.min(Math.max(widthAtFullHeight, box.width * pictureShares.least), box.width * pictureShares.most)
}
