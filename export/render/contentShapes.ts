/** What a drawing consists of, in its own units, first what lies below. */
export type ContentShape = PathShape | ImageShape

export interface PathShape {
  readonly kind: 'path'
  /** SVG path data. */
  readonly path: string
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
// Satori masks and clips each box to itself, which takes nothing away.
const ownBox = /<(mask|clipPath) [^>]*>.*?<\/\1>/g
const known: Record<string, ReadonlySet<string>> = {
  svg: new Set(['width', 'height', 'viewBox', 'xmlns']),
  g: new Set(),
  path: new Set(['x', 'y', 'width', 'height', 'fill', 'opacity', 'd']),
  rect: new Set(['x', 'y', 'width', 'height', 'fill']),
  image: new Set(['x', 'y', 'width', 'height', 'href', 'clip-path', 'mask', 'preserveAspectRatio']),
}
const svgAddress = /^data:image\/svg\+xml;(base64|utf8),(.*)$/s

/**
 * Reads an SVG that has filled paths, rectangles and SVG images only, as Satori writes it of text and boxes;
 * undefined where anything else is in it, which only a renderer of all SVG can draw.
 */
export function readDrawing(svg: string): Drawing | undefined {
  const shapes: ContentShape[] = []
  let box: Pick<Drawing, 'width' | 'height'> | undefined
  for (const [, closes, name, text] of svg.replace(ownBox, '').matchAll(element)) {
    if (closes)
      continue
    const values = Object.fromEntries(Array.from(text.matchAll(attribute), ([, key, value]) => [key, value]))
    if (!known[name] || !Object.keys(values).every(key => known[name].has(key)))
      return undefined
    if (name === 'svg') {
      box ??= boxOf(values)
    }
    else if (name !== 'g') {
      const shape = name === 'path' ? pathShape(values) : name === 'rect' ? rectShape(values) : imageShape(values)
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

function pathShape({ d = '', fill = '#000000', opacity = '1' }: Values): PathShape | undefined {
  return fill.startsWith('#') ? { kind: 'path', path: d, fill, opacity: Number(opacity) } : undefined
}

function rectShape({ x = '0', y = '0', width = '0', height = '0', fill }: Values): PathShape | undefined {
  return pathShape({ d: `M${x} ${y}h${width}v${height}h-${width}z`, fill })
}

function imageShape({ href = '', x, y, width, height }: Values): ImageShape | undefined {
  const [, encoding, data] = svgAddress.exec(href) ?? []
  if (data === undefined)
    return undefined
  const svg = encoding === 'base64' ? new TextDecoder().decode(Uint8Array.from(atob(data), character => character.charCodeAt(0))) : decodeURIComponent(data)
  return { kind: 'image', svg, x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}
