import type { Card } from '../../../export/layout/card'
import type { Rect } from '../../../export/layout/pictureGrid'
import { missingSign } from '../../../export/text/glyphPieces'

// Of its font size, as the symbol font draws it above and below the baseline.
const above = 0.82
const below = 0.14

/** Where the white squares are on a card, in px at 1x, each in a run of its own as characters without a font are set. */
export function missingSquares({ items }: Pick<Card, 'items'>): Rect[] {
  return items.flatMap(item => item.kind === 'glyphs' && item.text === missingSign
    ? [{ x: item.x, y: item.baseline - above * item.fontSize, width: item.width, height: (above + below) * item.fontSize }]
    : [])
}
