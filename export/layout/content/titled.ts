import type { Block } from '../../thread/thread'

/** What may be set as a title, in characters: about two lines of it. */
const maxTitle = 90

/** Blocks of which the first is a heading where it is one line of text that may be a title: not too long, and all of one paragraph. */
export function titled(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  if (!first || rest.length === 0 || (first.kind !== 'heading' && !isTitle(first)))
    return blocks
  return [{ ...first, kind: 'heading', level: 2 }, ...rest]
}

function isTitle({ kind, depth, spans }: Block): boolean {
  const text = spans.map(span => span.text).join('')
  return kind === 'paragraph' && depth === 0 && text.trim() !== '' && text.length <= maxTitle && !text.includes('\n')
}
