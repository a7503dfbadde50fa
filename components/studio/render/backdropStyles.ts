import type { CSSProperties } from 'vue'
import type { Rect } from '../../../export/layout/pictureGrid'
import type { Backdrop } from '../../../export/paint/backdrop'
import { cssColor } from '../../../export/paint/cssColor'
import { canvasBackground, pictureBackground } from './canvasBackground'

/** A backdrop as CSS: a browser paints gradients and shadows faster than pictures of them. */
export interface BackdropStyles {
  readonly canvas: CSSProperties
  /** A picture that runs through all cards and is not blurred. */
  readonly widePicture: CSSProperties | undefined
  /** Dims the picture below it, where that is not blurred. */
  readonly veil: CSSProperties | undefined
  readonly shadow: CSSProperties
  readonly panel: CSSProperties
  readonly border: CSSProperties | undefined
}

/** The styles of a backdrop in device pixels, at so many of them a CSS px; `media` has the addresses of pictures. */
export function backdropStyles({ canvas, slice, shadow, panel }: Pick<Backdrop, 'canvas' | 'slice' | 'shadow' | 'panel'>, pixelRatio: number, media: ReadonlyMap<string, string>): BackdropStyles {
  const px = (length: number) => `${length / pixelRatio}px`
  const boxStyle = ({ x, y, width, height }: Rect): CSSProperties => ({ left: px(x), top: px(y), width: px(width), height: px(height), borderRadius: px(panel.cornerRadius) })
  const box = boxStyle(panel.box)
  const picture = canvas.kind === 'color' ? canvas.picture : undefined
  const address = picture && media.get(picture.source)
  const sharp = picture?.blur === 0 ? address : undefined
  return {
    canvas: { background: canvasBackground(canvas, address, slice) },
    widePicture: canvas.kind === 'color' && sharp !== undefined && slice.count > 1
      ? { top: 0, left: `${-100 * slice.index}%`, width: `${100 * slice.count}%`, height: '100%', background: pictureBackground(canvas, sharp) }
      : undefined,
    veil: canvas.kind === 'color' && picture && sharp !== undefined && picture.dim > 0 ? { inset: 0, background: cssColor(canvas.color, picture.dim) } : undefined,
    // A browser keeps a shadow out from under its box too.
    shadow: shadow ? { ...box, boxShadow: `${px(shadow.box.x - panel.box.x)} ${px(shadow.box.y - panel.box.y)} ${px(2 * shadow.deviation)} ${cssColor(shadow.color)}` } : { display: 'none' },
    panel: panel.fill ? { ...box, background: cssColor(panel.fill) } : { display: 'none' },
    border: panel.border ? { ...box, boxSizing: 'border-box', border: `${px(panel.border.width)} solid ${cssColor(panel.border.color)}` } : undefined,
  }
}
