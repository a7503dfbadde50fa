import type { CardStyle, Theme } from '../theme/theme'

/** The part of a theme that decides where things stand: what is not in it repaints a card and lays nothing out again. */
export interface LayoutTheme extends Pick<Theme, 'typography' | 'header' | 'footer'> {
  readonly card: Pick<CardStyle, 'padding' | 'margin' | 'cornerRadius' | 'sizing'>
}

/** The same text for themes that lay out the same. */
export function layoutKey({ typography, header, footer, card: { padding, margin, cornerRadius, sizing } }: LayoutTheme): string {
  return JSON.stringify([typography, header, footer, padding, margin, cornerRadius, sizing])
}
