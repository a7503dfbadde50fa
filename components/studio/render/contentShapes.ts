import type { CardSvg } from '../../../export/render/cardSvg'
import type { PathShape } from '../../../export/render/contentShapes'
import { readDrawing } from '../../../export/render/contentShapes'
import { decodeSvg } from './decodeSvg'

/** What a card's content consists of, ready to be painted at any size. */
export type PaintableShape = { readonly kind: 'path', readonly path: Path2D, readonly fill: string, readonly opacity: number } | { readonly kind: 'image', readonly image: HTMLImageElement, readonly x: number, readonly y: number, readonly width: number, readonly height: number }

const shapes = new WeakMap<CardSvg, Promise<readonly PaintableShape[] | undefined>>()
const mostImages = 200
const images = new Map<string, Promise<HTMLImageElement>>()

/**
 * The paths and images of a card's SVG. A browser paints them far faster than the SVG as a document of its own;
 * undefined where the SVG has something else in it, which only an image of it shows.
 */
export function contentShapes(content: CardSvg): Promise<readonly PaintableShape[] | undefined> {
  const found = shapes.get(content) ?? readShapes(content.svg)
  shapes.set(content, found)
  return found
}

/** Paints shapes onto a canvas; the caller sets the scale. */
export function paintShapes(painter: CanvasRenderingContext2D, content: readonly PaintableShape[]): void {
  for (const shape of content) {
    if (shape.kind === 'image') {
      painter.drawImage(shape.image, shape.x, shape.y, shape.width, shape.height)
    }
    else {
      painter.globalAlpha = shape.opacity
      painter.fillStyle = shape.fill
      painter.fill(shape.path)
      painter.globalAlpha = 1
    }
  }
}

async function readShapes(svg: string): Promise<readonly PaintableShape[] | undefined> {
  const drawing = readDrawing(svg)
  if (!drawing)
    return undefined
  const content = await Promise.all(drawing.shapes.map(async (shape): Promise<PaintableShape[]> => {
    if (shape.kind === 'path')
      return [paintablePath(shape, new DOMMatrix())]
    const { x, y, width, height } = shape
    const inner = readDrawing(shape.svg)
    if (!inner?.shapes.every(part => part.kind === 'path'))
      return [{ kind: 'image', image: await decodedImage(shape.svg), x, y, width, height }]
    return inner.shapes.map(part => paintablePath(part, new DOMMatrix([width / inner.width, 0, 0, height / inner.height, x, y])))
  }))
  return content.flat()
}

function paintablePath({ path, x, y, fill, opacity }: PathShape, place: DOMMatrix): PaintableShape {
  const placed = new Path2D()
  placed.addPath(new Path2D(path), place.translate(x, y))
  return { kind: 'path', path: placed, fill, opacity }
}

function decodedImage(svg: string): Promise<HTMLImageElement> {
  const image = images.get(svg) ?? decodeSvg(svg)
  images.set(svg, image)
  if (images.size > mostImages)
    images.delete(images.keys().next().value ?? '')
  return image
}
