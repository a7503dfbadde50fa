import type { Theme } from './theme'
import { opaqueCanvas } from './opaqueCanvas'
import { over, withOpacity } from './overColor'

/** What text may lie on: the card over each colour of the canvas; of a picture, only the colour below it is known. */
export function textBackgrounds({ card, canvas }: Pick<Theme, 'card' | 'canvas'>): string[] {
  const seen = opaqueCanvas(canvas)
  const behind = seen.kind === 'gradient' ? seen.stops.map(stop => stop.color) : [seen.color]
  return Array.from(new Set(behind.map(color => over(withOpacity(card.color, card.opacity), color))))
}
