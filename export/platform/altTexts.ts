import type { PlatformLimits } from './platform'
import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { platforms } from './platforms'

/** A description as a platform takes it. */
export interface AltText {
  readonly text: string
  /** Whether the platform takes less than all of it. */
  readonly isCut: boolean
}

const ellipsis = '…'
/** At a border between sentences, or words, that leaves less than this share of the room, it is cut later. */
const minKept = 0.5
const sentenceEnd = /[.!?…]["”’»)\]]?(?=\s)|[。！？।؟]|\S(?=\n)/g

/** A card's description within what a platform takes: all of it, or up to the end of a sentence or word, or else of a grapheme, and an ellipsis. */
export function altText(alt: string, { maxAlt = Number.POSITIVE_INFINITY, altUnit }: Pick<PlatformLimits, 'maxAlt' | 'altUnit'>): AltText {
  // Code units are the count that no other exceeds.
  const lengthOf = (grapheme: string) => altUnit === 'graphemes' ? 1 : grapheme.length
  const room = maxAlt - ellipsis.length - 1
  let [units, fitting] = [0, 0]
  for (const grapheme of splitGraphemes(alt)) {
    units += lengthOf(grapheme)
    if (units > maxAlt)
      return { text: maxAlt < ellipsis.length ? '' : cutAt(alt, fitting), isCut: true }
    if (units <= room)
      fitting += grapheme.length
  }
  return { text: alt, isCut: false }
}

/** A card's description for every platform whose limit is known, by the platform's name. */
export function altTexts(alt: string): ReadonlyMap<string, AltText> {
  return new Map(platforms.flatMap(({ name, limits }) => limits?.maxAlt === undefined ? [] : [[name, altText(alt, limits)] as const]))
}

/** The beginning of a text, of at most `length` code units, with an ellipsis. */
function cutAt(text: string, length: number): string {
  const [head, least] = [text.slice(0, length), length * minKept]
  const sentence = Array.from(text.slice(0, length + 1).matchAll(sentenceEnd), match => match.index + match[0].length).findLast(end => end <= length)
  if (sentence !== undefined && sentence >= least)
    return `${head.slice(0, sentence)} ${ellipsis}`
  const word = /\s/.test(text.charAt(length)) ? length : head.search(/\s\S*$/)
  return `${(word >= least ? head.slice(0, word) : head).trimEnd()}${ellipsis}`
}
