import type { Figure, Shape } from '../../engine/figure/figure'
import type { CardItem } from './card'
import type { CardContext } from './cardContext'
import type { FigurePaints } from './figurePaints'
import type { Rect } from './pictureGrid'
import { arrowPath, boxesPath } from '../../engine/figure/shapePaths'
import { figurePaints } from './figurePaints'
import { plain } from './header'
import { chromeLine, setLine } from './setLine'

/** Places a figure in a rectangle of its aspect ratio: its shapes as a graphic, its labels as text in the card's own fonts. */
export function drawFigure(figure: Figure, rect: Rect, context: CardContext): CardItem[] {
  const paints = figurePaints(context.theme)
  const scale = rect.width / figure.width
  const labels = figure.labels.flatMap((label): CardItem[] => {
    const { line, width, fontSize } = chromeLine(label.text, label.size * scale, label.bold === true, context)
    const shift = label.anchor === 'middle' ? width / 2 : label.anchor === 'end' ? width : 0
    return setLine(line, rect.x + label.x * scale - shift, rect.y + label.y * scale, fontSize, plain(paints[label.paint ?? 'ink'], context), context)
  })
  return [{ ...rect, kind: 'graphic', svg: shapesSvg(figure, paints) }, ...labels]
}

/** The shapes of a figure as SVG source, without its labels. */
export function shapesSvg({ width, height, shapes }: Figure, paints: FigurePaints): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shapes.map(shape => shapeSvg(shape, paints)).join('')}</svg>`
}

function shapeSvg(shape: Shape, paints: FigurePaints): string {
  const color = paints[shape.paint]
  const opacity = shape.opacity === undefined ? '' : ` opacity="${shape.opacity}"`
  if (shape.kind === 'rect') {
    const inset = (shape.outline ?? 0) / 2
    const box = `x="${round(shape.x + inset)}" y="${round(shape.y + inset)}" width="${round(Math.max(0, shape.width - 2 * inset))}" height="${round(Math.max(0, shape.height - 2 * inset))}" rx="${shape.cornerRadius ?? 0}"`
    return shape.outline ? `<rect ${box} fill="none" stroke="${color}" stroke-width="${shape.outline}"${opacity}/>` : `<rect ${box} fill="${color}"${opacity}/>`
  }
  if (shape.kind === 'boxes')
    return `<path d="${boxesPath(shape.boxes)}" fill="${color}"${opacity}/>`
  const { x1, y1, x2, y2, width = 1.5 } = shape
  const line = `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${color}" stroke-width="${width}"${shape.dashed ? ' stroke-dasharray="5 4"' : ' stroke-linecap="round"'}${opacity}/>`
  return shape.arrow ? `${line}<path d="${arrowPath(shape)}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity}/>` : line
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
