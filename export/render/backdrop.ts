import type { Card } from '../card/card'
import type { Rect } from '../card/pictureGrid'
import type { Canvas, CardStyle, Theme } from '../theme/theme'
import type { Pixels } from './pixels'
import type { Rgb } from './rgb'
import { roundedRectPath } from '../card/roundedRectPath'
import { blendOver, paintCoverage } from './blend'
import { createCoverage } from './coverage'
import { gradientLine } from './gradientLine'
import { traceOutline } from './outline'
import { rgbOf } from './rgb'
import { createShadow } from './shadow'

export interface BackdropOptions {
  readonly theme: Theme
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** The canvas' picture as RGBA pixels of the image's size, where the theme has one. */
  readonly canvasPicture?: Pixels | undefined
}

// Far more steps than a channel has.
const gradientSteps = 8192

/** Draws what lies behind a card's content, as RGB pixels: canvas, shadow and panel. */
export function drawBackdrop(panel: Card['panel'], options: BackdropOptions): Pixels {
  const { theme: { canvas, card }, width, height, pixelRatio } = options
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  fillCanvas(pixels, canvas)
  if (options.canvasPicture)
    blendOver(pixels, options.canvasPicture)
  const device = deviceRect(panel, pixelRatio)
  const radius = Math.min(card.cornerRadius * pixelRatio, device.width / 2, device.height / 2)
  if (hasShadow(card))
    blendShadow(pixels, device, radius, card, pixelRatio)
  drawPanel(pixels, device, radius, card, pixelRatio)
  return pixels
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

/** A canvas has no ground of its own to shine through: alpha is left out. */
function fillCanvas({ data, width, height }: Pixels, canvas: Canvas): void {
  if (canvas.kind !== 'gradient') {
    const { red, green, blue } = colorOf(canvas.color)
    for (let at = 0; at < data.length; at += 3) {
      data[at] = red
      data[at + 1] = green
      data[at + 2] = blue
    }
    return
  }
  const table = gradientTable(canvas.stops.map(({ offset, color }) => ({ offset, color: colorOf(color) })))
  const { x1, y1, x2, y2 } = gradientLine(width, height, canvas.angle)
  const [runX, runY] = [x2 - x1, y2 - y1]
  const length = runX * runX + runY * runY || 1
  const step = gradientSteps / length
  let at = 0
  for (let row = 0; row < height; row++) {
    const first = ((0.5 - x1) * runX + (row + 0.5 - y1) * runY) * step + 0.5
    for (let column = 0; column < width; column++) {
      const place = first + column * runX * step
      const entry = (place <= 0 ? 0 : place >= gradientSteps ? gradientSteps : place | 0) * 3
      data[at++] = table[entry]
      data[at++] = table[entry + 1]
      data[at++] = table[entry + 2]
    }
  }
}

/** Colours along the gradient line, from its start to its end. */
function gradientTable(stops: readonly { readonly offset: number, readonly color: Rgb }[]): Uint8Array {
  const table = new Uint8Array((gradientSteps + 1) * 3)
  let next = 0
  for (let step = 0; step <= gradientSteps; step++) {
    const offset = step / gradientSteps
    while (next < stops.length && stops[next].offset <= offset)
      next++
    const before = stops[Math.max(0, next - 1)]
    const after = stops[Math.min(stops.length - 1, next)]
    const span = after.offset - before.offset
    const share = span > 0 ? Math.max(0, (offset - before.offset) / span) : 0
    const mix = (from: number, to: number) => Math.round(from + (to - from) * share)
    table.set([mix(before.color.red, after.color.red), mix(before.color.green, after.color.green), mix(before.color.blue, after.color.blue)], step * 3)
  }
  return table
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
  const inside = createCoverage(width, height)
  traceOutline(roundedRectPath(panel, radius), { x: 0, y: 0, scaleX: 1, scaleY: 1 }, inside)
  const blendRow = (row: number, from: number, to: number, hidden?: Float32Array) => {
    const shade = layer.row(row)
    for (let column = from; column < to; column++) {
      const weight = shade[column] * alpha * (hidden ? 1 - hidden[column] : 1)
      const at = (row * width + column) * 3
      data[at] += (red - data[at]) * weight + 0.5
      data[at + 1] += (green - data[at + 1]) * weight + 0.5
      data[at + 2] += (blue - data[at + 2]) * weight + 0.5
    }
  }
  let next = 0
  inside.sweep((row, from, to, hidden) => {
    for (; next < row; next++)
      blendRow(next, 0, width)
    next = row + 1
    blendRow(row, 0, from)
    blendRow(row, from, to, hidden)
    blendRow(row, to, width)
  })
  for (; next < height; next++)
    blendRow(next, 0, width)
}

function drawPanel(pixels: Pixels, panel: Rect, radius: number, { color, opacity, border }: CardStyle, pixelRatio: number): void {
  const coverage = createCoverage(pixels.width, pixels.height)
  const whole = { x: 0, y: 0, scaleX: 1, scaleY: 1 }
  const paint = (fill: string, strength: number) => {
    const rgb = colorOf(fill)
    paintCoverage(pixels, coverage, { ...rgb, alpha: rgb.alpha * strength })
  }
  traceOutline(roundedRectPath(panel, radius), whole, coverage)
  paint(color, opacity)
  // A border lies inside the panel, as in CSS.
  const stroke = Math.min(border.width * pixelRatio, panel.width / 2, panel.height / 2)
  if (stroke <= 0)
    return
  const inner = { x: panel.x + stroke, y: panel.y + stroke, width: panel.width - 2 * stroke, height: panel.height - 2 * stroke }
  traceOutline(roundedRectPath(panel, radius), whole, coverage)
  traceOutline(roundedRectPath(inner, Math.max(0, radius - stroke), true), whole, coverage)
  paint(border.color, 1)
}

/** Colours of a theme are hexadecimal: its schema makes them so. */
function colorOf(color: string): Rgb {
  return rgbOf(color) ?? { red: 0, green: 0, blue: 0, alpha: 0 }
}
