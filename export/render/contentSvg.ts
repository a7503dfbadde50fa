import type { CardItem, GraphicItem, RectItem, TextItem } from '../card/card'
import type { RunPathOptions } from './runPaths'
import { roundedRectPath } from '../card/roundedRectPath'
import { runBaseline, runKey, runPaths } from './runPaths'
import { svgColor } from './svgColor'

export interface ContentOptions extends RunPathOptions {
  /** Size of the drawing in device pixels. */
  readonly width: number
  readonly height: number
  /** Device pixels that the drawing's top left lies from the canvas'. @default 0 */
  readonly left?: number
  readonly top?: number
}

/** Draws text, rectangles and small graphics as an SVG of paths: it names no font and needs none. Satori sets the text. */
export async function contentSvg(items: readonly CardItem[], options: ContentOptions): Promise<string> {
  const { width, height } = options
  const texts = items.filter(item => item.kind === 'text').filter(item => item.text.trim() !== '')
  const paths = await runPaths(texts, options)
  const shapes = items.map((item) => {
    if (item.kind === 'rect')
      return rectElement(item, options)
    if (item.kind === 'graphic')
      return graphicElement(item, options)
    return item.kind === 'text' ? textElement(item, paths.get(runKey(item, options.pixelRatio)) ?? '', options) : ''
  })
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${shapes.join('')}</svg>`
}

/** One unbroken line at its own baseline, so that runs of several faces share it. */
function textElement(item: TextItem, path: string, options: ContentOptions): string {
  if (path === '')
    return ''
  const { pixelRatio, left = 0, top = 0 } = options
  const x = Math.round(item.x * pixelRatio) - left
  const y = Math.round(item.baseline * pixelRatio) - runBaseline(item, options) - top
  return `<path transform="translate(${x} ${y})" ${svgColor('fill', item.color)} d="${path}"/>`
}

function rectElement(item: RectItem, options: ContentOptions): string {
  const box = deviceBox(item, options)
  return `<path ${svgColor('fill', item.color)} d="${roundedRectPath(box, item.cornerRadius * options.pixelRatio)}"/>`
}

function graphicElement(item: GraphicItem, options: ContentOptions): string {
  const { x, y, width, height } = deviceBox(item, options)
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="data:image/svg+xml;utf8,${encodeURIComponent(item.svg)}"/>`
}

function deviceBox({ x, y, width, height }: RectItem | GraphicItem, { pixelRatio, left = 0, top = 0 }: ContentOptions): Pick<RectItem, 'x' | 'y' | 'width' | 'height'> {
  return { x: Math.round(x * pixelRatio) - left, y: Math.round(y * pixelRatio) - top, width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) }
}
