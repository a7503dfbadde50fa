import type { Card, PictureItem } from '../layout/card'
import type { Theme } from '../theme/theme'
import type { Backdrop, CanvasFill } from './backdrop'
import type { ArtworkPicture, CardShape, CardShapes, FilledPath, LetterRun } from './cardShapes'
import type { Coverage } from './coverage'
import type { CoverPart } from './coverPlacement'
import type { Palette } from './palette'
import type { Pixels } from './pixels'
import { artworkSvg } from './artworkSvg'
import { backdropOf, deviceRect } from './backdrop'
import { behindShapes } from './behindShapes'
import { blendOver, paintCoverage, paintMask, roundCorners } from './blend'
import { canvasPicturePixels } from './canvasPicture'
import { sliceOf } from './canvasSlice'
import { createCoverage } from './coverage'
import { glyphMask, phases } from './glyphMask'
import { traceOutline } from './outline'
import { paintBackdrop, paintOnCanvas } from './paintBackdrop'
import { colorIn, paletteOf } from './palette'
import { visiblePart } from './visiblePart'

/** What only the machine that draws can do: both give RGBA pixels of the size in device pixels that they are asked for. */
export interface ImageDecoder {
  /** Draws SVG source that has more than filled paths, such as some emoji and the artwork of layouts. */
  emoji: (svg: string, width: number, height: number) => Promise<Pixels>
  /** Opens a picture by its source; "cover" fills the size and crops, around the middle or, of a larger whole, as `part` says. Undefined where there is none. */
  picture: (source: string, width: number, height: number, fit: PictureItem['fit'], part?: CoverPart) => Promise<Pixels | undefined>
}

export interface CardPainterOptions {
  readonly theme: Theme
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly decoder: ImageDecoder
}

/** Paints laid-out cards as RGB pixels; the command and the studio paint with this very code. */
export interface CardPainter {
  /** Paints a card and its shapes into pixels of the image's size, whatever they held before. */
  paint: (card: Card, shapes: CardShapes | undefined, pixels: Pixels) => Promise<void>
  /** The same over a canvas that the pixels show already. */
  paintOver: (card: Card, shapes: CardShapes | undefined, pixels: Pixels) => Promise<void>
}

type Layer = LetterRun | FilledPath | { readonly kind: 'pixels', readonly pixels: Pixels, readonly left: number, readonly top: number }

/** Backdrops of the last panels, looks and sizes: most cards of a carousel, and most carousels of a creator, share one. Those that came once alone have no pixels yet. */
const backdrops = new Map<string, Pixels | undefined>()
const mostBackdrops = 4
const mostAvatars = 8

/** A painter for the cards of one carousel. */
export function createCardPainter(options: CardPainterOptions): CardPainter {
  const { theme, width, height, pixelRatio, decoder } = options
  const palette = paletteOf(theme)
  let coverage: Coverage | undefined
  const avatars = new Map<string, Promise<Pixels | undefined>>()
  let kept: { readonly key: string, readonly backdrop: Promise<Pixels> } | undefined

  async function paintBehind(card: Card, pixels: Pixels): Promise<void> {
    const backdrop = backdropOf(card.panel, theme, pixelRatio, sliceOf(card, theme.canvas))
    if (backdrop.canvas.kind === 'color' && backdrop.canvas.picture !== undefined) {
      pixels.data.set((await pictureBackdrop(backdrop, backdrop.canvas)).data)
      return
    }
    // Every card of a continuous canvas has a backdrop of its own.
    if (backdrop.slice.count > 1) {
      paintBackdrop(pixels, backdrop)
      return
    }
    const key = JSON.stringify([backdrop, width, height])
    const isKnown = backdrops.has(key)
    const known = backdrops.get(key)
    if (known)
      pixels.data.set(known.data)
    else
      paintBackdrop(pixels, backdrop)
    backdrops.delete(key)
    backdrops.set(key, known ?? (isKnown ? { ...pixels, data: pixels.data.slice() } : undefined))
    if (backdrops.size > mostBackdrops)
      backdrops.delete(backdrops.keys().next().value ?? '')
  }

  /** A canvas' picture may change under the same name: its backdrop is kept for this carousel alone. */
  async function pictureBackdrop(backdrop: Backdrop, canvas: Extract<CanvasFill, { kind: 'color' }>): Promise<Pixels> {
    const key = JSON.stringify([backdrop.panel.box, backdrop.slice])
    if (kept?.key !== key) {
      kept = { key, backdrop: canvasPicturePixels(canvas, backdrop.slice, { width, height, decoder }).then((picture) => {
        const pixels = { data: new Uint8Array(width * height * 3), width, height }
        paintBackdrop(pixels, backdrop, picture)
        return pixels
      }) }
    }
    return kept.backdrop
  }

  async function pictureLayers(card: Card): Promise<Layer[]> {
    const layers = await Promise.all(behindShapes(card.items).map(async (item): Promise<Layer[]> => {
      const { x, y, width, height } = deviceRect(item, pixelRatio)
      if (item.kind === 'artwork')
        return [await artworkLayer({ svg: item.svg, x, y, width, height }, decoder, palette)]
      const pixels = await roundedPicture(item, Math.max(1, width), Math.max(1, height))
      return pixels ? [{ kind: 'pixels', pixels, left: x, top: y }] : []
    }))
    return layers.flat()
  }

  function roundedPicture(item: PictureItem, width: number, height: number): Promise<Pixels | undefined> {
    const { focus } = item
    const key = JSON.stringify([item.source, width, height, item.fit, item.cornerRadius, focus])
    const picture = avatars.get(key) ?? decoder.picture(item.source, width, height, item.fit, focus && { wholeWidth: width, left: 0, focus }).then((pixels) => {
      if (pixels)
        roundCorners(pixels, item.cornerRadius * pixelRatio)
      return pixels
    })
    // Of all pictures, only those that are cropped to a place of their own come again.
    if (item.fit === 'cover' && avatars.size < mostAvatars)
      avatars.set(key, picture)
    return picture
  }

  async function paintWith(behind: () => Promise<void> | void, card: Card, shapes: CardShapes | undefined, pixels: Pixels): Promise<void> {
    const [pictures, layers] = await Promise.all([pictureLayers(card), Promise.all(shapes?.shapes.map(shape => layerOf(shape, decoder, palette)) ?? [])])
    await behind()
    for (const layer of [...pictures, ...layers])
      paintLayer(layer, pixels, palette, () => coverage ??= createCoverage(width, height))
  }

  return {
    paint: (card, shapes, pixels) => paintWith(() => paintBehind(card, pixels), card, shapes, pixels),
    paintOver: (card, shapes, pixels) => paintWith(() => paintOnCanvas(pixels, backdropOf(card.panel, theme, pixelRatio)), card, shapes, pixels),
  }
}

async function layerOf(shape: CardShape, decoder: ImageDecoder, palette: Palette): Promise<Layer> {
  if (shape.kind === 'artwork')
    return artworkLayer(shape, decoder, palette)
  return shape.kind === 'emoji'
    ? { kind: 'pixels', pixels: await decoder.emoji(shape.svg, shape.width, shape.height), left: shape.x, top: shape.y }
    : shape
}

/** Artwork is drawn as large as its card, of which it may be a small part. */
async function artworkLayer({ svg, x, y, width, height }: Omit<ArtworkPicture, 'kind'>, decoder: ImageDecoder, palette: Palette): Promise<Layer> {
  const { pixels, left, top } = visiblePart(await decoder.emoji(artworkSvg(svg, palette), width, height))
  return { kind: 'pixels', pixels, left: x + left, top: y + top }
}

function paintLayer(layer: Layer, pixels: Pixels, palette: Palette, openCoverage: () => Coverage): void {
  if (layer.kind === 'pixels')
    blendOver(pixels, layer.pixels, layer.left, layer.top)
  else if (layer.kind === 'letters')
    paintLetters(layer, pixels, palette, openCoverage)
  else
    paintPath(layer, pixels, palette, openCoverage)
}

function paintPath({ path, color, opacity, at }: Omit<FilledPath, 'kind'>, pixels: Pixels, palette: Palette, openCoverage: () => Coverage): void {
  const rgb = colorIn(palette, color)
  if (rgb.alpha === 0)
    return
  const coverage = openCoverage()
  traceOutline(path, at, coverage)
  paintCoverage(pixels, coverage, { ...rgb, alpha: rgb.alpha * opacity })
}

function paintLetters(run: LetterRun, pixels: Pixels, palette: Palette, openCoverage: () => Coverage): void {
  const { x: start, baseline, scale, color, letters } = run
  const rgb = colorIn(palette, color)
  for (const { outline, x, y } of letters) {
    const quarters = Math.round((start + x * scale) * phases)
    const left = Math.floor(quarters / phases)
    const top = baseline + y * scale
    // Masks stand on whole rows of pixels; a mark above its letter may stand between them.
    const mask = Math.abs(top - Math.round(top)) * 2 * phases <= 1 ? glyphMask(outline, scale, quarters - left * phases) : undefined
    if (mask)
      paintMask(pixels, mask, left, Math.round(top), rgb)
    else
      paintPath({ path: outline.path, color, opacity: 1, at: { x: quarters / phases, y: top, scaleX: scale, scaleY: scale } }, pixels, palette, openCoverage)
  }
}
