import { isEmojiPresentation } from 'unicode-segmenter/emoji'

/** The colour emoji that pictures exist for, by key, such as `1f469-200d-1f680`. */
export interface EmojiSet {
  has: (key: string) => boolean
  /** The SVG source of one emoji of the set. */
  svg: (key: string) => string
}

const variationSelector = 0xFE0F
const zeroWidthJoiner = 0x200D

/** The name of a grapheme in an emoji set: its code points in hex, joined by "-", without variation selectors and without a joiner at its end. */
export function emojiKey(grapheme: string): string {
  return Array.from(grapheme, character => character.codePointAt(0) ?? 0)
    .filter(codePoint => codePoint !== variationSelector)
    .map(codePoint => codePoint.toString(16))
    .join('-')
    .replace(/-200d$/, '')
}

/** The parts of a sequence of which the set has no picture but has those of all its parts, each with the joiner after it; otherwise the grapheme whole. */
export function emojiParts(grapheme: string, set: EmojiSet): readonly string[] {
  if (!grapheme.includes('\u200D') || set.has(emojiKey(grapheme)))
    return [grapheme]
  const parts = grapheme.split(/(?<=\u200D)/)
  return parts.every(part => set.has(emojiKey(part))) ? parts : [grapheme]
}

/** Whether a grapheme asks to be an emoji and not text: by its default, by a variation selector, or as a sequence. */
export function prefersEmoji(grapheme: string): boolean {
  const codePoints = Array.from(grapheme, character => character.codePointAt(0) ?? 0)
  return codePoints.length > 1
    ? codePoints.includes(variationSelector) || codePoints.some(codePoint => codePoint >= 0x1F1E6 || codePoint === zeroWidthJoiner)
    : isEmojiPresentation(codePoints[0])
}
