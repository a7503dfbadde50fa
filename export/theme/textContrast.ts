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

/** One sentence about text that is hard to read, the post's before the card's own; undefined where all can be read, or a picture shows through the card, of which nothing is known. */
export function contrastWarning(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): string | undefined {
  if (theme.canvas.kind === 'picture' && theme.card.opacity < 1)
    return undefined
  const { text } = theme
  return sentence('The text is', text.color, textContrast(theme))
    ?? sentence('Handle and page number are', text.muted, textContrast({ ...theme, text: { ...text, color: text.muted } }))
}

function sentence(what: string, color: string, { ratio, poor }: TextContrast): string | undefined {
  return poor ? `${what} hard to read: ${what === 'The text is' ? 'its' : 'their'} colour ${color} has a contrast of ${ratio.toFixed(1)}:1 on the card, and WCAG AA asks for ${leastContrast}:1.` : undefined
}
