import type { Card, PictureItem } from '../card/card'
import type { BackdropOptions } from './backdrop'
import type { CardSvg } from './cardSvg'
import type { ContentShape } from './contentShapes'
import type { Coverage } from './coverage'
import type { Placement } from './outline'
import type { Pixels } from './pixels'
import { backdropKey, deviceRect, drawBackdrop } from './backdrop'
import { blendOver, paintCoverage, roundCorners } from './blend'
import { readDrawing } from './contentShapes'
import { createCoverage } from './coverage'
import { traceOutline } from './outline'
import { rgbOf } from './rgb'

/** What only the machine that draws can do: both give RGBA pixels of the size in device pixels that they are asked for. */
export interface ImageDecoder {
  /** Draws SVG source that has more than filled paths, such as an emoji. */
  graphic: (svg: string, width: number, height: number) => Promise<Pixels>
  /** Opens a picture by its source; "cover" fills the size and crops. Undefined where there is none. */
  picture: (source: string, width: number, height: number, fit: PictureItem['fit']) => Promise<Pixels | undefined>
}

export interface CardPainterOptions extends Omit<BackdropOptions, 'canvasPicture'> {
  readonly decoder: ImageDecoder
}

/** Paints laid-out cards as RGB pixels; the command and the studio paint with this very code. */
export interface CardPainter {
  /** Paints a card and its content into pixels of the image's size, whatever they held before. */
  paint: (card: Card, content: CardSvg | undefined, pixels: Pixels) => Promise<void>
}

type Layer = { readonly kind: 'path', readonly path: string, readonly fill: string, readonly opacity: number, readonly at: Placement } | { readonly kind: 'pixels', readonly pixels: Pixels, readonly left: number, readonly top: number }

/** A painter for the cards of one carousel; it keeps the backdrop of the last panel that it painted. */
export function createCardPainter(options: CardPainterOptions): CardPainter {
  const { width, height, pixelRatio, decoder } = options
  const coverage = createCoverage(width, height)
  let kept: { readonly key: string, readonly backdrop: Promise<Pixels> } | undefined

  function backdropOf(card: Card): Promise<Pixels> {
    const key = backdropKey(card.panel, pixelRatio)
    if (kept?.key !== key)
      kept = { key, backdrop: makeBackdrop(card) }
    return kept.backdrop
  }

  async function makeBackdrop(card: Card): Promise<Pixels> {
    const { canvas } = options.theme
    return drawBackdrop(card.panel, { ...options, canvasPicture: canvas.kind === 'picture' ? await decoder.picture(canvas.source, width, height, 'cover') : undefined })
  }

  return {
    async paint(card, content, pixels) {
      const [backdrop, pictures, layers] = await Promise.all([backdropOf(card), pictureLayers(card, pixelRatio, decoder), content ? contentLayers(content, decoder) : []])
      pixels.data.set(backdrop.data)
      for (const layer of [...pictures, ...layers])
        paintLayer(layer, pixels, coverage)
    },
  }
}

function paintLayer(layer: Layer, pixels: Pixels, coverage: Coverage): void {
  if (layer.kind === 'pixels') {
    blendOver(pixels, layer.pixels, layer.left, layer.top)
    return
  }
  const color = rgbOf(layer.fill)
  if (!color)
    return
  traceOutline(layer.path, layer.at, coverage)
  paintCoverage(pixels, coverage, { ...color, alpha: color.alpha * layer.opacity })
}

async function pictureLayers(card: Card, pixelRatio: number, decoder: ImageDecoder): Promise<Layer[]> {
  const layers = await Promise.all(card.items.filter(item => item.kind === 'picture').map(async (item): Promise<Layer[]> => {
    const { x, y, width, height } = deviceRect(item, pixelRatio)
    const pixels = await decoder.picture(item.source, Math.max(1, width), Math.max(1, height), item.fit)
    if (!pixels)
      return []
    roundCorners(pixels, item.cornerRadius * pixelRatio)
    return [{ kind: 'pixels', pixels, left: x, top: y }]
  }))
  return layers.flat()
}

async function contentLayers({ svg, left, top, width, height }: CardSvg, decoder: ImageDecoder): Promise<Layer[]> {
  const drawing = readDrawing(svg)
  if (!drawing)
    return [{ kind: 'pixels', pixels: await decoder.graphic(svg, width, height), left, top }]
  const layers = await Promise.all(drawing.shapes.map(shape => shapeLayers(shape, { x: left, y: top, scaleX: 1, scaleY: 1 }, decoder)))
  return layers.flat()
}

/** Graphics of filled paths are painted as such; those of anything else come as pixels. */
async function shapeLayers(shape: ContentShape, at: Placement, decoder: ImageDecoder): Promise<Layer[]> {
  if (shape.kind === 'path')
    return [{ ...shape, at }]
  const { svg, x, y, width, height } = shape
  const drawing = readDrawing(svg)
  if (drawing?.shapes.every(part => part.kind === 'path'))
    return drawing.shapes.map(part => ({ ...part, at: { x: at.x + x, y: at.y + y, scaleX: width / drawing.width, scaleY: height / drawing.height } }))
  return [{ kind: 'pixels', pixels: await decoder.graphic(svg, width, height), left: at.x + x, top: at.y + y }]
}
