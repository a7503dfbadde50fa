import type { Card, PictureItem } from '../card/card'
import type { Rect } from '../card/pictureGrid'
import type { Canvas, CardStyle, Theme } from '../theme/theme'
import type { CardContent } from './cardContent'
import { roundedRectPath } from '../card/roundedRectPath'
import { thousandth } from '../card/thousandth'
import { opaqueCanvas } from '../theme/opaqueCanvas'
import { deviceRect } from './backdrop'
import { contentSvg } from './contentSvg'
import { gradientLine } from './gradientLine'
import { reachInDeviations } from './shadow'
import { svgColor } from './svgColor'

export interface CardSvgOptions {
  readonly theme: Theme
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** Pictures as data URLs by source, the canvas' own among them; those that are not there are left out. */
  readonly pictures: ReadonlyMap<string, string>
}

/** What XML 1.0 does not allow, escaped or not. */
// eslint-disable-next-line no-control-regex
const notXml = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu

/** A laid-out card as an SVG document of its own: no font, no file and no request is needed to show it, and it is sharp at any size. */
export function cardSvg(card: Pick<Card, 'panel' | 'items' | 'alt'>, content: CardContent | undefined, options: CardSvgOptions): string {
  const { theme, width, height, pixelRatio } = options
  const panel = deviceRect(card.panel, pixelRatio)
  const radius = Math.min(theme.card.cornerRadius * pixelRatio, panel.width / 2, panel.height / 2)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${attribute(card.alt)}">`,
    ...canvasElements(opaqueCanvas(theme.canvas), options),
    ...shadowElements(panel, radius, theme.card, options),
    ...panelElements(panel, radius, theme.card, pixelRatio),
    ...card.items.filter(item => item.kind === 'picture').flatMap((item, index) => pictureElements(item, `picture${index + 1}`, options)),
    content ? contentSvg(content) : '',
    '</svg>\n',
  ].join('')
}

function canvasElements(canvas: Canvas, { width, height, pictures }: CardSvgOptions): string[] {
  const fill = (paint: string) => `<path ${paint} d="M0 0H${width}V${height}H0Z"/>`
  if (canvas.kind === 'gradient') {
    const { x1, y1, x2, y2 } = gradientLine(width, height, canvas.angle)
    const stops = canvas.stops.map(({ offset, color }) => `<stop offset="${thousandth(offset)}" stop-color="${color}"/>`)
    return [`<linearGradient id="canvas" gradientUnits="userSpaceOnUse" x1="${thousandth(x1)}" y1="${thousandth(y1)}" x2="${thousandth(x2)}" y2="${thousandth(y2)}">${stops.join('')}</linearGradient>`, fill('fill="url(#canvas)"')]
  }
  const base = fill(`fill="${canvas.color}"`)
  const address = canvas.kind === 'picture' ? pictures.get(canvas.source) : undefined
  return address ? [base, image({ x: 0, y: 0, width, height }, 'cover', address)] : [base]
}

/** The panel's shadow, kept out from under the panel as CSS has it. */
function shadowElements(panel: Rect, radius: number, { opacity, shadow }: CardStyle, { width, height, pixelRatio }: CardSvgOptions): string[] {
  const deviation = thousandth(shadow.blur * pixelRatio / 2)
  const [x, y] = [Math.round(shadow.x * pixelRatio), Math.round(shadow.y * pixelRatio)]
  if (opacity === 0 || (deviation === 0 && x === 0 && y === 0))
    return []
  const reach = Math.ceil(deviation * reachInDeviations)
  const filter = `<filter id="blur" filterUnits="userSpaceOnUse" x="${-reach}" y="${-reach}" width="${width + 2 * reach}" height="${height + 2 * reach}" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${deviation}"/></filter>`
  const around = `<clipPath id="around"><path clip-rule="evenodd" d="M0 0H${width}V${height}H0Z${roundedRectPath(panel, radius)}"/></clipPath>`
  const shape = roundedRectPath({ ...panel, x: panel.x + x, y: panel.y + y }, radius)
  return [deviation > 0 ? filter : '', around, `<g clip-path="url(#around)"><path ${svgColor('fill', shadow.color)}${deviation > 0 ? ' filter="url(#blur)"' : ''} d="${shape}"/></g>`]
}

/** A border lies inside the panel, as in CSS. */
function panelElements(panel: Rect, radius: number, { color, opacity, border }: CardStyle, pixelRatio: number): string[] {
  const outer = roundedRectPath(panel, radius)
  const stroke = Math.min(border.width * pixelRatio, panel.width / 2, panel.height / 2)
  const inner = { x: panel.x + stroke, y: panel.y + stroke, width: panel.width - 2 * stroke, height: panel.height - 2 * stroke }
  return [
    opacity > 0 ? `<path ${svgColor('fill', color, opacity)} d="${outer}"/>` : '',
    stroke > 0 ? `<path ${svgColor('fill', border.color)} d="${outer}${roundedRectPath(inner, Math.max(0, radius - stroke), true)}"/>` : '',
  ]
}

function pictureElements(item: PictureItem, id: string, { pictures, pixelRatio }: CardSvgOptions): string[] {
  const address = pictures.get(item.source)
  if (!address)
    return []
  const box = deviceRect(item, pixelRatio)
  const element = image(box, item.fit, address)
  return item.cornerRadius > 0
    ? [`<clipPath id="${id}"><path d="${roundedRectPath(box, item.cornerRadius * pixelRatio)}"/></clipPath>`, `<g clip-path="url(#${id})">${element}</g>`]
    : [element]
}

function image({ x, y, width, height }: Rect, fit: PictureItem['fit'], address: string): string {
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="${fit === 'cover' ? 'xMidYMid slice' : 'none'}" href="${attribute(address)}"/>`
}

function attribute(text: string): string {
  return text.replace(notXml, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
}
