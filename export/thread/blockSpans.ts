import type { Block, Span } from './thread'

/** All text of a block in the order it is read, the cells of a table too. */
export function blockSpans({ spans, table }: Pick<Block, 'spans' | 'table'>): readonly Span[] {
  return table ? table.rows.flat(2) : spans
}
