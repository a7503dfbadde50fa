import type { CardContext } from './cardContext'

/** Size that the card's own words stand in relation to, on a canvas of the usual width; px at 1x. */
const usualFontSize = 16
const usualWidth = 540

/**
 * Size of the author's name, in px at 1x; the other words around a post's text and the gaps between them follow it.
 * It goes with the canvas and not with the text: a text that is asked to be larger keeps its room.
 */
export function chromeFontSize({ width, height, theme }: Pick<CardContext, 'width' | 'height' | 'theme'>): number {
  const room = Math.max(1, Math.min(width, height) / usualWidth)
  return Math.min(usualFontSize * room, Math.max(usualFontSize, theme.typography.fontSize))
}
