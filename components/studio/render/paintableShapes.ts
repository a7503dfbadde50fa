import type { CardColor } from '../../../export/layout/cardColor'
import type { CardShape, CardShapes, LetterRun } from '../../../export/paint/cardShapes'
import type { Placement } from '../../../export/paint/outline'
import type { Palette } from '../../../export/paint/palette'
import type { GlyphOutline } from '../../../export/text/textMeasurer'
import { artworkSvg } from '../../../export/paint/artworkSvg'
import { cssColor } from '../../../export/paint/cssColor'
import { colorIn } from '../../../export/paint/palette'
import { decodeSvg } from './decodeSvg'

/** A card's shapes as a canvas takes them, ready to be painted at any size and in any colours. */
export type PaintableShape = { readonly kind: 'path', readonly path: Path2D, readonly color: CardColor, readonly opacity: number } | { readonly kind: 'image', readonly image: HTMLImageElement, readonly x: number, readonly y: number, readonly width: number, readonly height: number }

const shapes = new WeakMap<CardShapes, Promise<readonly PaintableShape[]>>()
const letters = new WeakMap<GlyphOutline, Path2D>()
const mostImages = 200
const images = new Map<string, Promise<HTMLImageElement>>()

/** The paths and images of a card's shapes, in device pixels of the card. */
export function paintableShapes(card: CardShapes, palette: Palette): Promise<readonly PaintableShape[]> {
  // Artwork is an image in the colours of its theme.
  const isColored = card.shapes.some(({ kind }) => kind === 'artwork')
  const found = (isColored ? undefined : shapes.get(card)) ?? Promise.all(card.shapes.map(shape => paintableShape(shape, palette)))
  if (!isColored)
    shapes.set(card, found)
  return found
}

/** Whether two lists of shapes have the same images. */
export function haveSameImages(before: readonly PaintableShape[], now: readonly PaintableShape[]): boolean {
  return now.every((shape, index) => shape.kind !== 'image' || (before[index]?.kind === 'image' && before[index].image === shape.image))
}

/** Paints shapes onto a canvas in the colours of a palette; the caller sets the scale. */
export function paintShapes(painter: CanvasRenderingContext2D, paintable: readonly PaintableShape[], palette: Palette): void {
  for (const shape of paintable) {
    if (shape.kind === 'image') {
      painter.drawImage(shape.image, shape.x, shape.y, shape.width, shape.height)
    }
    else {
      painter.fillStyle = cssColor(colorIn(palette, shape.color), shape.opacity)
      painter.fill(shape.path)
    }
  }
}

/** Whether shapes look the same in two palettes, but for images; colours that none of them has, such as those of code, are not asked for. */
export function looksAlike(paintable: readonly PaintableShape[], before: Palette, now: Palette): boolean {
  const colors = new Set(paintable.flatMap(shape => shape.kind === 'path' ? shape.color : []))
  return Array.from(colors).every(color => cssColor(colorIn(before, color)) === cssColor(colorIn(now, color)))
}

async function paintableShape(shape: CardShape, palette: Palette): Promise<PaintableShape> {
  switch (shape.kind) {
    case 'letters': return { kind: 'path', path: runPath(shape), color: shape.color, opacity: 1 }
    case 'path': return { kind: 'path', path: placed(new Path2D(shape.path), shape.at), color: shape.color, opacity: shape.opacity }
    case 'emoji':
    case 'artwork': {
      const { svg, x, y, width, height } = shape
      return { kind: 'image', image: await decodedImage(shape.kind === 'artwork' ? artworkSvg(svg, palette) : svg), x, y, width, height }
    }
  }
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

function placed(path: Path2D, { x, y, scaleX, scaleY }: Placement): Path2D {
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
