import type { Theme } from './theme'
import { leastContrast, minContrast } from './contrast'
import { textBackgrounds } from './textBackgrounds'

export interface TextContrast {
  /** As WCAG has it, 1 to 21, where the text can be read least. */
  readonly ratio: number
  readonly verdict: string
  /** Whether body text does not reach WCAG AA. */
  readonly poor: boolean
}

/** How well a theme's text can be read on its card, through which the canvas may show; of a picture, only the colour below it is known. */
export function textContrast({ text, card, canvas }: Pick<Theme, 'text' | 'card' | 'canvas'>): TextContrast {
  const ratio = leastContrast(text.color, textBackgrounds({ card, canvas }))
  const poor = ratio < minContrast
  return { ratio, poor, verdict: ratio >= 7 ? 'very good' : !poor ? 'good' : ratio >= 3 ? 'large text only' : 'hard to read' }
}

/** One sentence about text that is hard to read, the post's before the card's own; undefined where all can be read, or a picture shows through the card, of which nothing is known. */
export function contrastWarning(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): string | undefined {
  if (theme.canvas.kind === 'picture' && theme.card.opacity < 1)
    return undefined
  const { text } = theme
  return sentence('The text is hard to read: its', text.color, textContrast(theme))
    ?? sentence('Handle and page number are hard to read: their', text.muted, textContrast({ ...theme, text: { ...text, color: text.muted } }))
}

function sentence(opening: string, color: string, { ratio, poor }: TextContrast): string | undefined {
  return poor ? `${opening} colour ${color} has a contrast of ${ratio.toFixed(1)}:1 on the card, and WCAG AA asks for ${minContrast}:1.` : undefined
}
