import type { CardItem } from './card'
import type { CardContext } from './cardContext'

/** Groups of items in a box that lies from `x` over `width` px: where the card is read from the right, each group stands as far from the right edge as it would from the left; inside a group nothing moves. */
export function mirrored(groups: readonly (readonly CardItem[])[], x: number, width: number, { direction }: Pick<CardContext, 'direction'>): CardItem[] {
  return direction === 'rtl' ? groups.flatMap(group => mirroredGroup(group, x, width)) : groups.flat()
}

function mirroredGroup(items: readonly CardItem[], x: number, width: number): CardItem[] {
  const left = Math.min(...items.map(item => item.x))
  const right = Math.max(...items.map(item => item.x + item.width))
  return items.map(item => ({ ...item, x: item.x + 2 * x + width - left - right }))
}
