import type { Affine } from './affine'
import type { Formula, FormulaLetters, FormulaPath } from './formula'
import { formatHex } from 'culori/fn'
import { applyTo, compose, identity, parseTransform } from './affine'
import { clippedPath, placedPath } from './pathOutlines'
import { rectPath, strokedLine, strokedRect } from './strokedShapes'

/** An element of MathJax's SVG, in its own little tree or in a browser's. */
export interface SvgElement {
  readonly kind: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly (SvgElement | { readonly value: string })[]
}

interface Place {
  readonly transform: Affine
  readonly color: `#${string}` | undefined
  readonly clip: { readonly left: number, readonly right: number, readonly bottom: number, readonly top: number } | undefined
}

/** MathJax has 1000 units an em. */
const unitsPerEm = 1000
/** What its style sheet says of lines in tables. */
const lineWidth = 70
const lineDashes: Readonly<Record<string, readonly number[]>> = { 'mjx-dashed': [140, 140], 'mjx-dotted': [0, 140] }

/** What an SVG of MathJax draws, with the paths of one colour that follow one another as one. */
export function readFormulaSvg(svg: SvgElement, parseColor: (color: string) => Parameters<typeof formatHex>[0]): Omit<Formula, 'spoken'> {
  const [left, top, width, height] = numbers(svg.attributes.viewBox)
  const paths: FormulaPath[] = []
  const letters: FormulaLetters[] = []

  function push(path: string, { transform, color }: Place): void {
    const placed = placedPath(path, transform)
    const last = paths.at(-1)
    if (last && last.color === color)
      paths[paths.length - 1] = { ...last, path: last.path + placed }
    else if (placed !== '')
      paths.push({ path: placed, ...color && { color } })
  }

  function colorOf(value: unknown, inherited: Place['color']): Place['color'] {
    if (typeof value !== 'string' || value === 'none')
      return inherited
    return value === 'currentColor' ? undefined : formatHex(parseColor(value)) as `#${string}` | undefined ?? inherited
  }

  function pushLetters(text: string, element: SvgElement, { transform, color }: Place): void {
    const [x, y] = applyTo(transform, number(element.attributes.x), number(element.attributes.y))
    const scale = Math.hypot(transform[0], transform[1]) / unitsPerEm
    letters.push({ text, x: x / unitsPerEm, y: y / unitsPerEm, size: scale * unitsPerEm, bold: element.attributes['font-weight'] === 'bold', ...color && { color } })
  }

  function visit(element: SvgElement, around: Place): void {
    const { kind, attributes } = element
    const place: Place = {
      ...around,
      transform: compose(around.transform, parseTransform(String(attributes.transform ?? ''))),
      color: colorOf(attributes.fill === 'none' ? attributes.stroke : attributes.fill, around.color),
    }
    switch (kind) {
      case 'path': return push(clipped(String(attributes.d), place, around), place)
      case 'rect': return visitRect(attributes, place)
      case 'line': return push(linePath(attributes), place)
      case 'svg': return element.children.forEach(child => 'kind' in child && visit(child, nested(attributes, place)))
      case 'text': return pushLetters(element.children.map(child => 'value' in child ? child.value : '').join(''), element, place)
      default: return element.children.forEach(child => 'kind' in child && visit(child, place))
    }
  }

  function visitRect(attributes: SvgElement['attributes'], place: Place): void {
    const [x, y, width, height, stroke] = [attributes.x, attributes.y, attributes.width, attributes.height, attributes['stroke-width']].map(number)
    if (attributes.fill !== 'none')
      push(rectPath(x, y, width, height), place)
    else if (attributes['data-hitbox'] === undefined)
      push(strokedRect(x, y, width, height, stroke), place)
  }

  for (const child of svg.children) {
    if ('kind' in child)
      visit(child, { transform: [1, 0, 0, 1, -left, 0], color: undefined, clip: undefined })
  }
  return { width: width / unitsPerEm, height: -top / unitsPerEm, depth: (top + height) / unitsPerEm, paths, letters }
}

/** A part of a stretched sign, of which only what lies in the view box is to be seen. */
function nested(attributes: SvgElement['attributes'], { transform, color }: Place): Place {
  const [left, bottom, width, height] = numbers(attributes.viewBox)
  const [x, y] = [number(attributes.x), number(attributes.y)]
  return { transform: compose(transform, [1, 0, 0, 1, x - left, y - bottom]), color, clip: { left, right: left + width, bottom, top: bottom + height } }
}

/** Stretched signs are cut in the units of the picture that they stand in, before their own scaling. */
function clipped(path: string, { transform }: Place, { clip, transform: outer }: Place): string {
  if (!clip)
    return path
  // The sign's own transform is all that lies between its view box and itself, and only scales and moves.
  const own = compose(inverse(outer), transform)
  const [a, , , d, e, f] = own
  const [x1, x2] = [(clip.left - e) / a, (clip.right - e) / a]
  const [y1, y2] = [(clip.bottom - f) / d, (clip.top - f) / d]
  return clippedPath(path, { left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2) })
}

function inverse([a, b, c, d, e, f]: Affine): Affine {
  const area = a * d - b * c
  return area === 0 ? identity : [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area]
}

function linePath(attributes: SvgElement['attributes']): string {
  const [x1, y1, x2, y2] = [attributes.x1, attributes.y1, attributes.x2, attributes.y2].map(number)
  const kind = String(attributes.class ?? '')
  const width = attributes['stroke-width'] === undefined ? lineWidth : number(attributes['stroke-width'])
  const dashes = attributes['stroke-dasharray'] === undefined ? lineDashes[kind] ?? [] : numbers(attributes['stroke-dasharray'])
  return strokedLine(x1, y1, x2, y2, { width, dashes, round: kind === 'mjx-dotted' || attributes['stroke-linecap'] === 'round' })
}

function numbers(value: unknown): number[] {
  return String(value ?? '').split(/[\s,]+/).map(Number)
}

function number(value: unknown): number {
  return Number.parseFloat(String(value ?? 0)) || 0
}
