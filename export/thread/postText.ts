import type { Block, Post, Span } from './thread'

/** What a divider is read as. */
export const dividerText = '* * *'

/** The text of a post as plain reading: blocks in order, a blank line between those that are not tight, markers kept. */
export function postText(post: Pick<Post, 'blocks'>): string {
  return post.blocks
    .map((block, index) => (index === 0 ? '' : block.tight ? '\n' : '\n\n') + blockText(block))
    .join('')
}

/** The text of one block; items and notes have their marker before it, and are indented by two spaces a level; rows of a table are lines, cells are separated by " | ". */
export function blockText({ kind, marker, depth, spans, table }: Block): string {
  if (table)
    return table.rows.map(row => row.map(spansText)).filter(cells => cells.some(cell => cell !== '')).map(cells => cells.join(' | ')).join('\n')
  const text = spansText(spans)
  switch (kind) {
    case 'divider': return dividerText
    case 'item': return `${'  '.repeat(depth)}${marker ? `${marker} ` : ''}${text}`
    case 'note': return `${marker ? `[${marker}] ` : ''}${text}`
    default: return text
  }
}

/** The number of a footnote stands in brackets, so that it is not read as part of the word before it. */
function spansText(spans: readonly Span[]): string {
  return spans.map(({ text, link }) => link === 'note' ? `[${text}]` : text).join('')
}
