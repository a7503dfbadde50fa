import type { ImageDecoder } from '../render/cardPainter'
import type { Pixels } from '../render/pixels'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'

// An emoji is drawn once for all the cards that have it.
const mostGraphics = 200

/** Decodes pictures and graphics with Sharp. */
export function createImageDecoder(pictures: ReadonlyMap<string, Uint8Array>): ImageDecoder {
  const graphics = new Map<string, Promise<Pixels>>()
  return {
    graphic(svg, width, height) {
      const key = `${width} ${height} ${svg}`
      const known = graphics.get(key) ?? drawGraphic(svg, width, height)
      graphics.set(key, known)
      if (graphics.size > mostGraphics)
        graphics.delete(graphics.keys().next().value ?? '')
      return known
    },
    async picture(source, width, height, fit) {
      const bytes = pictures.get(source)
      if (!bytes)
        return undefined
      const data = await sharp(bytes).autoOrient().resize(width, height, { fit: fit === 'cover' ? 'cover' : 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer()
      return { data, width, height }
    },
  }
}

async function drawGraphic(svg: string, width: number, height: number): Promise<Pixels> {
  // Stretched to its box as Satori's image is; librsvg draws it at that very size.
  const sized = svg.replace(/^<svg[^>]*>/, tag => `${tag.slice(0, -1).replace(/ (?:width|height|preserveAspectRatio)="[^"]*"/g, '')} width="${width}" height="${height}" preserveAspectRatio="none">`)
  const data = await sharp(Buffer.from(sized), { limitInputPixels: false }).resize(width, height, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer()
  return { data, width, height }
}
