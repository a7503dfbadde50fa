import type { Theme } from './theme'
import { wcagContrast } from 'culori'
import { over, withOpacity } from './overColor'
import { textBackgrounds } from './textBackgrounds'

/** Opacities of the band, the first choice first. */
const opacities = [0.32, 0.28, 0.24, 0.2, 0.16, 0.12, 0.08]
/** WCAG AA for body text. */
const minContrast = 4.5

/** The band behind highlighted text, as `#rrggbbaa`: the accent colour, as strong as the text on it can be read with a contrast of WCAG AA. */
export function markColor(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): string {
  const { color, accent } = theme.text
  const backgrounds = textBackgrounds(theme)
  const bands = opacities.map(opacity => withOpacity(accent, opacity))
  return bands.find(band => backgrounds.every(background => contrastOn(color, over(band, background)) >= minContrast)) ?? bands[bands.length - 1]
}

function contrastOn(color: string, background: string): number {
  return wcagContrast(over(color, background), background)
}
