import type { Block } from '../thread/thread'

/** Whether a block leads to what follows it: a heading, or a line that ends with a colon. */
export function isLeading(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && /[:：]$/.test(block.spans.at(-1)?.text.trimEnd() ?? ''))
}

/** Whether the block at a place follows one that leads to it. */
export function startsAfterLead(blocks: readonly Block[], place: number): boolean {
  return place > 0 && place < blocks.length && isLeading(blocks[place - 1])
}
