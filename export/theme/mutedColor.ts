import type { Theme } from './theme'
import { leastContrast, minContrast } from './contrast'
import { withOpacity } from './overColor'
import { textBackgrounds } from './textBackgrounds'

/** How much of the text's colour muted text may have, the least first. */
const shares = [0.68, 0.76, 0.84, 0.92]

/** A quieter form of a theme's text colour for handle, page number and watermark: as quiet as can be read well on the card. */
export function mutedColor({ text, card, canvas }: Pick<Theme, 'text' | 'card' | 'canvas'>): string {
  const backgrounds = textBackgrounds({ card, canvas })
  const colors = shares.map(share => withOpacity(text.color, share))
  return colors.find(color => leastContrast(color, backgrounds) >= minContrast) ?? text.color
}
