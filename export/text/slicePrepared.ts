import type { PreparedBlock } from './preparedBlock'
import { sliceSpans } from './sliceSpans'
import { sliceTable } from './tableRows'

/** How many pieces a block may be cut into: words, or the rows of a table. */
export function countPieces({ words, table }: Pick<PreparedBlock, 'words' | 'table'>): number {
  return table ? table.rows.length : words.length
}

/**
 * The words of a block, or the rows of a table, from index `from` up to `to`, as a block of its own.
 * The rest of an item keeps its indent and loses its marker.
 */
export function slicePrepared(prepared: PreparedBlock, from: number, to: number): PreparedBlock {
  if (prepared.table)
    return sliceTable(prepared, prepared.table, from, to)
  if (from === 0 && to >= prepared.words.length)
    return prepared
  const words = prepared.words.slice(from, to)
  const start = prepared.words[0].start
  const spans = sliceSpans(prepared.block.spans, words[0].start - start, words[words.length - 1].end - start)
  return {
    ...prepared,
    words,
    marker: from === 0 ? prepared.marker : [],
    block: { ...prepared.block, spans, marker: from === 0 ? prepared.block.marker : '' },
  }
}
