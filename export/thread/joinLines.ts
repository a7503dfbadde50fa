import type { Block, Span } from './thread'

/** Blocks of which each has all of its lines: one that follows at once is a line of the block before it. */
export function joinLines(blocks: readonly Block[]): Block[] {
  const joined: (Block & { spans: Span[] })[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (!last || !block.tight) {
      joined.push({ ...block, spans: [...block.spans] })
      continue
    }
    append(last.spans, { text: '\n' })
    for (const span of block.spans)
      append(last.spans, span)
  }
  return joined
}

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1)
  if (last && isPlain(last) && isPlain(span))
    spans[spans.length - 1] = { text: last.text + span.text }
  else
    spans.push(span)
}

function isPlain(span: Span): boolean {
  return Object.keys(span).length === 1
}
