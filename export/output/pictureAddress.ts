import { Buffer } from 'node:buffer'
import sharp from 'sharp'

/** Media types of the formats that browsers show, by the names that Sharp has for them. */
const mediaTypes: Readonly<Record<string, string>> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp', gif: 'image/gif', svg: 'image/svg+xml' }

/** A picture as a data URL that browsers show; one of another format is encoded again as PNG. */
export async function pictureAddress(data: Uint8Array): Promise<string> {
  const { format, compression } = await sharp(data, { limitInputPixels: false }).metadata()
  const type = format === 'heif' && compression === 'av1' ? 'image/avif' : mediaTypes[format]
  const bytes = type ? Buffer.from(data) : await sharp(data).autoOrient().png().toBuffer()
  return `data:${type ?? 'image/png'};base64,${bytes.toString('base64')}`
}
