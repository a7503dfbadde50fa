import type { Span } from '../thread/thread'

/** The spans of a text from one UTF-16 offset to another. */
export function sliceSpans(spans: readonly Span[], from: number, to: number): Span[] {
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
