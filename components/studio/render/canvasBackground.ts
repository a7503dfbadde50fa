import type { CanvasFill } from '../../../export/paint/backdrop'
import { cssColor } from '../../../export/paint/cssColor'

/** What fills a canvas as a CSS background; `picture` is the address of its picture, where there is one. */
export function canvasBackground(canvas: CanvasFill, picture?: string): string {
  if (canvas.kind === 'gradient')
    return `linear-gradient(${canvas.angle}deg, ${canvas.stops.map(({ offset, color }) => `${cssColor(color)} ${offset * 100}%`).join(', ')})`
  return picture === undefined ? cssColor(canvas.color) : `url("${picture}") center / cover ${cssColor(canvas.color)}`
}
