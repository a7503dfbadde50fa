import type { GlyphOutline } from '../text/textMeasurer'
import type { CardShape, CardShapes, FilledPath, LetterRun } from './cardShapes'
import type { Palette } from './palette'
import { artworkSvg } from './artworkSvg'
import { colorIn } from './palette'
import { svgColor } from './svgColor'

/** Shapes as SVG elements, for an SVG in device pixels; each letter's outline is written once. */
export function shapesSvg({ shapes }: Pick<CardShapes, 'shapes'>, palette: Palette): string {
  const ids = new Map<GlyphOutline, string>()
  for (const { outline } of shapes.flatMap(shape => shape.kind === 'letters' ? shape.letters : [])) {
    if (!ids.has(outline))
      ids.set(outline, `letter${ids.size + 1}`)
  }
  const outlines = Array.from(ids, ([{ path }, id]) => `<path id="${id}" d="${path.trim()}"/>`)
  return `${outlines.length > 0 ? `<defs>${outlines.join('')}</defs>` : ''}${groups(shapes).map(group => groupElement(group, ids, palette)).join('')}`
}

/** Paths that are placed together, or one other shape. */
type Group = readonly FilledPath[] | Exclude<CardShape, FilledPath>

function groups(shapes: readonly CardShape[]): Group[] {
  const found: (FilledPath[] | Exclude<CardShape, FilledPath>)[] = []
  for (const shape of shapes) {
    const last = found.at(-1)
    if (shape.kind !== 'path')
      found.push(shape)
    else if (Array.isArray(last) && last[0].at === shape.at)
      last.push(shape)
    else
      found.push([shape])
  }
  return found
}

function groupElement(group: Group, ids: ReadonlyMap<GlyphOutline, string>, palette: Palette): string {
  if (!('kind' in group))
    return pathElements(group, palette)
  if (group.kind === 'letters')
    return letterElements(group, ids, palette)
  const { x, y, width, height } = group
  const svg = group.kind === 'artwork' ? artworkSvg(group.svg, palette) : group.svg
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="data:image/svg+xml;utf8,${encodeURIComponent(svg)}"/>`
}

function pathElements(paths: readonly FilledPath[], palette: Palette): string {
  const { x, y, scaleX, scaleY } = paths[0].at
  const elements = paths.map(({ path, color, opacity }) => `<path ${svgColor('fill', colorIn(palette, color), opacity)} d="${path}"/>`).join('')
  const isPlaced = x !== 0 || y !== 0 || scaleX !== 1 || scaleY !== 1
  return isPlaced ? `<g transform="translate(${x} ${y}) scale(${round(scaleX, 6)} ${round(scaleY, 6)})">${elements}</g>` : elements
}

function letterElements({ x, baseline, scale, color, letters }: LetterRun, ids: ReadonlyMap<GlyphOutline, string>, palette: Palette): string {
  if (letters.length === 0)
    return ''
  const uses = letters.map(letter => `<use href="#${ids.get(letter.outline)}"${letter.x === 0 ? '' : ` x="${letter.x}"`}${letter.y === 0 ? '' : ` y="${letter.y}"`}/>`)
  return `<g ${svgColor('fill', colorIn(palette, color))} transform="translate(${round(x, 3)} ${baseline}) scale(${round(scale, 6)})">${uses.join('')}</g>`
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places))
}
