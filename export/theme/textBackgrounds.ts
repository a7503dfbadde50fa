import type { Theme } from './theme'
import { over, withOpacity } from './overColor'
import { seenColors } from './patternColors'

/** What text may lie on: the card over each colour of the canvas; of a picture, only the colour below it is known. */
export function textBackgrounds({ card, canvas }: Pick<Theme, 'card' | 'canvas'>): string[] {
  return Array.from(new Set(seenColors(canvas).map(color => over(withOpacity(card.color, card.opacity), color))))
}
