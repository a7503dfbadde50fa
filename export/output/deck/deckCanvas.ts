import type { Buffer } from 'node:buffer'
import type { Theme } from '../../theme/theme'
import sharp from 'sharp'
import { canvasFill } from '../../paint/backdrop'
import { canvasPicturePixels } from '../../paint/canvasPicture'
import { wholeCanvas } from '../../paint/canvasSlice'
import { paintCanvas } from '../../paint/paintBackdrop'
import { patternFill } from '../../paint/pattern/patternFill'
import { createSharpDecoder } from '../sharpDecoder'

/** Device pixels of a slide's canvas, and of a px of the theme on it. */
const size = { width: 1960, height: 1103 } as const
const pixelRatio = 2

/** The canvas of a theme as a picture in WebP, where CSS would not paint it as cards have it: with a picture or a pattern; undefined for a colour or a gradient alone. */
export async function deckCanvas({ canvas }: Pick<Theme, 'canvas'>, picture: Uint8Array | undefined): Promise<Buffer | undefined> {
  if (canvas.kind !== 'picture' && !canvas.pattern)
    return undefined
  const fill = canvasFill(canvas, pixelRatio)
  const decoder = createSharpDecoder(canvas.kind === 'picture' && picture ? new Map([[canvas.source, picture]]) : new Map())
  const pixels = { data: new Uint8Array(size.width * size.height * 3), ...size }
  const behind = fill.kind === 'color' ? await canvasPicturePixels(fill, wholeCanvas, { ...size, decoder }) : undefined
  paintCanvas(pixels, { canvas: fill, pattern: patternFill(canvas, pixelRatio), slice: wholeCanvas }, behind)
  return sharp(pixels.data, { raw: { ...size, channels: 3 } }).webp({ quality: 90 }).toBuffer()
}
