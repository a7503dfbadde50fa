import type { Block, Post } from './thread'

/** The text of a post as plain reading: blocks in order, a blank line between those that are not tight, markers kept. */
export function postText(post: Pick<Post, 'blocks'>): string {
  return post.blocks
    .map((block, index) => (index === 0 ? '' : block.tight ? '\n' : '\n\n') + blockText(block))
    .join('')
}

/** The text of one block; items have their marker before it, and are indented by two spaces a level. */
export function blockText(block: Block): string {
  const text = block.spans.map(span => span.text).join('')
  return block.kind === 'item' ? `${'  '.repeat(block.depth)}${block.marker ? `${block.marker} ` : ''}${text}` : text
}
