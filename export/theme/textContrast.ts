import type { Theme } from './theme'
import { wcagContrast } from 'culori'
import { over } from './overColor'
import { textBackgrounds } from './textBackgrounds'

export interface TextContrast {
  /** As WCAG has it, 1 to 21, where the text can be read least. */
  readonly ratio: number
  readonly verdict: string
  /** Whether body text does not reach WCAG AA. */
  readonly poor: boolean
}

/** WCAG AA for body text. */
const leastContrast = 4.5

/** How well a theme's text can be read on its card, through which the canvas may show; of a picture, only the colour below it is known. */
export function textContrast({ text, card, canvas }: Pick<Theme, 'text' | 'card' | 'canvas'>): TextContrast {
  const ratio = Math.min(...textBackgrounds({ card, canvas }).map(panel => wcagContrast(over(text.color, panel), panel)))
  const poor = ratio < leastContrast
  return { ratio, poor, verdict: ratio >= 7 ? 'very good' : !poor ? 'good' : ratio >= 3 ? 'large text only' : 'hard to read' }
}

/** One sentence about text that is hard to read, or undefined; where a picture shows through the card, nothing is known. */
export function contrastWarning(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): string | undefined {
  const { ratio, poor } = textContrast(theme)
  if (!poor || (theme.canvas.kind === 'picture' && theme.card.opacity < 1))
    return undefined
  return `The text is hard to read: its colour ${theme.text.color} has a contrast of ${ratio.toFixed(1)}:1 on the card, and WCAG AA asks for ${leastContrast}:1.`
}
