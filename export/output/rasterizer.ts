import type { Card, PictureItem } from '../card/card'
import type { TextMeasurer } from '../card/textMeasurer'
import type { SatoriFont } from '../render/contentSvg'
import type { BackdropOptions } from './backdrop'
import type { Pixels } from './blend'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { cardSvg } from '../render/cardSvg'
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
  const content = await cardSvg(card, options)
  if (!content)
    return undefined
  const { svg, left, top, width, height } = content
  const data = await sharp(Buffer.from(svg), { limitInputPixels: false }).ensureAlpha().raw().toBuffer()
  return { pixels: { data, width, height }, left, top }
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
