import type { Rect } from '../layout/pictureGrid'
import type { Canvas, CardStyle, Theme } from '../theme/theme'
import type { CanvasPicture } from './canvasPicture'
import type { CanvasSlice } from './canvasSlice'
import type { PatternFill } from './pattern/patternFill'
import type { Rgb } from './rgb'
import { opaqueCanvas } from '../theme/opaqueCanvas'
import { pictureMiddle } from '../theme/pictureMiddle'
import { wholeCanvas } from './canvasSlice'
import { patternFill } from './pattern/patternFill'
import { rgbOf } from './rgb'

/** What lies behind a card's content, in device pixels: every backend paints this, in this order. */
export interface Backdrop {
  readonly canvas: CanvasFill
  /** Lies on the canvas. */
  readonly pattern: PatternFill | undefined
  /** What the image shows of canvas and pattern. */
  readonly slice: CanvasSlice
  /** The panel's shadow, kept out from under the panel as CSS has it. */
  readonly shadow: Shade | undefined
  readonly panel: Panel
}

/** Opaque colours, on which a picture may lie. */
export type CanvasFill
  = | { readonly kind: 'gradient', readonly stops: readonly ColorStop[], /** CSS degrees. */ readonly angle: number }
    | { readonly kind: 'color', readonly color: Rgb, readonly picture: CanvasPicture | undefined }

export interface ColorStop {
  /** In [0, 1]. */
  readonly offset: number
  readonly color: Rgb
}

export interface Shade {
  /** The rounded rectangle that is blurred. */
  readonly box: Rect
  /** Standard deviation of the blur; 0 is a sharp shadow. */
  readonly deviation: number
  readonly color: Rgb
}

export interface Panel {
  /** On whole pixels, so that its edges are crisp. */
  readonly box: Rect
  readonly cornerRadius: number
  /** Undefined where nothing of it is seen. */
  readonly fill: Rgb | undefined
  /** Inside the panel, as in CSS. */
  readonly border: { readonly width: number, readonly color: Rgb } | undefined
}

const nothing: Rgb = { red: 0, green: 0, blue: 0, alpha: 0 }

/** The backdrop of a card with a panel, px at 1x, in a theme; `slice` is what the card shows of the canvas. */
export function backdropOf(panel: Rect, { canvas, card }: Pick<Theme, 'canvas' | 'card'>, pixelRatio: number, slice = wholeCanvas): Backdrop {
  const box = deviceRect(panel, pixelRatio)
  const color = colorOf(card.color)
  const fill = { ...color, alpha: color.alpha * card.opacity }
  const borderWidth = Math.min(card.border.width * pixelRatio, box.width / 2, box.height / 2)
  return {
    canvas: canvasFill(canvas, pixelRatio),
    pattern: patternFill(canvas, pixelRatio),
    slice,
    shadow: shadeOf(box, card, pixelRatio),
    panel: {
      box,
      cornerRadius: Math.min(card.cornerRadius * pixelRatio, box.width / 2, box.height / 2),
      fill: fill.alpha > 0 ? fill : undefined,
      border: borderWidth > 0 ? { width: borderWidth, color: colorOf(card.border.color) } : undefined,
    },
  }
}

/** What fills a canvas, at so many device pixels a px. */
export function canvasFill(canvas: Canvas, pixelRatio = 1): CanvasFill {
  const seen = opaqueCanvas(canvas)
  return seen.kind === 'gradient'
    ? { kind: 'gradient', angle: seen.angle, stops: seen.stops.map(({ offset, color }) => ({ offset, color: colorOf(color) })) }
    : { kind: 'color', color: colorOf(seen.color), picture: seen.kind === 'picture' ? { source: seen.source, blur: (seen.blur ?? 0) * pixelRatio, dim: seen.dim ?? 0, focus: seen.position ?? pictureMiddle } : undefined }
}

/** A rectangle, px at 1x, on whole device pixels. */
export function deviceRect({ x, y, width, height }: Rect, pixelRatio: number): Rect {
  const [left, top] = [Math.round(x * pixelRatio), Math.round(y * pixelRatio)]
  return { x: left, y: top, width: Math.round((x + width) * pixelRatio) - left, height: Math.round((y + height) * pixelRatio) - top }
}

function shadeOf(box: Rect, { opacity, shadow }: CardStyle, pixelRatio: number): Shade | undefined {
  const color = colorOf(shadow.color)
  if (opacity === 0 || color.alpha === 0 || (shadow.blur === 0 && shadow.x === 0 && shadow.y === 0))
    return undefined
  // A blur radius is two standard deviations, as CSS has it.
  return { box: { ...box, x: box.x + Math.round(shadow.x * pixelRatio), y: box.y + Math.round(shadow.y * pixelRatio) }, deviation: shadow.blur * pixelRatio / 2, color }
}

/** Colours of a theme are hexadecimal: its schema makes them so. */
function colorOf(color: string): Rgb {
  return rgbOf(color) ?? nothing
}
