import type { Theme } from './theme'
import { leastContrast, minContrast } from './contrast'
import { over, withOpacity } from './overColor'
import { textBackgrounds } from './textBackgrounds'

/** Of bullets and numbers of lists, which are signs (WCAG 1.4.11). */
const minSignContrast = 3
/** A scrim that shows more than this of a picture would not calm it. */
const minOpacity = 0.7
const step = 0.02
/** Whatever a picture shows lies between these in luminance. */
const extremes = ['#000000', '#ffffff']

/** What lies between a picture and a theme's text: of the colours that its text lies on elsewhere the one it is seen best on, as thin as keeps AA on every picture there may be. */
export function scrimColor({ text, card, canvas }: Pick<Theme, 'text' | 'card' | 'canvas'>): string {
  const color = [...textBackgrounds({ card, canvas }), ...extremes].reduce((best, candidate) => contrastOf(text.color, candidate) > contrastOf(text.color, best) && !isSeenWell(text.color, best) ? candidate : best)
  for (let opacity = minOpacity; opacity < 1; opacity += step) {
    const seen = extremes.map(below => over(withOpacity(color, opacity), below))
    if (leastContrast(text.color, seen) >= minContrast && leastContrast(text.accent, seen) >= minSignContrast)
      return withOpacity(color, opacity)
  }
  return color
}

function contrastOf(color: string, background: string): number {
  return leastContrast(color, [background])
}

/** Well enough that a scrim of the theme's own need not be exchanged for black or white. */
function isSeenWell(color: string, background: string): boolean {
  return contrastOf(color, background) >= 7
}
