import type { Theme } from './theme'
import { leastContrast, minContrast } from './contrast'
import { over, withOpacity } from './overColor'
import { textBackgrounds } from './textBackgrounds'

/** Opacities of the band, the first choice first. */
const opacities = [0.32, 0.28, 0.24, 0.2, 0.16, 0.12, 0.08]

/** The band behind highlighted text, as `#rrggbbaa`: the accent colour, as strong as the text on it can be read with a contrast of WCAG AA. */
export function markColor(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): string {
  const { color, accent } = theme.text
  const backgrounds = textBackgrounds(theme)
  const bands = opacities.map(opacity => withOpacity(accent, opacity))
  return bands.find(band => leastContrast(color, backgrounds.map(background => over(band, background))) >= minContrast) ?? bands[bands.length - 1]
}
