import type { Card } from '../card/card'
import type { Canvas, CardStyle } from '../theme/theme'
import { gradientLine } from './gradientLine'
import { svgColor } from './svgColor'

/** Everything of a card that lies behind its content, as SVG elements in device pixels; a picture canvas gives its colour. */
export function canvasShape(canvas: Canvas, width: number, height: number): string {
  if (canvas.kind !== 'gradient')
    return `<rect width="${width}" height="${height}" ${svgColor('fill', canvas.color)}/>`
  const { x1, y1, x2, y2 } = gradientLine(width, height, canvas.angle)
  const stops = canvas.stops.map(stop => `<stop offset="${round(stop.offset)}" ${svgColor('stop', stop.color)}/>`).join('')
  return `<defs><linearGradient id="canvas" gradientUnits="userSpaceOnUse" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}">${stops}</linearGradient></defs>`
    + `<rect width="${width}" height="${height}" fill="url(#canvas)"/>`
}

/** The panel without its shadow, as SVG elements in device pixels. */
export function panelShape(panel: Card['panel'], style: CardStyle, pixelRatio: number): string {
  const { border } = style
  const { x, y, width, height } = deviceRect(panel, pixelRatio)
  const radius = panelRadius(style, width, height, pixelRatio)
  const fill = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${svgColor('fill', style.color, style.opacity)}/>`
  const stroke = Math.min(round(border.width * pixelRatio), width, height)
  if (stroke === 0)
    return fill
  // A border lies inside the panel, as in CSS.
  return `${fill}<rect x="${round(x + stroke / 2)}" y="${round(y + stroke / 2)}" width="${round(width - stroke)}" height="${round(height - stroke)}" rx="${Math.max(0, round(radius - stroke / 2))}" fill="none" stroke-width="${stroke}" ${svgColor('stroke', border.color)}/>`
}

/** The shadow's shape before it is blurred: white on nothing, in device pixels. */
export function shadowShape(panel: Card['panel'], style: CardStyle, pixelRatio: number, fill = 'fill="#fff"'): string {
  const { x, y, width, height } = deviceRect(panel, pixelRatio)
  const radius = panelRadius(style, width, height, pixelRatio)
  return `<rect x="${x + Math.round(style.shadow.x * pixelRatio)}" y="${y + Math.round(style.shadow.y * pixelRatio)}" width="${width}" height="${height}" rx="${radius}" ${fill}/>`
}

/** Standard deviation of the shadow's blur in device pixels: half the blur radius, as CSS has it. */
export function shadowDeviation(style: CardStyle, pixelRatio: number): number {
  return (style.shadow.blur * pixelRatio) / 2
}

export function hasShadow(style: CardStyle): boolean {
  const { shadow } = style
  return style.opacity > 0 && shadow.color.slice(7) !== '00' && (shadow.blur > 0 || shadow.x !== 0 || shadow.y !== 0)
}

/** The panel's rectangle on whole device pixels, so that its edges are crisp. */
export function deviceRect(panel: Card['panel'], pixelRatio: number): Card['panel'] {
  const x = Math.round(panel.x * pixelRatio)
  const y = Math.round(panel.y * pixelRatio)
  return { x, y, width: Math.round((panel.x + panel.width) * pixelRatio) - x, height: Math.round((panel.y + panel.height) * pixelRatio) - y }
}

function panelRadius(style: CardStyle, width: number, height: number, pixelRatio: number): number {
  return Math.min(round(style.cornerRadius * pixelRatio), width / 2, height / 2)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
