/** A small drawing of nothing but filled paths, and the box that its units span. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** First what lies below. */
  readonly paths: readonly DrawnPath[]
}

export interface DrawnPath {
  /** SVG path data, in the drawing's units. */
  readonly path: string
  readonly color: `#${string}`
  /** In [0, 1]. */
  readonly opacity: number
}

const element = /<(\/?)([a-z]+)(?=[\s/>])([^>]*)>/gi
const attribute = /(?<![\w:-])([\w:-]+)="([^"]*)"/g
const inherited = ['fill', 'fill-opacity'] as const
const paint = [...inherited, 'opacity']
const known: Record<string, ReadonlySet<string>> = {
  svg: new Set(['width', 'height', 'viewBox', 'xmlns']),
  // What a group's opacity shows through it is more than that of each of its paths.
  g: new Set(inherited),
  path: new Set(['d', ...paint]),
  circle: new Set(['cx', 'cy', 'r', ...paint]),
  ellipse: new Set(['cx', 'cy', 'rx', 'ry', ...paint]),
}
// Drawings come again: on the next card, and at every change of the one that is edited.
const mostDrawings = 200
const drawings = new Map<string, Drawing | undefined>()

/**
 * Reads an SVG that has filled paths, circles and ellipses only, as most emoji do;
 * undefined where anything else is in it, which only a renderer of all SVG can draw.
 */
export function readDrawing(svg: string): Drawing | undefined {
  if (drawings.has(svg))
    return drawings.get(svg)
  const drawing = parseDrawing(svg)
  if (drawings.size >= mostDrawings)
    drawings.clear()
  drawings.set(svg, drawing)
  return drawing
}

function parseDrawing(svg: string): Drawing | undefined {
  const paths: DrawnPath[] = []
  let box: Pick<Drawing, 'width' | 'height'> | undefined
  /** What the groups that are open give to what is in them, the innermost last. */
  const groups: Values[] = [{}]
  for (const [, closes, name, text] of svg.matchAll(element)) {
    if (closes) {
      if (name === 'g')
        groups.pop()
      continue
    }
    const values: Record<string, string> = {}
    for (const [, key, value] of text.matchAll(attribute)) {
      if (!known[name]?.has(key))
        return undefined
      values[key] = value
    }
    if (name === 'svg') {
      box ??= boxOf(values)
    }
    else if (name === 'g') {
      if (!text.endsWith('/'))
        groups.push({ ...groups.at(-1), ...values })
    }
    else {
      const { fill = '#000000', 'fill-opacity': fillOpacity = '1', opacity = '1' } = { ...groups.at(-1), ...values }
      const path = pathOf(name, values)
      if (path === undefined || !isHex(fill))
        return undefined
      paths.push({ path, color: fill, opacity: Number(opacity) * Number(fillOpacity) })
    }
  }
  return box && { ...box, paths }
}

type Values = Readonly<Record<string, string | undefined>>

function boxOf(values: Values): Pick<Drawing, 'width' | 'height'> | undefined {
  const [x, y, width, height] = values.viewBox?.split(' ').map(Number) ?? [0, 0, Number(values.width), Number(values.height)]
  return x === 0 && y === 0 && width > 0 && height > 0 ? { width, height } : undefined
}

function pathOf(name: string, values: Values): string | undefined {
  if (name === 'path')
    return values.d ?? ''
  const { cx = '0', cy = '0', r = '0', rx = r, ry = r } = values
  if (name === 'circle' || name === 'ellipse')
    return `M${Number(cx) - Number(rx)} ${cy}A${rx} ${ry} 0 1 1 ${Number(cx) + Number(rx)} ${cy}A${rx} ${ry} 0 1 1 ${Number(cx) - Number(rx)} ${cy}Z`
  return undefined
}

function isHex(color: string): color is `#${string}` {
  return color.startsWith('#')
}
