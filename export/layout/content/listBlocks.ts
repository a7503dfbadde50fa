import type { Block } from '../../thread/thread'
import { titled } from './titled'

/** Blocks of a post as a list sets them: a short first line is the title, and items stand apart from one another. */
export function listBlocks(blocks: readonly Block[]): readonly Block[] {
  return titled(blocks).map(block => isListItem(block) ? { ...block, tight: false } : block)
}

/** Whether a block is an item of a list of the post's own, and not one inside another item. */
export function isListItem({ kind, depth }: Block): boolean {
  return kind === 'item' && depth === 0
}

/** Blocks divided among the fewest cards of at most `maxItems` items of a list, with about as many on each; what follows an item stays with it. */
export function itemGroups(blocks: readonly Block[], maxItems: number): readonly (readonly Block[])[] {
  const starts = blocks.flatMap((block, index) => isListItem(block) ? [index] : [])
  const count = Math.max(1, Math.ceil(starts.length / maxItems))
  const cuts = Array.from({ length: count - 1 }, (_, group) => starts[Math.ceil(starts.length * (group + 1) / count)])
  return [0, ...cuts].map((from, group) => blocks.slice(from, cuts[group] ?? blocks.length))
}
