import type { Theme } from './theme'
import { wcagContrast } from 'culori'
import { over, withOpacity } from './overColor'
import { textBackgrounds } from './textBackgrounds'

/** How much of the text's colour muted text may have, the least first. */
const shares = [0.68, 0.76, 0.84, 0.92]
/** WCAG AA for body text. */
const minContrast = 4.5

/** A quieter form of a theme's text colour for handle, page number and watermark: as quiet as can be read well on the card. */
export function mutedColor({ text, card, canvas }: Pick<Theme, 'text' | 'card' | 'canvas'>): string {
  const backgrounds = textBackgrounds({ card, canvas })
  const colors = shares.map(share => withOpacity(text.color, share))
  return colors.find(color => backgrounds.every(background => wcagContrast(over(color, background), background) >= minContrast)) ?? text.color
}
