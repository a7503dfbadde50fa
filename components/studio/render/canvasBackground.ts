import type { Canvas } from '../../../export/theme/theme'
import { opaqueCanvas } from '../../../export/theme/opaqueCanvas'

/** A canvas as a CSS background; `picture` is the address of its picture, where it has one. */
export function canvasBackground(canvas: Canvas, picture?: string): string {
  const seen = opaqueCanvas(canvas)
  if (seen.kind === 'gradient')
    return `linear-gradient(${seen.angle}deg, ${seen.stops.map(({ offset, color }) => `${color} ${offset * 100}%`).join(', ')})`
  return picture === undefined ? seen.color : `url("${picture}") center / cover ${seen.color}`
}
