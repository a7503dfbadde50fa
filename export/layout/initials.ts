import type { Author } from '../thread/thread'
import { splitGraphemes } from 'unicode-segmenter/grapheme'

/** One or two letters that stand for an author without a picture: of the first and last word of the name, else of the handle. */
export function initials(author: Author): string {
  const words = author.name.split(/[\s_-]+/).map(word => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter(word => word !== '')
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words.length === 1 ? words : [author.handle.replace(/^[^\p{L}\p{N}]*/u, '')]
  return chosen.map(word => Array.from(splitGraphemes(word))[0] ?? '').join('').toUpperCase()
}
