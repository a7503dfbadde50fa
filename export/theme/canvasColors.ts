import type { Canvas } from './theme'
import { opaqueCanvas } from './opaqueCanvas'

/** Colours of a canvas as they are seen, `#rrggbb`: of a picture, only the one below it is known. */
export function canvasColors(canvas: Canvas): string[] {
  const seen = opaqueCanvas(canvas)
  return seen.kind === 'gradient' ? seen.stops.map(stop => stop.color) : [seen.color]
}
