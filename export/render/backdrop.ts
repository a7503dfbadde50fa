import type { Card } from '../card/card'
import type { Rect } from '../card/pictureGrid'
import type { Canvas, CardStyle, Theme } from '../theme/theme'
import type { Pixels } from './pixels'
import type { Rgb } from './rgb'
import type { RoundedRect } from './roundedRect'
import { roundedRectPath } from '../card/roundedRectPath'
import { opaqueCanvas } from '../theme/opaqueCanvas'
import { blendOver, paintCoverage } from './blend'
import { createCoverage } from './coverage'
import { fillGradient } from './fillGradient'
import { traceOutline } from './outline'
import { rgbOf } from './rgb'
import { createRoundedRect } from './roundedRect'
import { createShadow, shadowBits } from './shadow'

export interface BackdropOptions {
  readonly theme: Theme
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** The canvas' picture as RGBA pixels of the image's size, where the theme has one. */
  readonly canvasPicture?: Pixels | undefined
}

const none = new Float32Array(0)

/** Draws what lies behind a card's content into RGB pixels of the image's size, whatever they held before: canvas, shadow and panel. */
export function drawBackdrop(panel: Card['panel'], pixels: Pixels, options: BackdropOptions): void {
  const { theme: { canvas, card }, pixelRatio } = options
  fillCanvas(pixels, opaqueCanvas(canvas))
  if (options.canvasPicture)
    blendOver(pixels, options.canvasPicture)
  const device = deviceRect(panel, pixelRatio)
  const radius = Math.min(card.cornerRadius * pixelRatio, device.width / 2, device.height / 2)
  if (hasShadow(card))
    blendShadow(pixels, device, radius, card, pixelRatio)
  drawPanel(pixels, device, radius, card, pixelRatio)
}

/** The panel's rectangle on whole device pixels, so that its edges are crisp. */
export function deviceRect(panel: Rect, pixelRatio: number): Rect {
  const x = Math.round(panel.x * pixelRatio)
  const y = Math.round(panel.y * pixelRatio)
  return { x, y, width: Math.round((panel.x + panel.width) * pixelRatio) - x, height: Math.round((panel.y + panel.height) * pixelRatio) - y }
}

/** What tells one backdrop of a carousel from another. */
export function backdropKey(panel: Rect, pixelRatio: number): string {
  const { x, y, width, height } = deviceRect(panel, pixelRatio)
  return [x, y, width, height].join(' ')
}

function fillCanvas(pixels: Pixels, canvas: Canvas): void {
  if (canvas.kind === 'gradient') {
    fillGradient(pixels, canvas)
    return
  }
  const { data } = pixels
  const { red, green, blue } = colorOf(canvas.color)
  for (let at = 0; at < data.length; at += 3) {
    data[at] = red
    data[at + 1] = green
    data[at + 2] = blue
  }
}

function hasShadow({ opacity, shadow }: CardStyle): boolean {
  return opacity > 0 && colorOf(shadow.color).alpha > 0 && (shadow.blur > 0 || shadow.x !== 0 || shadow.y !== 0)
}

/** Lays the panel's shadow over the canvas in place, and keeps it out from under the panel as CSS has it. */
function blendShadow({ data, width, height }: Pixels, panel: Rect, radius: number, { shadow }: CardStyle, pixelRatio: number): void {
  const { red, green, blue, alpha } = colorOf(shadow.color)
  const box = { ...panel, x: panel.x + Math.round(shadow.x * pixelRatio), y: panel.y + Math.round(shadow.y * pixelRatio) }
  // A blur radius is two standard deviations, as CSS has it.
  const layer = createShadow(box, radius, shadow.blur * pixelRatio / 2, width)
  const shape = createRoundedRect(panel, radius)
  // In steps of a channel, as the gradient is: finer ones could not be seen, and would only make the file larger.
  const most = Math.round(alpha * 255)
  const half = 1 << shadowBits - 1
  const [left, right] = [panel.x, panel.x + panel.width]
  const corner = new Int32Array(width)
  for (let row = 0; row < height; row++) {
    const ends = shape.ends(row)
    const shade = layer.row(row, ends ? left + ends.length : width, ends ? right - ends.length : width)
    if (shade === undefined)
      continue
    if (!ends) {
      blendRow(row, 0, width, shade)
      continue
    }
    // The panel hides what is under it, and half hides what is under its round corners.
    for (let at = 0; at < ends.length; at++) {
      corner[left + at] = shade[left + at] * (1 - ends[at])
      corner[right - 1 - at] = shade[right - 1 - at] * (1 - ends[at])
    }
    blendRow(row, 0, left, shade)
    blendRow(row, left, left + ends.length, corner)
    blendRow(row, right - ends.length, right, corner)
    blendRow(row, right, width, shade)
  }

  function blendRow(row: number, from: number, to: number, shade: Int32Array): void {
    for (let column = from, at = (row * width + from) * 3; column < to; column++, at += 3) {
      const level = shade[column] * most + half >> shadowBits
      if (level === 0)
        continue
      // A 255th of a product, rounded, in whole numbers.
      const rest = 255 - level
      let product = data[at] * rest + red * level + 128
      data[at] = product + (product >> 8) >> 8
      product = data[at + 1] * rest + green * level + 128
      data[at + 1] = product + (product >> 8) >> 8
      product = data[at + 2] * rest + blue * level + 128
      data[at + 2] = product + (product >> 8) >> 8
    }
  }
}

function drawPanel(pixels: Pixels, panel: Rect, radius: number, { color, opacity, border }: CardStyle, pixelRatio: number): void {
  const rgb = colorOf(color)
  const fill = { ...rgb, alpha: rgb.alpha * opacity }
  if (fill.alpha > 0)
    paintRows(pixels, panel, createRoundedRect(panel, radius), fill)
  // A border lies inside the panel, as in CSS.
  const stroke = Math.min(border.width * pixelRatio, panel.width / 2, panel.height / 2)
  if (stroke <= 0)
    return
  const coverage = createCoverage(pixels.width, pixels.height)
  const whole = { x: 0, y: 0, scaleX: 1, scaleY: 1 }
  const inner = { x: panel.x + stroke, y: panel.y + stroke, width: panel.width - 2 * stroke, height: panel.height - 2 * stroke }
  traceOutline(roundedRectPath(panel, radius), whole, coverage)
  traceOutline(roundedRectPath(inner, Math.max(0, radius - stroke), true), whole, coverage)
  paintCoverage(pixels, coverage, colorOf(border.color))
}

function paintRows({ data, width }: Pixels, rect: Rect, shape: RoundedRect, { red, green, blue, alpha }: Rgb): void {
  const row = new Uint8Array(rect.width * 3)
  for (let at = 0; at < row.length; at += 3) {
    row[at] = red
    row[at + 1] = green
    row[at + 2] = blue
  }
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    const ends = shape.ends(y) ?? none
    const start = (y * width + rect.x) * 3
    if (alpha === 1)
      data.set(row.subarray(0, (rect.width - 2 * ends.length) * 3), start + ends.length * 3)
    else
      blendSpan(ends.length, rect.width - ends.length, start, alpha)
    for (let at = 0; at < ends.length; at++) {
      blendSpan(at, at + 1, start, alpha * ends[at])
      blendSpan(rect.width - 1 - at, rect.width - at, start, alpha * ends[at])
    }
  }

  function blendSpan(from: number, to: number, start: number, weight: number): void {
    for (let column = from, at = start + from * 3; column < to; column++, at += 3) {
      data[at] += (red - data[at]) * weight + 0.5
      data[at + 1] += (green - data[at + 1]) * weight + 0.5
      data[at + 2] += (blue - data[at + 2]) * weight + 0.5
    }
  }
}

/** Colours of a theme are hexadecimal: its schema makes them so. */
function colorOf(color: string): Rgb {
  return rgbOf(color) ?? { red: 0, green: 0, blue: 0, alpha: 0 }
}
