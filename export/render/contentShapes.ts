/** What a drawing consists of, in its own units, first what lies below. */
export type ContentShape = PathShape | ImageShape

export interface PathShape {
  readonly kind: 'path'
  /** SVG path data. */
  readonly path: string
  /** Where the path's own origin lies. */
  readonly x: number
  readonly y: number
  readonly fill: string
  /** In [0, 1]. */
  readonly opacity: number
}

/** A graphic within the drawing. */
export interface ImageShape {
  readonly kind: 'image'
  /** SVG source. */
  readonly svg: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A drawing of nothing but shapes, and the box that its units span. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly ContentShape[]
}

const element = /<(\/?)([a-z]+)(?=[\s/>])([^>]*)>/gi
const attribute = /([\w:-]+)="([^"]*)"/g
const known: Record<string, ReadonlySet<string>> = {
  svg: new Set(['width', 'height', 'viewBox', 'xmlns']),
  g: new Set(),
  path: new Set(['transform', 'fill', 'fill-opacity', 'opacity', 'd']),
  image: new Set(['x', 'y', 'width', 'height', 'href', 'preserveAspectRatio']),
}
const translation = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/
const svgAddress = /^data:image\/svg\+xml;utf8,(.*)$/s

/**
 * Reads an SVG that has filled paths and SVG images only, as the content of cards and most figures and emoji are;
 * undefined where anything else is in it, which only a renderer of all SVG can draw.
 */
export function readDrawing(svg: string): Drawing | undefined {
  const shapes: ContentShape[] = []
  let box: Pick<Drawing, 'width' | 'height'> | undefined
  for (const [, closes, name, text] of svg.matchAll(element)) {
    if (closes)
      continue
    const values: Record<string, string> = {}
    for (const [, key, value] of text.matchAll(attribute)) {
      if (!known[name]?.has(key))
        return undefined
      values[key] = value
    }
    if (name === 'svg') {
      box ??= boxOf(values)
    }
    else if (name !== 'g') {
      const shape = name === 'path' ? pathShape(values) : name === 'image' ? imageShape(values) : undefined
      if (!shape)
        return undefined
      shapes.push(shape)
    }
  }
  return box && { ...box, shapes }
}

type Values = Readonly<Record<string, string | undefined>>

function boxOf(values: Values): Pick<Drawing, 'width' | 'height'> | undefined {
  const [x, y, width, height] = values.viewBox?.split(' ').map(Number) ?? [0, 0, Number(values.width), Number(values.height)]
  return x === 0 && y === 0 && width > 0 && height > 0 ? { width, height } : undefined
}

function pathShape({ d = '', transform = 'translate(0 0)', fill = '#000000', 'fill-opacity': fillOpacity = '1', opacity = '1' }: Values): PathShape | undefined {
  const [, x, y] = translation.exec(transform) ?? []
  return fill.startsWith('#') && y !== undefined ? { kind: 'path', path: d, x: Number(x), y: Number(y), fill, opacity: Number(opacity) * Number(fillOpacity) } : undefined
}

function imageShape({ href = '', x, y, width, height }: Values): ImageShape | undefined {
  const [, data] = svgAddress.exec(href) ?? []
  return data === undefined ? undefined : { kind: 'image', svg: decodeURIComponent(data), x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}
