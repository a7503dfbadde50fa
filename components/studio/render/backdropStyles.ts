import type { CSSProperties } from 'vue'
import type { Card } from '../../../export/card/card'
import type { Theme } from '../../../export/theme/theme'
import { defaultPixelRatio } from '../../../export/card/sizePresets'
import { deviceRect } from '../../../export/render/backdrop'
import { canvasBackground } from './canvasBackground'

/** What lies behind a card's content, as CSS at 1x: a browser draws gradients and shadows faster than pictures of them. */
export interface BackdropStyles {
  readonly canvas: CSSProperties
  readonly shadow: CSSProperties
  readonly panel: CSSProperties
  readonly border: CSSProperties | undefined
}

/** The styles of a card's backdrop; the panel stands on whole device pixels, as in the file. */
export function backdropStyles({ panel }: Card, { canvas, card }: Theme, media: ReadonlyMap<string, string>): BackdropStyles {
  const device = deviceRect(panel, defaultPixelRatio)
  const box: CSSProperties = {
    left: `${device.x / defaultPixelRatio}px`,
    top: `${device.y / defaultPixelRatio}px`,
    width: `${device.width / defaultPixelRatio}px`,
    height: `${device.height / defaultPixelRatio}px`,
    borderRadius: `${card.cornerRadius}px`,
  }
  const { x, y, blur, color } = card.shadow
  return {
    canvas: { background: canvasBackground(canvas, canvas.kind === 'picture' ? media.get(canvas.source) : undefined) },
    shadow: card.opacity > 0 ? { ...box, boxShadow: `${x}px ${y}px ${blur}px ${color}` } : { display: 'none' },
    panel: { ...box, background: card.color, opacity: card.opacity },
    border: card.border.width > 0 ? { ...box, boxSizing: 'border-box', border: `${card.border.width}px solid ${card.border.color}` } : undefined,
  }
}
