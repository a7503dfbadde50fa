import type { Author, Block } from './thread'

/** A post that another one quotes, as a quotation with the name of who wrote it in its last line. */
export function quotedPost(blocks: readonly Block[], { name, handle }: Pick<Author, 'name' | 'handle'>): Block[] {
  const text = blocks.map((block): Block => ({ ...block, kind: 'quote', marker: '', depth: 0 }))
  if (text.length === 0)
    return []
  const who = handle === '' || handle === name ? name : name === '' ? handle : `${name} (${handle})`
  return who === '' ? text : [...text, { kind: 'quote', marker: '', depth: 0, tight: true, spans: [{ text: `— ${who}` }] }]
}
