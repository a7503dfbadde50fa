import type { Block } from '../thread/thread'

/** Between a marker and its item, in em. */
export const markerGap = 0.5

const levelIndent = 1.2
const quoteIndent = 0.9
/** Deeper levels keep to this one's place, so that text keeps its room. */
const deepestLevel = 4

/**
 * Left edges of the text of blocks, from the left edge of the body, in em; so are the widths of their markers, 0 where a block has none.
 * Items of one list hang by the widest of its markers, and what an item holds hangs by the item's text.
 */
export function textEdges(blocks: readonly Block[], markerWidths: readonly number[]): number[] {
  const widest = widestMarkers(blocks, markerWidths)
  /** Edge of the item that is open at each level. */
  const open: (number | undefined)[] = []
  return blocks.map((block, index) => {
    const level = levelOf(block)
    open.length = Math.min(open.length, level)
    const left = level === 0 ? 0 : open[level - 1] ?? level * (block.kind === 'quote' ? quoteIndent : levelIndent)
    if (block.kind === 'item' || block.kind === 'note')
      return open[level] = left + widest[index] + markerGap
    return block.kind === 'quote' ? left + quoteIndent : left
  })
}

/** For each item the width of the widest marker of its list, which goes on over all that its items hold. */
function widestMarkers(blocks: readonly Block[], markerWidths: readonly number[]): number[] {
  const open: ({ widest: number } | undefined)[] = []
  const lists = blocks.map((block, index) => {
    const level = levelOf(block)
    const isItem = block.kind === 'item' || block.kind === 'note'
    open.length = Math.min(open.length, isItem ? level + 1 : level)
    if (!isItem)
      return undefined
    const list = open[level] ??= { widest: 0 }
    list.widest = Math.max(list.widest, markerWidths[index])
    return list
  })
  return lists.map(list => list?.widest ?? 0)
}

function levelOf({ depth }: Block): number {
  return Math.min(depth, deepestLevel)
}
