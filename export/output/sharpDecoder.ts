import type { ImageDecoder } from '../paint/cardPainter'
import type { Pixels } from '../paint/pixels'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { PictureError } from './pictureError'

// An emoji is drawn once for all the cards that have it.
const mostEmoji = 200

/** Decodes pictures and emoji with Sharp. */
export function createSharpDecoder(pictures: ReadonlyMap<string, Uint8Array>): ImageDecoder {
  const emoji = new Map<string, Promise<Pixels>>()
  return {
    emoji(svg, width, height) {
      const key = `${width} ${height} ${svg}`
      const known = emoji.get(key) ?? drawEmoji(svg, width, height)
      emoji.set(key, known)
      if (emoji.size > mostEmoji)
        emoji.delete(emoji.keys().next().value ?? '')
      return known
    },
    async picture(source, width, height, fit) {
      const bytes = pictures.get(source)
      if (!bytes)
        return undefined
      const data = await sharp(bytes).autoOrient().resize(width, height, { fit: fit === 'cover' ? 'cover' : 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer().catch(() => {
        // A drawing of lines is drawn as large as its shorter side asks for, before it is cropped.
        throw new PictureError(`Expected picture ${source} to be one that can be drawn ${width}x${height} px large, but its sides differ too much: save it with sides that are nearer to each other.`)
      })
      return { data, width, height }
    },
  }
}

async function drawEmoji(svg: string, width: number, height: number): Promise<Pixels> {
  // Stretched to its box as Satori's image is; librsvg draws it at that very size.
  const sized = svg.replace(/^<svg[^>]*>/, tag => `${tag.slice(0, -1).replace(/ (?:width|height|preserveAspectRatio)="[^"]*"/g, '')} width="${width}" height="${height}" preserveAspectRatio="none">`)
  const data = await sharp(Buffer.from(sized), { limitInputPixels: false }).resize(width, height, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer()
  return { data, width, height }
}
