import type { CardItem } from '../card'
import type { CardPart } from '../cardPart'
import type { Rect } from '../pictureGrid'

/** Parts that are there from the beginning, wherever they stand. */
const staying = new Set<CardPart['kind']>(['picture', 'layout', 'source'])

/**
 * For each item of a card, the step in which it comes when the card builds up its list: an item of the list with what is nested in it and what follows it makes a step, from 0, and what stands before the list is there in the first.
 * All 0 where there are fewer than two items to build up. `body` is the box of the card's text.
 */
export function itemSteps(items: readonly CardItem[], body: Rect): readonly number[] {
  const parts = items.map(partOf)
  const listed = parts.filter(part => part?.kind === 'item')
  const depth = Math.min(...listed.map(part => part?.depth ?? 0))
  const steps = new Map<CardPart, number>()
  let current = -1
  for (const part of parts) {
    if (!part || steps.has(part))
      continue
    if (part.kind === 'item' && (part.depth ?? 0) === depth)
      current++
    steps.set(part, staying.has(part.kind) ? 0 : Math.max(0, current))
  }
  if (current < 1)
    return items.map(() => 0)
  // What is drawn behind letters has no part of its own: it comes with the letters that it lies beside.
  const tops = Array.from({ length: current + 1 }, () => Number.POSITIVE_INFINITY)
  items.forEach((item, index) => {
    const step = steps.get(parts[index] as CardPart) ?? 0
    if (step > 0)
      tops[step] = Math.min(tops[step], topOf(item))
  })
  return items.map((item, index) => {
    const part = parts[index]
    if (part)
      return steps.get(part) ?? 0
    const { x, y } = middleOf(item)
    const inside = x >= body.x && x <= body.x + body.width && y >= body.y && y <= body.y + body.height
    return inside ? Math.max(0, tops.findLastIndex(top => top <= y)) : 0
  })
}

/** The part of an item; a marker's is that of the item that it marks. */
function partOf(item: CardItem): CardPart | undefined {
  const part = 'part' in item ? item.part : undefined
  return part?.kind === 'marker' ? part.of ?? part : part
}

function topOf(item: CardItem): number {
  return 'baseline' in item ? item.baseline - item.fontSize : item.y
}

function middleOf(item: CardItem): { readonly x: number, readonly y: number } {
  return 'baseline' in item ? { x: item.x + item.width / 2, y: item.baseline - item.fontSize / 3 } : { x: item.x + item.width / 2, y: item.y + item.height / 2 }
}
