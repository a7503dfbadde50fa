import type { Card } from '../card'
import { postNames } from '../content/postNames'
import { isWide } from '../wideCanvas'

/** Sides of a small phone, in its points; a wide card is read with the phone on its side. */
const phone = { width: 375, height: 667 }
/** What can be read there without effort, in points. */
const minPoints = 11

/** A sentence about the posts whose text is small where a phone shows their cards as wide as its screen; none where it can be read. */
export function smallText(cards: readonly Pick<Card, 'post' | 'added' | 'text' | 'fontSize' | 'width' | 'height'>[]): string[] {
  const sizes = cards.flatMap(card => card.text === '' ? [] : [{ card, points: card.fontSize * screenWidth(card) / card.width }])
  const small = sizes.filter(({ points }) => points < minPoints)
  if (small.length === 0)
    return []
  const smallest = small.reduce((least, other) => other.points < least.points ? other : least)
  return [`The text of ${postNames(small.map(({ card }) => card))} is ${small.length > 1 ? 'as small as ' : ''}${smallest.points.toFixed(1)} points on a phone ${screenWidth(smallest.card)} points wide, where ${minPoints} can be read: raise the font size, so that it takes more cards, or shorten it.`]
}

function screenWidth(card: Pick<Card, 'width' | 'height'>): number {
  return isWide(card) ? phone.height : phone.width
}
