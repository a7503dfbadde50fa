import type { Author, Block } from './thread'
import { joinLines } from './joinLines'
import { linkSpans } from './linkSpans'

/** A post that another one quotes, as a quotation with the name of who wrote it in its last line. */
export function quotedPost(blocks: readonly Block[], { name, handle }: Pick<Author, 'name' | 'handle'>): Block[] {
  if (blocks.length === 0)
    return []
  const who = handle === '' || handle === name ? name : name === '' ? handle : `${name} (${handle})`
  const source: Block[] = who === '' ? [] : [{ kind: 'quote', marker: '', depth: 0, tight: true, spans: linkSpans(`— ${who}`) }]
  return joinLines([...blocks, ...source]).map((block): Block => ({ kind: 'quote', marker: '', depth: 0, tight: false, spans: block.spans }))
}
