import type { Theme } from './theme'
import { wcagContrast } from 'culori'
import { minContrast } from './contrast'
import { over } from './overColor'
import { textBackgrounds } from './textBackgrounds'

/** The colour of what stands on the accent colour, such as initials: the card's, or white or black where that can hardly be read on it. */
export function onAccentColor(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): string {
  const accents = textBackgrounds(theme).map(background => over(theme.text.accent, background))
  const contrast = (color: string) => Math.min(...accents.map(accent => wcagContrast(color, accent)))
  const choices = [theme.card.color.slice(0, 7), '#ffffff', '#000000']
  return choices.find(color => contrast(color) >= minContrast) ?? choices.toSorted((a, b) => contrast(b) - contrast(a))[0]
}
