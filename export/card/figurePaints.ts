import type { Paint } from '../../engine/figure/figure'
import type { Theme } from '../theme/theme'
import { wcagLuminance } from 'culori'
import { opaqueCanvas } from '../theme/opaqueCanvas'

export type FigurePaints = Readonly<Record<Paint, string>>

// Okabe-Ito hues, told apart by every kind of colour vision; on a dark ground lighter ones of the same order. The deck has the same.
const onLight = { query: '#0072b2', key: '#d55e00', value: '#009e73', scores: '#cc79a7', output: '#8a8000', parameters: '#4a5578', local: '#0f7f93', registers: '#e69f00', sram: '#56b4e9', hbm: '#9297ad' }
const onDark = { query: '#56b4e9', key: '#f08a3c', value: '#2fcf9f', scores: '#e79bc6', output: '#f0e442', parameters: '#7f8cc0', local: '#4fc3d6', registers: '#f0b93a', sram: '#3f9fd6', hbm: '#7d83a3' }

/** What the colours of a figure are on a card: text and accent as the theme has them, tensors and memories the same hue on every card. */
export function figurePaints(theme: Theme): FigurePaints {
  const { color, muted, accent, codeBackground } = theme.text
  return { ...groundLuminance(theme) < 0.2 ? onDark : onLight, ink: color, onColor: '#14142b', muted, accent, line: muted, faint: codeBackground }
}

/** Relative luminance, in [0, 1], of what most of the card's text lies on. */
function groundLuminance({ canvas, card }: Theme): number {
  const seen = opaqueCanvas(canvas)
  const behind = seen.kind === 'gradient' ? seen.stops.map(stop => stop.color) : [seen.color]
  const colors = card.opacity >= 0.5 ? [card.color] : behind
  return colors.reduce((sum, color) => sum + wcagLuminance(color), 0) / colors.length
}
