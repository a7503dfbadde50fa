import type { Card, CardItem } from '../card'
import type { Edges } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { postNames } from '../content/postNames'

/** Edges of a canvas that an app covers, or that it cuts off where it shows several pictures; px at 1x. */
export interface HiddenPlace extends Edges {
  readonly kind: 'covered' | 'cropped'
  /** What hides them, as the subject of a sentence. */
  readonly by: string
  /** Whether only the first card is shown so. @default false */
  readonly ofFirst?: boolean
}

/** A card whose text does not all lie where it is seen. */
export interface PartlyHidden extends Pick<Card, 'post' | 'added'> {
  readonly hiddenBy: readonly HiddenPlace[]
}

/** Height of capitals, to the font size. */
const capitals = 0.72
/** A hair's breadth, in px at 1x. */
const tolerance = 0.5
const letters = /[\p{L}\p{N}]/u

/** What hides some of a card's words. */
export function hidersOf(card: Pick<Card, 'number' | 'width' | 'height' | 'items'>, places: readonly HiddenPlace[]): readonly HiddenPlace[] {
  const boxes = places.length > 0 ? card.items.flatMap(wordsBox) : []
  return places.filter(place => (!place.ofFirst || card.number === 1) && boxes.some(box => liesOutside(box, place, card)))
}

/** A sentence for each thing that hides words of cards. */
export function hiddenText(cards: readonly PartlyHidden[]): string[] {
  const places = new Map(cards.flatMap(({ hiddenBy }) => hiddenBy.map(place => [place.by, place] as const)))
  return Array.from(places.values(), ({ by, kind }) => {
    const posts = postNames(cards.filter(card => card.hiddenBy.some(place => place.by === by)))
    return `${by.charAt(0).toUpperCase()}${by.slice(1)} ${kind === 'covered' ? 'cover' : 'cuts off'} some of the text of ${posts}: leave more space between it and the edges, or choose another size.`
  })
}

function wordsBox(item: CardItem): Rect[] {
  if (item.kind === 'formula')
    return [{ x: item.x, y: item.baseline - item.height, width: item.width, height: item.height + item.depth }]
  return item.kind === 'glyphs' && letters.test(item.text) ? [{ x: item.x, y: item.baseline - item.fontSize * capitals, width: item.width, height: item.fontSize * capitals }] : []
}

function liesOutside({ x, y, width, height }: Rect, { top, right, bottom, left }: Edges, canvas: Pick<Card, 'width' | 'height'>): boolean {
  return x < left - tolerance || y < top - tolerance || x + width > canvas.width - right + tolerance || y + height > canvas.height - bottom + tolerance
}
