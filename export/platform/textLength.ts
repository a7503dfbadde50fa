import type { TextLimit } from './platform'
import { find } from 'linkifyjs'
import { splitGraphemes } from 'unicode-segmenter/grapheme'

const encoder = new TextEncoder()
/** A character that is drawn as an emoji, or becomes one by what follows it. */
const emoji = /[\p{Emoji_Presentation}\uFE0F]/u
/** First and last code points of those that count once where others count twice (docs.x.com/fundamentals/counting-characters). */
const light = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]] as const

/** How long a platform takes a text to be, in what it counts. */
export function textLength(text: string, { unit, linkLength }: Pick<TextLimit, 'unit' | 'linkLength'> = {}): number {
  if (linkLength === undefined)
    return countedLength(text, unit)
  let length = 0
  let end = 0
  for (const link of find(text, 'url')) {
    // Without its scheme not everybody takes it for a link.
    const written = /^https?:/i.test(link.value) ? 0 : countedLength(link.value, unit)
    length += countedLength(text.slice(end, link.start), unit) + Math.max(linkLength, written)
    end = link.end
  }
  return length + countedLength(text.slice(end), unit)
}

/** Whether a platform takes a text as it is. */
export function textFits(text: string, limit: TextLimit): boolean {
  return textLength(text, limit) <= limit.max && (limit.maxBytes === undefined || encoder.encode(text).length <= limit.maxBytes)
}

function countedLength(text: string, unit: TextLimit['unit']): number {
  switch (unit) {
    case undefined: return text.length
    case 'graphemes': return sum(text, () => 1)
    case 'weighted': return sum(text.normalize('NFC'), weight)
    case 'emoji-bytes': return sum(text, grapheme => emoji.test(grapheme) ? encoder.encode(grapheme).length : grapheme.length)
  }
}

function sum(text: string, lengthOf: (grapheme: string) => number): number {
  let length = 0
  for (const grapheme of splitGraphemes(text))
    length += lengthOf(grapheme)
  return length
}

function weight(grapheme: string): number {
  if (emoji.test(grapheme))
    return 2
  return Array.from(grapheme).reduce((total, character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return total + (light.some(([first, last]) => codePoint >= first && codePoint <= last) ? 1 : 2)
  }, 0)
}
