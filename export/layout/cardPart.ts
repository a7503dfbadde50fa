import type { Block } from '../thread/thread'
import type { CardItem } from './card'

/** What of a thread an item of a card shows, for those who read the card with other means than their eyes: items of one part share the object. */
export interface CardPart {
  /** `marker` stands before an item of a list, and `picture` is also a figure or a diagram; `layout` is text of the layout's own. */
  readonly kind: Exclude<Block['kind'], 'table' | 'divider'> | 'marker' | 'cell' | 'picture' | 'source' | 'layout'
  /** Of a heading, from 1. */
  readonly level?: number
  /** Of an item, levels of list around it. */
  readonly depth?: number
  /** Of a marker, its item. */
  readonly of?: CardPart
  /** Of a picture or a formula, a reading for those who cannot see it. */
  readonly alt?: string
  /** Of a picture that is a figure of the engine, its source. */
  readonly figure?: string
  /** Of a cell: the block of its table, its row, which is -1 for the header, and its column. */
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

const defaultLevel = 2

/** The part that a block's text is. */
export function blockPart({ kind, level, depth }: Block): CardPart {
  switch (kind) {
    case 'heading': return { kind, level: level ?? defaultLevel }
    case 'item': return { kind, depth }
    case 'table':
    case 'divider': return { kind: 'paragraph' }
    default: return { kind }
  }
}

/** Items that all belong to one part. */
export function withPart(items: readonly CardItem[], part: CardPart): CardItem[] {
  return items.map(item => ({ ...item, part }))
}
