import type { Theme } from '../../../export/theme/theme'
import { wcagContrast } from 'culori'

export interface TextContrast {
  /** As WCAG has it, 1 to 21. */
  readonly ratio: number
  readonly verdict: string
  /** Whether body text does not reach WCAG AA. */
  readonly poor: boolean
}

/** How well a theme's text can be read on its card; where the card lets the canvas through, the ratio tells only a part. */
export function textContrast({ text, card }: Pick<Theme, 'text' | 'card'>): TextContrast {
  const ratio = wcagContrast(text.color.slice(0, 7), card.color.slice(0, 7))
  const poor = ratio < 4.5
  const verdict = card.opacity < 0.5 ? 'the canvas shows through' : ratio >= 7 ? 'very good' : !poor ? 'good' : ratio >= 3 ? 'large text only' : 'hard to read'
  return { ratio, verdict, poor }
}
