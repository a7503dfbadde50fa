import type { Card, PictureItem } from '../layout/card'
import type { PictureSize, Rect } from '../layout/pictureGrid'
import type { Theme } from '../theme/theme'
import type { Backdrop, Panel } from './backdrop'
import type { CardShapes } from './cardShapes'
import { roundedRectPath } from '../layout/roundedRectPath'
import { thousandth } from '../layout/thousandth'
import { artworkSvg } from './artworkSvg'
import { backdropOf, deviceRect } from './backdrop'
import { behindShapes } from './behindShapes'
import { borderPath } from './borderPath'
import { sliceOf } from './canvasSlice'
import { coverPlacement } from './coverPlacement'
import { gradientLine } from './gradientLine'
import { paletteOf } from './palette'
import { patternSvg } from './pattern/patternSvg'
import { reachInDeviations } from './shadow'
import { shapesSvg } from './shapesSvg'
import { svgColor } from './svgColor'
import { xmlText } from './xmlText'

export interface CardSvgOptions {
  readonly theme: Theme
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** Pictures as data URLs by source, the canvas' own among them; those that are not there are left out. */
  readonly pictures: ReadonlyMap<string, string>
  /** Sizes of pictures by source, for a canvas' picture that is cropped elsewhere than around its middle. */
  readonly pictureSizes?: ReadonlyMap<string, PictureSize>
  /** The canvas' picture of this card, blurred and dimmed, as `blurredPicture` gives it. */
  readonly blurred?: string | undefined
}

/** A laid-out card as an SVG document of its own: no font, no file and no request is needed to show it, and it is sharp at any size. */
export function cardSvg(card: Pick<Card, 'panel' | 'items' | 'alt' | 'number' | 'count' | 'direction'>, shapes: CardShapes | undefined, options: CardSvgOptions): string {
  const { theme, width, height, pixelRatio } = options
  const backdrop = backdropOf(card.panel, theme, pixelRatio, sliceOf(card, theme.canvas))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${xmlText(card.alt)}">`,
    ...canvasElements(backdrop, options),
    backdrop.pattern ? patternSvg(backdrop.pattern, { width, height, slice: backdrop.slice }) : '',
    ...shadowElements(backdrop, options),
    ...panelElements(backdrop.panel),
    ...behindShapes(card.items).flatMap((item, index) => item.kind === 'picture' ? pictureElements(item, `picture${index + 1}`, options) : image(deviceRect(item, pixelRatio), 'exact', `data:image/svg+xml;utf8,${encodeURIComponent(artworkSvg(item.svg, paletteOf(theme)))}`)),
    shapes ? shapesSvg(shapes, paletteOf(theme)) : '',
    '</svg>\n',
  ].join('')
}

function canvasElements({ canvas, slice: { index, count } }: Backdrop, { width, height, pictures, pictureSizes, blurred }: CardSvgOptions): string[] {
  const fill = (paint: string) => `<path ${paint} d="M0 0H${width}V${height}H0Z"/>`
  if (canvas.kind === 'gradient') {
    const { x1, y1, x2, y2 } = gradientLine(count * width, height, canvas.angle)
    const left = index * width
    const stops = canvas.stops.map(({ offset, color }) => `<stop offset="${thousandth(offset)}" ${svgColor('stop', color)}/>`)
    return [`<linearGradient id="canvas" gradientUnits="userSpaceOnUse" x1="${thousandth(x1 - left)}" y1="${thousandth(y1)}" x2="${thousandth(x2 - left)}" y2="${thousandth(y2)}">${stops.join('')}</linearGradient>`, fill('fill="url(#canvas)"')]
  }
  const base = fill(svgColor('fill', canvas.color))
  const address = canvas.picture === undefined ? undefined : pictures.get(canvas.picture.source)
  if (!canvas.picture || !address)
    return [base]
  const whole = { x: 0, y: 0, width, height }
  if (blurred)
    return [base, image(whole, 'exact', blurred)]
  const { source, dim, focus } = canvas.picture
  const size = pictureSizes?.get(source)
  const placed = size ? image(coverPlacement(size, height, { wholeWidth: count * width, left: index * width, focus }), 'exact', address) : image(whole, 'cover', address)
  return [base, placed, dim > 0 ? fill(svgColor('fill', canvas.color, dim)) : '']
}

function shadowElements({ shadow, panel }: Backdrop, { width, height }: CardSvgOptions): string[] {
  if (!shadow)
    return []
  const deviation = thousandth(shadow.deviation)
  const reach = Math.ceil(deviation * reachInDeviations)
  const filter = `<filter id="blur" filterUnits="userSpaceOnUse" x="${-reach}" y="${-reach}" width="${width + 2 * reach}" height="${height + 2 * reach}" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${deviation}"/></filter>`
  const around = `<clipPath id="around"><path clip-rule="evenodd" d="M0 0H${width}V${height}H0Z${roundedRectPath(panel.box, panel.cornerRadius)}"/></clipPath>`
  return [deviation > 0 ? filter : '', around, `<g clip-path="url(#around)"><path ${svgColor('fill', shadow.color)}${deviation > 0 ? ' filter="url(#blur)"' : ''} d="${roundedRectPath(shadow.box, panel.cornerRadius)}"/></g>`]
}

function panelElements({ box, cornerRadius, fill, border }: Panel): string[] {
  return [
    fill ? `<path ${svgColor('fill', fill)} d="${roundedRectPath(box, cornerRadius)}"/>` : '',
    border ? `<path ${svgColor('fill', border.color)} d="${borderPath(box, cornerRadius, border.width)}"/>` : '',
  ]
}

function pictureElements(item: PictureItem, id: string, { pictures, pixelRatio }: CardSvgOptions): string[] {
  const address = pictures.get(item.source)
  if (!address)
    return []
  const box = deviceRect(item, pixelRatio)
  const placed = item.focus && item.size ? coverPlacement(item.size, box.height, { wholeWidth: box.width, left: 0, focus: item.focus }) : undefined
  const element = placed ? image({ ...placed, x: box.x + placed.x, y: box.y + placed.y }, 'exact', address) : image(box, item.fit, address)
  return item.cornerRadius > 0 || placed
    ? [`<clipPath id="${id}"><path d="${roundedRectPath(box, item.cornerRadius * pixelRatio)}"/></clipPath>`, `<g clip-path="url(#${id})">${element}</g>`]
    : [element]
}

function image({ x, y, width, height }: Rect, fit: PictureItem['fit'], address: string): string {
  return `<image x="${thousandth(x)}" y="${thousandth(y)}" width="${thousandth(width)}" height="${thousandth(height)}" preserveAspectRatio="${fit === 'cover' ? 'xMidYMid slice' : 'none'}" href="${xmlText(address)}"/>`
}
