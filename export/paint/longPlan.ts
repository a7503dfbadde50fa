import type { Card } from '../layout/card'
import type { Rect } from '../layout/pictureGrid'
import { deviceRect } from './backdrop'

/** A card in a long picture. */
export interface LongPlace<Shown> {
  readonly card: Shown
  /** Of its canvas from the top of the picture, in device pixels; may lie above it. */
  readonly top: number
  /** What is seen of it: from the top of its panel to the bottom. */
  readonly seenTop: number
  readonly seenHeight: number
}

/** A long picture, or the part of one that one file holds. */
export interface LongPart<Shown> {
  readonly places: readonly LongPlace<Shown>[]
  readonly height: number
}

export interface LongPlanOptions {
  readonly pixelRatio: number
  /** Pixels that a file may be high; a card that is higher has one of its own. */
  readonly maxHeight: number
}

interface Piece<Shown> {
  readonly card: Shown
  readonly box: Rect
  readonly margin: number
}

/** Places cards one below another, as far apart as they are from the sides; in as few files as their height allows, which are about equally high. */
export function longPlan<Shown extends Pick<Card, 'panel'>>(cards: readonly Shown[], { pixelRatio, maxHeight }: LongPlanOptions): LongPart<Shown>[] {
  const pieces = cards.map((card): Piece<Shown> => {
    const box = deviceRect(card.panel, pixelRatio)
    return { card, box, margin: Math.max(0, box.x) }
  })
  const atMost = (limit: number) => {
    const parts: Piece<Shown>[][] = []
    for (const piece of pieces) {
      const last = parts.at(-1)
      if (last && heightOf([...last, piece]) <= limit)
        last.push(piece)
      else
        parts.push([piece])
    }
    return parts
  }
  const fewest = atMost(maxHeight)
  // The lowest limit that takes no more files leaves no card alone in the last.
  let [low, high] = [1, maxHeight]
  while (fewest.length > 1 && low < high) {
    const middle = Math.floor((low + high) / 2)
    if (atMost(middle).length <= fewest.length)
      high = middle
    else
      low = middle + 1
  }
  return (fewest.length > 1 ? atMost(high) : fewest).map(part => ({ places: placesOf(part), height: heightOf(part) }))
}

function placesOf<Shown>(part: readonly Piece<Shown>[]): LongPlace<Shown>[] {
  let below = part[0]?.margin ?? 0
  return part.map(({ card, box, margin }, index) => {
    const place = { card, top: below - box.y, seenTop: below, seenHeight: box.height }
    below += box.height + gap(margin, part[index + 1]?.margin)
    return place
  })
}

function heightOf(part: readonly Piece<unknown>[]): number {
  return part.reduce((sum, { box, margin }, index) => sum + box.height + gap(margin, part[index + 1]?.margin), part[0]?.margin ?? 0)
}

/** Below a card: what fills the width needs no air, what stands beside it does. */
function gap(margin: number, next = margin): number {
  return Math.max(margin, next)
}
