import type { PlatformLimits } from './platform'
import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { cutAt } from './cutText'
import { platforms } from './platforms'

/** A description as a platform takes it. */
export interface AltText {
  readonly text: string
  /** Whether the platform takes less than all of it. */
  readonly isCut: boolean
}

const ellipsis = '…'

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
