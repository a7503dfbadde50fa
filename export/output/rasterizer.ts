import type { Card, CardItem, PictureItem } from '../card/card'
import type { TextMeasurer } from '../card/textMeasurer'
import type { SatoriFont } from '../render/contentSvg'
import type { BackdropOptions } from './backdrop'
import type { Pixels } from './blend'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { contentSvg } from '../render/contentSvg'
import { backdropKey, drawBackdrop } from './backdrop'
import { blendOver, roundCorners } from './blend'

export interface RasterizerOptions extends BackdropOptions {
  readonly fonts: readonly SatoriFont[]
  readonly measurer: TextMeasurer
  /** Bytes of the pictures by source. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** Draws laid-out cards as RGB pixels. */
export interface Rasterizer {
  /** Draws into pixels of the image's size, whatever they held before. */
  draw: (card: Card, pixels: Pixels) => Promise<void>
}

/** A rasterizer for the cards of one carousel; it keeps the backdrop of the last panel that it drew. */
export function createRasterizer(options: RasterizerOptions): Rasterizer {
  let kept: { key: string, backdrop: Promise<Pixels> } | undefined

  function backdropOf(card: Card): Promise<Pixels> {
    const key = backdropKey(card.panel, options.pixelRatio)
    if (kept?.key !== key)
      kept = { key, backdrop: drawBackdrop(card.panel, options) }
    return kept.backdrop
  }

  return {
    async draw(card, pixels) {
      const [backdrop, content, pictures] = await Promise.all([backdropOf(card), drawContent(card, options), drawPictures(card, options)])
      pixels.data.set(backdrop.data)
      for (const picture of pictures)
        blendOver(pixels, picture.pixels, picture.left, picture.top)
      if (content)
        blendOver(pixels, content.pixels, content.left, content.top)
    },
  }
}

interface PlacedPixels { readonly pixels: Pixels, readonly left: number, readonly top: number }

/** Text and graphics in the box that holds them all, so that no empty pixel is rasterised. */
async function drawContent(card: Card, options: RasterizerOptions): Promise<PlacedPixels | undefined> {
  const items = card.items.filter(item => item.kind !== 'picture')
  if (items.length === 0)
    return undefined
  const { pixelRatio, fonts, measurer } = options
  const boxes = items.map(inkBox)
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.left)) * pixelRatio))
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.top)) * pixelRatio))
  const width = Math.min(options.width, Math.ceil(Math.max(...boxes.map(box => box.right)) * pixelRatio)) - left
  const height = Math.min(options.height, Math.ceil(Math.max(...boxes.map(box => box.bottom)) * pixelRatio)) - top
  const svg = await contentSvg(items, { fonts, measurer, pixelRatio, width, height, left, top })
  const data = await sharp(Buffer.from(svg), { limitInputPixels: false }).ensureAlpha().raw().toBuffer()
  return { pixels: { data, width, height }, left, top }
}

/** Where an item may leave ink: letters may overhang their advance and their line. */
function inkBox(item: CardItem): { left: number, top: number, right: number, bottom: number } {
  return item.kind === 'text'
    ? { left: item.x - item.fontSize / 2, top: item.baseline - 1.5 * item.fontSize, right: item.x + item.width + item.fontSize / 2, bottom: item.baseline + 0.75 * item.fontSize }
    : { left: item.x, top: item.y, right: item.x + item.width + 1, bottom: item.y + item.height + 1 }
}

async function drawPictures(card: Card, options: RasterizerOptions): Promise<PlacedPixels[]> {
  return Promise.all(card.items.filter(item => item.kind === 'picture').map(item => drawPicture(item, options)))
}

async function drawPicture(item: PictureItem, { pictures, pixelRatio }: RasterizerOptions): Promise<PlacedPixels> {
  const left = Math.round(item.x * pixelRatio)
  const top = Math.round(item.y * pixelRatio)
  const width = Math.max(1, Math.round((item.x + item.width) * pixelRatio) - left)
  const height = Math.max(1, Math.round((item.y + item.height) * pixelRatio) - top)
  const data = await sharp(pictures.get(item.source)).autoOrient().resize(width, height, { fit: item.fit === 'cover' ? 'cover' : 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer()
  const pixels = { data, width, height }
  roundCorners(pixels, item.cornerRadius * pixelRatio)
  return { pixels, left, top }
}
