import type { Author } from '../thread/thread'
import { formatHex } from 'culori'
import { splitGraphemes } from 'unicode-segmenter/grapheme'

/** One or two letters that stand for an author without a picture: of the first and last word of the name, else of the handle. */
export function initials(author: Author): string {
  const words = author.name.split(/[\s_-]+/).map(word => word.replace(/^[^\p{L}\p{N}]+/u, '')).filter(word => word !== '')
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words.length === 1 ? words : [author.handle.replace(/^[^\p{L}\p{N}]*/u, '')]
  return chosen.map(word => Array.from(splitGraphemes(word))[0] ?? '').join('').toUpperCase()
}

/** A colour of the author's own, the same for the same handle everywhere; white text on it has a contrast of 4.5 at least. */
export function initialsColor(author: Author): `#${string}` {
  const hue = hash(author.handle || author.name) % 360
  return (formatHex({ mode: 'oklch', l: 0.5, c: 0.12, h: hue }) ?? '#555555') as `#${string}`
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811C9DC5
  for (const byte of new TextEncoder().encode(text))
    value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value
}
