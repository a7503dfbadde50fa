import type { Sharp } from 'sharp'
import type { ImageDecoder } from '../paint/cardPainter'
import type { CoverPart } from '../paint/coverPlacement'
import type { Pixels } from '../paint/pixels'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { coverPlacement } from '../paint/coverPlacement'
import { PictureError } from './pictureError'

// An emoji is drawn once for all the cards that have it, and so is artwork, which is as large as a card.
const mostEmoji = 200
const mostPixels = 16_000_000

/** Decodes pictures and emoji with Sharp. */
export function createSharpDecoder(pictures: ReadonlyMap<string, Uint8Array>): ImageDecoder {
  const emoji = new Map<string, Promise<Pixels>>()
  let pixels = 0
  return {
    emoji(svg, width, height) {
      const key = `${width} ${height} ${svg}`
      const known = emoji.get(key) ?? drawEmoji(svg, width, height)
      if (!emoji.has(key)) {
        emoji.set(key, known)
        pixels += width * height
      }
      for (const oldest of emoji.keys()) {
        if (emoji.size <= mostEmoji && pixels <= mostPixels)
          break
        const [width, height] = oldest.split(' ').map(Number)
        pixels -= width * height
        emoji.delete(oldest)
      }
      return known
    },
    async picture(source, width, height, fit, part) {
      const bytes = pictures.get(source)
      if (!bytes)
        return undefined
      const image = sharp(bytes).autoOrient()
      const sized = part ? await partOf(image, width, height, part) : image.resize(width, height, { fit: fit === 'cover' ? 'cover' : 'fill' })
      const data = await sized.toColourspace('srgb').ensureAlpha().raw().toBuffer().catch(() => {
        // A drawing of lines is drawn as large as its shorter side asks for, before it is cropped.
        throw new PictureError(`Expected picture ${source} to be one that can be drawn ${width}x${height} px large, but its sides differ too much: save it with sides that are nearer to each other.`)
      })
      return { data, width, height }
    },
  }
}

/** A picture made to cover a whole, of which only the part is computed. */
async function partOf(image: Sharp, width: number, height: number, part: CoverPart): Promise<Sharp> {
  const { autoOrient } = await image.metadata()
  const placed = coverPlacement(autoOrient, height, part)
  const [fullWidth, fullHeight] = [Math.max(part.wholeWidth, Math.round(placed.width)), Math.max(height, Math.round(placed.height))]
  const left = Math.min(fullWidth - width, Math.max(0, Math.round(-placed.x)))
  const top = Math.min(fullHeight - height, Math.max(0, Math.round(-placed.y)))
  return image.resize(fullWidth, fullHeight, { fit: 'fill' }).extract({ left, top, width, height })
}

async function drawEmoji(svg: string, width: number, height: number): Promise<Pixels> {
  // Stretched to its box as Satori's image is; librsvg draws it at that very size.
  const sized = svg.replace(/^<svg[^>]*>/, tag => `${tag.slice(0, -1).replace(/ (?:width|height|preserveAspectRatio)="[^"]*"/g, '')} width="${width}" height="${height}" preserveAspectRatio="none">`)
  const data = await sharp(Buffer.from(sized), { limitInputPixels: false }).resize(width, height, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer()
  return { data, width, height }
}
