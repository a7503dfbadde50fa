import type { CardSvg } from '../../../export/render/cardSvg'

/** What a card's content consists of, ready to be painted at any size. */
export type ContentShape = { readonly kind: 'path', readonly path: Path2D, readonly fill: string } | { readonly kind: 'image', readonly image: HTMLImageElement, readonly x: number, readonly y: number, readonly width: number, readonly height: number }

const element = /<(path|image) ([^>]*?)\/?>/g
const attribute = /([\w-]+)="([^"]*)"/g
const known = { path: new Set(['x', 'y', 'width', 'height', 'fill', 'd']), image: new Set(['x', 'y', 'width', 'height', 'href', 'clip-path', 'mask', 'preserveAspectRatio']) }
/** Elements that say nothing about letters, or that clip and mask an image to its own box. */
const harmless = /<\/?(?:svg|g|mask|clipPath|rect|path|image|defs)[\s>/]/y

const shapes = new WeakMap<CardSvg, Promise<readonly ContentShape[] | undefined>>()
const mostImages = 200
const images = new Map<string, Promise<HTMLImageElement>>()

/**
 * The paths and images of a card's SVG. A browser paints them far faster than the SVG as a document of its own;
 * undefined where the SVG has something else in it, which only an image of it shows.
 */
export function contentShapes(content: CardSvg): Promise<readonly ContentShape[] | undefined> {
  const found = shapes.get(content) ?? readShapes(content.svg)
  shapes.set(content, found)
  return found
}

/** Paints shapes onto a canvas; the caller sets the scale. */
export function paintShapes(painter: CanvasRenderingContext2D, content: readonly ContentShape[]): void {
  for (const shape of content) {
    if (shape.kind === 'image') {
      painter.drawImage(shape.image, shape.x, shape.y, shape.width, shape.height)
    }
    else {
      painter.fillStyle = shape.fill
      painter.fill(shape.path)
    }
  }
}

async function readShapes(svg: string): Promise<readonly ContentShape[] | undefined> {
  if (!isSimple(svg))
    return undefined
  const content: (ContentShape | Promise<ContentShape>)[] = []
  for (const [, kind, text] of svg.matchAll(element)) {
    const values = Object.fromEntries(Array.from(text.matchAll(attribute), ([, name, value]) => [name, value]))
    if (!Object.keys(values).every(name => known[kind as 'path' | 'image'].has(name)))
      return undefined
    if (kind === 'path')
      content.push({ kind, path: new Path2D(values.d), fill: values.fill ?? '#000000' })
    else
      content.push(decodedImage(values.href).then(image => ({ kind: 'image', image, x: Number(values.x), y: Number(values.y), width: Number(values.width), height: Number(values.height) })))
  }
  return Promise.all(content)
}

function isSimple(svg: string): boolean {
  for (let at = svg.indexOf('<'); at !== -1; at = svg.indexOf('<', at + 1)) {
    harmless.lastIndex = at
    if (!harmless.test(svg))
      return false
  }
  return true
}

function decodedImage(href: string): Promise<HTMLImageElement> {
  const image = images.get(href) ?? decode(href)
  images.set(href, image)
  if (images.size > mostImages)
    images.delete(images.keys().next().value ?? '')
  return image
}

async function decode(href: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = href.replaceAll('&amp;', '&')
  await image.decode()
  return image
}
