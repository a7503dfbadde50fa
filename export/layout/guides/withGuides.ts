import type { HiddenPlace } from '../body/hiddenText'
import type { Card, CardItem, DrawingPath } from '../card'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { roundedRectPath } from '../roundedRectPath'
import { chromeLine, plain, setLine } from '../setLine'
import { thousandth } from '../thousandth'
import { hiddenBands } from './hiddenBands'

/** The same in every theme, and in none a color of its text. */
const color = '#d6006c'
const onColor = '#ffffff'
/** Of the whole band, and of the stripes on it. */
const tint = 0.22
const stripe = { width: 1.5, distance: 10, opacity: 0.55 }
/** Width of the line between what is seen and what is not, in px at 1x. */
const edge = 1.5
/** Of a label, in px at 1x; the padding is that of its ends. */
const label = { fontSize: 12, height: 20, padding: 8, margin: 4 }

/** A card with what of it people do not see hatched, and what hides it named: to look at, not to be posted. */
export function withGuides(card: Card, places: readonly HiddenPlace[], context: CardContext): Card {
  const shown = places.filter(place => !place.ofFirst || card.number === 1)
  return { ...card, items: [...card.items, ...shown.flatMap(place => [...hiddenBands(place, card).map(hatchedBand), seenEdge(place, card)]), ...shown.flatMap((place, index) => namePlace(place, index, card, context))] }
}

/** What a guide says. */
export function guideText({ kind, by }: HiddenPlace): string {
  return `${kind === 'covered' ? 'Covered' : 'Cut off'} by ${by}`
}

function hatchedBand(band: Rect): CardItem {
  const { width, height } = band
  const whole: DrawingPath = { path: `M0 0H${thousandth(width)}V${thousandth(height)}H0Z`, color, opacity: tint }
  return { ...band, kind: 'drawing', units: { width, height }, paths: [whole, { path: stripesPath(width, height), color, opacity: stripe.opacity }] }
}

/** A line between what is seen and what is not. */
function seenEdge({ top, right, bottom, left }: HiddenPlace, { width, height }: Card): CardItem {
  const seen = { x: left, y: top, width: width - left - right, height: height - top - bottom }
  const [above, atRight, below, atLeft] = [top, right, bottom, left].map(hidden => hidden > 0 ? edge : 0)
  const within = { x: left + atLeft, y: top + above, width: seen.width - atLeft - atRight, height: seen.height - above - below }
  return { kind: 'drawing', x: 0, y: 0, width, height, units: { width, height }, paths: [{ path: roundedRectPath(seen, 0) + roundedRectPath(within, 0, true), color, opacity: 1 }] }
}

/** Stripes from the top right to the bottom left, none beyond the band. */
function stripesPath(width: number, height: number): string {
  const count = Math.floor((width + height) / stripe.distance)
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [(index + 0.5) * stripe.distance, (index + 0.5) * stripe.distance + stripe.width]
    const corners = [upperEnd(from, width), upperEnd(to, width), lowerEnd(to, height), lowerEnd(from, height)]
    return `M${corners.map(([x, y]) => `${thousandth(x)} ${thousandth(y)}`).join('L')}Z`
  }).join('')
}

/** Where the line x + y = sum begins within a band. */
function upperEnd(sum: number, width: number): readonly [number, number] {
  return [Math.min(sum, width), Math.max(0, sum - width)]
}

function lowerEnd(sum: number, height: number): readonly [number, number] {
  return [Math.max(0, sum - height), Math.min(sum, height)]
}

/** A label in the middle of the band above the card, where it has room, otherwise at the top of the canvas. */
function namePlace(place: HiddenPlace, index: number, { width }: Card, context: CardContext): CardItem[] {
  const room = label.height + 2 * label.margin
  const { line, width: textWidth, fontSize } = chromeLine(guideText(place), label.fontSize, true, context, width - 2 * (label.padding + label.margin))
  const box: Rect = { x: (width - textWidth) / 2 - label.padding, y: (place.top >= room ? (place.top - label.height) / 2 : label.margin) + index * room, width: textWidth + 2 * label.padding, height: label.height }
  return [{ ...box, kind: 'rect', cornerRadius: label.height / 2, color }, ...setLine(line, box.x + label.padding, box.y + label.height / 2 + fontSize * 0.36, fontSize, plain(onColor), context)]
}
