import type { GlyphOutline } from '../text/textMeasurer'
import type { CardContent, ContentShape, LetterRun } from './cardContent'
import { readDrawing } from './drawing'
import { rgbOf } from './rgb'
import { svgColor } from './svgColor'

/** A content's shapes as SVG elements, for an SVG in device pixels; each letter's outline is written once. */
export function contentSvg({ shapes }: Pick<CardContent, 'shapes'>): string {
  const ids = new Map<GlyphOutline, string>()
  for (const { outline } of shapes.flatMap(shape => shape.kind === 'letters' ? shape.letters : [])) {
    if (!ids.has(outline))
      ids.set(outline, `letter${ids.size + 1}`)
  }
  const outlines = Array.from(ids, ([{ path }, id]) => `<path id="${id}" d="${path.trim()}"/>`)
  return `${outlines.length > 0 ? `<defs>${outlines.join('')}</defs>` : ''}${shapes.map(shape => shapeElement(shape, ids)).join('')}`
}

function shapeElement(shape: ContentShape, ids: ReadonlyMap<GlyphOutline, string>): string {
  if (shape.kind === 'letters')
    return letterElements(shape, ids)
  if (shape.kind === 'path')
    return `<path ${svgColor('fill', shape.fill)} d="${shape.path}"/>`
  const { x, y, width, height, svg } = shape
  const drawing = readDrawing(svg)
  if (drawing) {
    const paths = drawing.paths.filter(({ fill }) => rgbOf(fill)).map(({ path, fill, opacity }) => `<path ${svgColor('fill', fill, opacity)} d="${path}"/>`)
    return `<g transform="translate(${x} ${y}) scale(${round(width / drawing.width, 6)} ${round(height / drawing.height, 6)})">${paths.join('')}</g>`
  }
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="data:image/svg+xml;utf8,${encodeURIComponent(svg)}"/>`
}

function letterElements({ x, baseline, scale, fill, letters }: LetterRun, ids: ReadonlyMap<GlyphOutline, string>): string {
  if (letters.length === 0)
    return ''
  const uses = letters.map(letter => `<use href="#${ids.get(letter.outline)}"${letter.x === 0 ? '' : ` x="${letter.x}"`}${letter.y === 0 ? '' : ` y="${letter.y}"`}/>`)
  return `<g ${svgColor('fill', fill)} transform="translate(${round(x, 3)} ${baseline}) scale(${round(scale, 6)})">${uses.join('')}</g>`
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places))
}
