import type { Block, Post, Span } from '../../thread'
import { dropNumbersAt } from '../../postNumbers'

/** Posts without the numbers that count them, see `dropPostNumbers`; a number may be set bold. */
export function dropMarkdownNumbers(posts: readonly Post[]): Post[] {
  const starts = dropNumbersAt('start', posts.map(post => numberSpan(post.blocks[0]?.spans[0])))
  if (starts)
    return posts.map((post, index) => withBlock(post, 0, ([first, ...rest]) => trimStart(replaced(first, starts[index], rest))))
  const ends = dropNumbersAt('end', posts.map(post => numberSpan(post.blocks[lastText(post)]?.spans.at(-1))))
  if (ends)
    return posts.map((post, index) => withBlock(post, lastText(post), spans => trimEnd([...spans.slice(0, -1), ...replaced(spans.at(-1), ends[index], [])])))
  return [...posts]
}

/** Index of the block that ends the text: footnotes stand below it. */
function lastText({ blocks }: Post): number {
  const note = blocks.findIndex(({ kind }) => kind === 'note')
  return (note === -1 ? blocks.length : note) - 1
}

/** Text of a span where a number may stand. */
function numberSpan(span: Span | undefined): string {
  return span && !span.code && !span.link ? span.text : ''
}

function replaced(span: Span | undefined, text: string, rest: readonly Span[]): Span[] {
  if (!span)
    return []
  return numberSpan(span) === '' ? [span, ...rest] : [...text === '' ? [] : [{ ...span, text }], ...rest]
}

function withBlock(post: Post, index: number, change: (spans: readonly Span[]) => Span[]): Post {
  const blocks = post.blocks.flatMap((block, at): Block[] => {
    const spans = at === index ? change(block.spans) : block.spans
    return at === index && spans.length === 0 && block.kind !== 'item' ? [] : [{ ...block, spans }]
  })
  return { ...post, blocks: blocks.map((block, at) => at === 0 ? { ...block, tight: false } : block) }
}

function trimStart(spans: readonly Span[]): Span[] {
  return spans.map((span, index) => index === 0 && !span.code ? { ...span, text: span.text.trimStart() } : span).filter(span => span.text !== '')
}

function trimEnd(spans: readonly Span[]): Span[] {
  return spans.map((span, index) => index === spans.length - 1 && !span.code ? { ...span, text: span.text.trimEnd() } : span).filter(span => span.text !== '')
}
