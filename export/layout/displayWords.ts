import type { Block } from '../thread/thread'

/** What may be set as display type: so many words of so many characters in all. */
const maxWords = 2
const maxCharacters = 14
/** How much larger they may be set than the text of a short post. */
export const displayGrowth = 2

/** Whether a post is a word or two and nothing else, such as "Ship.". */
export function areDisplayWords(blocks: readonly Block[]): boolean {
  const [{ kind, spans }, ...more] = blocks
  const text = spans.map(span => span.text).join('').trim()
  return more.length === 0 && (kind === 'paragraph' || kind === 'heading') && text !== '' && text.length <= maxCharacters && text.split(/\s+/).length <= maxWords
}
