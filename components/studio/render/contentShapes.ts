import type { CardContent, ContentShape, LetterRun } from '../../../export/render/cardContent'
import type { GlyphOutline } from '../../../export/text/textMeasurer'
import { readDrawing } from '../../../export/render/drawing'
import { decodeSvg } from './decodeSvg'

/** What a card's content consists of, ready to be painted at any size. */
export type PaintableShape = { readonly kind: 'path', readonly path: Path2D, readonly fill: string, readonly opacity: number } | { readonly kind: 'image', readonly image: HTMLImageElement, readonly x: number, readonly y: number, readonly width: number, readonly height: number }

const shapes = new WeakMap<CardContent, Promise<readonly PaintableShape[]>>()
const letters = new WeakMap<GlyphOutline, Path2D>()
const mostImages = 200
const images = new Map<string, Promise<HTMLImageElement>>()

/** The paths and images of a card's content, in device pixels of the card. */
export function contentShapes(content: CardContent): Promise<readonly PaintableShape[]> {
  const found = shapes.get(content) ?? Promise.all(content.shapes.map(paintableShapes)).then(parts => parts.flat())
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

async function paintableShapes(shape: ContentShape): Promise<PaintableShape[]> {
  if (shape.kind === 'letters')
    return [{ kind: 'path', path: runPath(shape), fill: shape.fill, opacity: 1 }]
  if (shape.kind === 'path')
    return [{ kind: 'path', path: new Path2D(shape.path), fill: shape.fill, opacity: 1 }]
  const { svg, x, y, width, height } = shape
  const drawing = readDrawing(svg)
  if (!drawing)
    return [{ kind: 'image', image: await decodedImage(svg), x, y, width, height }]
  return drawing.paths.map(({ path, fill, opacity }) => ({ kind: 'path', path: placed(new Path2D(path), x, y, width / drawing.width, height / drawing.height), fill, opacity }))
}

function runPath(run: LetterRun): Path2D {
  const whole = new Path2D()
  for (const { outline, x, y } of run.letters) {
    const letter = letters.get(outline) ?? new Path2D(outline.path)
    letters.set(outline, letter)
    whole.addPath(letter, { a: run.scale, d: run.scale, e: run.x + x * run.scale, f: run.baseline + y * run.scale })
  }
  return whole
}

function placed(path: Path2D, x: number, y: number, scaleX: number, scaleY: number): Path2D {
  const moved = new Path2D()
  moved.addPath(path, { a: scaleX, d: scaleY, e: x, f: y })
  return moved
}

function decodedImage(svg: string): Promise<HTMLImageElement> {
  const image = images.get(svg) ?? decodeSvg(svg)
  images.set(svg, image)
  if (images.size > mostImages)
    images.delete(images.keys().next().value ?? '')
  return image
}
