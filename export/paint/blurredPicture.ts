import type { Card } from '../layout/card'
import type { Theme } from '../theme/theme'
import type { ImageDecoder } from './cardPainter'
import type { Pixels } from './pixels'
import { canvasFill } from './backdrop'
import { canvasPicturePixels } from './canvasPicture'
import { sliceOf } from './canvasSlice'
import { pngAddress } from './pngAddress'

export interface BlurredPictureOptions {
  readonly theme: Pick<Theme, 'canvas'>
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly decoder: ImageDecoder
}

/** A blurred picture has no detail finer than this share of its deviation. */
const detail = 0.4
const maxShrink = 24

/** A card's blurred canvas picture as a data URL, as small as its blur allows, stretched to the card where it is shown; undefined where the canvas has none. Renderers blur the edges of a picture each in its own way. */
export async function blurredPicture(card: Pick<Card, 'number' | 'count' | 'direction'>, { theme, width, height, pixelRatio, decoder }: BlurredPictureOptions): Promise<string | undefined> {
  const fill = canvasFill(theme.canvas, pixelRatio)
  if (fill.kind !== 'color' || !fill.picture || fill.picture.blur === 0)
    return undefined
  const pixels = await canvasPicturePixels(fill, sliceOf(card, theme.canvas), { width, height, decoder })
  return pixels && pngAddress(shrunk(pixels, Math.min(maxShrink, Math.max(1, Math.floor(fill.picture.blur * detail)))))
}

/** The means of squares, which fill the image evenly. */
function shrunk({ data, width, height }: Pixels, by: number): Pixels {
  const [columns, rows] = [Math.ceil(width / by), Math.ceil(height / by)]
  const small = new Uint8Array(columns * rows * 3)
  const edge = (place: number, count: number, length: number) => Math.round(place * length / count)
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [edge(row, rows, height), edge(row + 1, rows, height)]
    for (let column = 0; column < columns; column++) {
      const [left, right] = [edge(column, columns, width), edge(column + 1, columns, width)]
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0
        for (let y = top; y < bottom; y++) {
          for (let x = left; x < right; x++)
            sum += data[(y * width + x) * 3 + channel]
        }
        small[(row * columns + column) * 3 + channel] = Math.round(sum / ((bottom - top) * (right - left)))
      }
    }
  }
  return { data: small, width: columns, height: rows }
}
