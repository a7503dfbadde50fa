import type { CanvasFill } from '../../../export/paint/backdrop'
import { wholeCanvas } from '../../../export/paint/canvasSlice'
import { cssColor } from '../../../export/paint/cssColor'
import { pictureMiddle } from '../../../export/theme/pictureMiddle'

/** What a slice of a canvas shows as a CSS background; `picture` is the address of its picture, where there is one. Of a picture that runs on, only its colour: `widePicture` shows that. */
export function canvasBackground(canvas: CanvasFill, picture?: string, { index, count } = wholeCanvas): string {
  if (canvas.kind === 'gradient') {
    const gradient = `linear-gradient(${canvas.angle}deg, ${canvas.stops.map(({ offset, color }) => `${cssColor(color)} ${offset * 100}%`).join(', ')})`
    return count === 1 ? gradient : `${gradient} ${index / (count - 1) * 100}% 0 / ${count * 100}% 100%`
  }
  return picture === undefined || count > 1 ? cssColor(canvas.color) : pictureBackground(canvas, picture)
}

/** A picture that covers its box, over its colour. */
export function pictureBackground({ color, picture }: Extract<CanvasFill, { kind: 'color' }>, address: string): string {
  const { x, y } = picture?.focus ?? pictureMiddle
  return `url("${address}") ${x === pictureMiddle.x && y === pictureMiddle.y ? 'center' : `${x * 100}% ${y * 100}%`} / cover ${cssColor(color)}`
}
