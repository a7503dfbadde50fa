import type { PictureSize } from '../layout/pictureGrid'
import { Buffer } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { borderSample, pictureBorder } from '../paint/pictureBorder'
import { PictureError } from './pictureError'
import { svgSource } from './svgSource'

/** A picture in memory, with the size that it may be seen at. */
export interface LoadedPicture extends PictureSize {
  readonly data: Buffer
}

const mostBytes = 50_000_000
const longestSide = 16_384
const mostPixels = 100_000_000
/** Longer side of a drawing of lines, in px: it has no pixels that could show. */
const vectorSide = 4096
const formats = new Set(['png', 'jpeg', 'webp', 'avif', 'heif', 'gif', 'svg', 'tiff'])

/** Reads and checks a picture file. @throws {PictureError} naming it as `name` */
export async function readPicture(path: string, name: string): Promise<LoadedPicture> {
  const file = await stat(path).catch(() => undefined)
  if (!file)
    throw new PictureError(`Expected picture ${name} to be a file, but found none: check its path.`)
  if (!file.isFile())
    throw new PictureError(`Expected picture ${name} to be a file, but received a folder.`)
  if (file.size > mostBytes)
    throw new PictureError(`Expected picture ${name} to have at most ${mostBytes / 1e6} MB, but received ${(file.size / 1e6).toFixed(0)} MB: make it smaller.`)
  return checkPicture(await readFile(path), name)
}

/** Checks the bytes of a picture. @throws {PictureError} naming it as `name` */
export async function checkPicture(file: Buffer, name: string): Promise<LoadedPicture> {
  const source = svgSource(file)
  const data = source === undefined ? file : Buffer.from((await import('./checkSvg')).checkSvg(source, name))
  // Sharp refuses a file without bytes at once, and others when it reads them.
  const metadata = data.length === 0 ? undefined : await sharp(data, { limitInputPixels: false }).metadata().catch(() => undefined)
  if (!metadata && source !== undefined)
    throw new PictureError(`Expected ${name} to be an SVG picture that is at least 1 px wide and high, but received one with a shorter side or without a size: give it a width and a height.`)
  if (!metadata || !formats.has(metadata.format) || (metadata.format === 'svg' && source === undefined))
    throw new PictureError(`Expected ${name} to be a picture (PNG, JPEG, WebP, AVIF, GIF or SVG), but received something else.`)
  const { width, height } = metadata.autoOrient
  if (Math.max(width, height) > longestSide || width * height > mostPixels)
    throw new PictureError(`Expected picture ${name} to have at most ${longestSide} px a side and ${mostPixels / 1e6} megapixels, but received ${width}x${height}: make it smaller.`)
  // Broken pixels show only when they are read.
  await sharp(data).stats().catch((error: Error) => {
    throw new PictureError(source === undefined
      ? `Expected ${name} to be a whole picture, but its pixels could not be read: save it again.`
      : `Expected ${name} to be an SVG picture that can be drawn, but received one that asks too much (${error.message.replace(/\s+/g, ' ').replace(/^svgload_buffer: /, '').trim()}): save it with smaller filters, patterns and masks.`)
  })
  const border = pictureBorder(await sharp(data).autoOrient().resize(borderSample, borderSample, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer())
  return { data, ...source === undefined ? { width, height } : drawnLarge(width, height), ...border !== undefined && { border } }
}

function drawnLarge(width: number, height: number): PictureSize {
  const growth = vectorSide / Math.max(width, height, 1)
  return { width: width * growth, height: height * growth }
}
