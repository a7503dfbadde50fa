import type { Span } from '../thread/thread'
import type { PreparedBlock } from './preparedBlock'

/**
 * The words of a block from index `from` up to `to`, as a block of its own.
 * The rest of an item keeps its indent and loses its marker.
 */
export function slicePrepared(prepared: PreparedBlock, from: number, to: number): PreparedBlock {
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

function sliceSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const sliced: Span[] = []
  let offset = 0
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - offset), Math.max(0, to - offset))
    if (text !== '')
      sliced.push({ ...span, text })
    offset += span.text.length
  }
  return sliced
}
