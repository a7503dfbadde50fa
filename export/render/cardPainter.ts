import type { Card, PictureItem } from '../card/card'
import type { BackdropOptions } from './backdrop'
import type { CardContent, ContentShape, Graphic, LetterRun } from './cardContent'
import type { Coverage } from './coverage'
import type { Placement } from './outline'
import type { Pixels } from './pixels'
import { backdropKey, deviceRect, drawBackdrop } from './backdrop'
import { blendOver, paintCoverage, paintMask, roundCorners } from './blend'
import { createCoverage } from './coverage'
import { readDrawing } from './drawing'
import { glyphMask, phases } from './glyphMask'
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
  paint: (card: Card, content: CardContent | undefined, pixels: Pixels) => Promise<void>
}

type Layer = LetterRun | PathLayer | { readonly kind: 'pixels', readonly pixels: Pixels, readonly left: number, readonly top: number }
interface PathLayer { readonly kind: 'path', readonly path: string, readonly fill: string, readonly opacity: number, readonly at: Placement }

/** Backdrops of the last panels, looks and sizes: most cards of a carousel, and most carousels of a creator, share one. Those that came once alone have no pixels yet. */
const backdrops = new Map<string, Pixels | undefined>()
const mostBackdrops = 4
const mostAvatars = 8

/** A painter for the cards of one carousel. */
export function createCardPainter(options: CardPainterOptions): CardPainter {
  const { width, height, pixelRatio, decoder } = options
  let coverage: Coverage | undefined
  const avatars = new Map<string, Promise<Pixels | undefined>>()
  let kept: { readonly key: string, readonly backdrop: Promise<Pixels> } | undefined

  async function paintBackdrop({ panel }: Card, pixels: Pixels): Promise<void> {
    const { theme: { canvas, card: style } } = options
    if (canvas.kind === 'picture') {
      pixels.data.set((await pictureBackdrop(panel, canvas.source)).data)
      return
    }
    const key = JSON.stringify([canvas, style, deviceRect(panel, pixelRatio), width, height, pixelRatio])
    const isKnown = backdrops.has(key)
    const known = backdrops.get(key)
    if (known)
      pixels.data.set(known.data)
    else
      drawBackdrop(panel, pixels, options)
    backdrops.delete(key)
    backdrops.set(key, known ?? (isKnown ? { ...pixels, data: pixels.data.slice() } : undefined))
    if (backdrops.size > mostBackdrops)
      backdrops.delete(backdrops.keys().next().value ?? '')
  }

  /** A canvas' picture may change under the same name: its backdrop is kept for this carousel alone. */
  async function pictureBackdrop(panel: Card['panel'], source: string): Promise<Pixels> {
    const key = backdropKey(panel, pixelRatio)
    if (kept?.key !== key) {
      kept = { key, backdrop: decoder.picture(source, width, height, 'cover').then((canvasPicture) => {
        const backdrop = { data: new Uint8Array(width * height * 3), width, height }
        drawBackdrop(panel, backdrop, { ...options, canvasPicture })
        return backdrop
      }) }
    }
    return kept.backdrop
  }

  async function pictureLayers(card: Card): Promise<Layer[]> {
    const layers = await Promise.all(card.items.filter(item => item.kind === 'picture').map(async (item): Promise<Layer[]> => {
      const { x, y, width, height } = deviceRect(item, pixelRatio)
      const pixels = await roundedPicture(item, Math.max(1, width), Math.max(1, height))
      return pixels ? [{ kind: 'pixels', pixels, left: x, top: y }] : []
    }))
    return layers.flat()
  }

  function roundedPicture(item: PictureItem, width: number, height: number): Promise<Pixels | undefined> {
    const key = JSON.stringify([item.source, width, height, item.fit, item.cornerRadius])
    const picture = avatars.get(key) ?? decoder.picture(item.source, width, height, item.fit).then((pixels) => {
      if (pixels)
        roundCorners(pixels, item.cornerRadius * pixelRatio)
      return pixels
    })
    // Of all pictures, only those that are cropped to a place of their own come again.
    if (item.fit === 'cover' && avatars.size < mostAvatars)
      avatars.set(key, picture)
    return picture
  }

  return {
    async paint(card, content, pixels) {
      const [pictures, layers] = await Promise.all([pictureLayers(card), content ? contentLayers(content, decoder) : []])
      await paintBackdrop(card, pixels)
      for (const layer of [...pictures, ...layers])
        paintLayer(layer, pixels, () => coverage ??= createCoverage(width, height))
    },
  }
}

function paintLayer(layer: Layer, pixels: Pixels, openCoverage: () => Coverage): void {
  if (layer.kind === 'pixels')
    blendOver(pixels, layer.pixels, layer.left, layer.top)
  else if (layer.kind === 'letters')
    paintLetters(layer, pixels, openCoverage)
  else
    paintPath(layer, pixels, openCoverage)
}

function paintPath({ path, fill, opacity, at }: PathLayer, pixels: Pixels, openCoverage: () => Coverage): void {
  const color = rgbOf(fill)
  if (!color)
    return
  const coverage = openCoverage()
  traceOutline(path, at, coverage)
  paintCoverage(pixels, coverage, { ...color, alpha: color.alpha * opacity })
}

function paintLetters(run: LetterRun, pixels: Pixels, openCoverage: () => Coverage): void {
  const { x: start, baseline, scale, fill, letters } = run
  const color = rgbOf(fill)
  if (!color)
    return
  for (const { outline, x, y } of letters) {
    const quarters = Math.round((start + x * scale) * phases)
    const left = Math.floor(quarters / phases)
    const top = baseline + y * scale
    // Masks stand on whole rows of pixels; a mark above its letter may stand between them.
    const mask = Math.abs(top - Math.round(top)) * 2 * phases <= 1 ? glyphMask(outline, scale, quarters - left * phases) : undefined
    if (mask)
      paintMask(pixels, mask, left, Math.round(top), color)
    else
      paintPath({ kind: 'path', path: outline.path, fill, opacity: 1, at: { x: quarters / phases, y: top, scaleX: scale, scaleY: scale } }, pixels, openCoverage)
  }
}

async function contentLayers({ shapes }: CardContent, decoder: ImageDecoder): Promise<Layer[]> {
  const layers = await Promise.all(shapes.map(shape => shapeLayers(shape, decoder)))
  return layers.flat()
}

/** Graphics of filled paths are painted as such; those of anything else come as pixels. */
async function shapeLayers(shape: ContentShape, decoder: ImageDecoder): Promise<Layer[]> {
  if (shape.kind === 'letters')
    return [shape]
  if (shape.kind === 'path')
    return [{ ...shape, opacity: 1, at: { x: 0, y: 0, scaleX: 1, scaleY: 1 } }]
  const { svg, x, y, width, height } = shape
  return graphicPaths(shape) ?? [{ kind: 'pixels', pixels: await decoder.graphic(svg, width, height), left: x, top: y }]
}

function graphicPaths({ svg, x, y, width, height }: Graphic): Layer[] | undefined {
  const drawing = readDrawing(svg)
  return drawing?.paths.map(path => ({ kind: 'path', ...path, at: { x, y, scaleX: width / drawing.width, scaleY: height / drawing.height } }))
}
