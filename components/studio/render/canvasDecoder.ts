import type { PictureItem } from '../../../export/layout/card'
import type { ImageDecoder } from '../../../export/paint/cardPainter'
import type { CoverPart } from '../../../export/paint/coverPlacement'
import type { Pixels } from '../../../export/paint/pixels'
import type { PixelCanvas } from './pixelCanvas'
import { coverPlacement } from '../../../export/paint/coverPlacement'
import { pictureMiddle } from '../../../export/theme/pictureMiddle'
import { decodeSvg } from './decodeSvg'
import { canvasPainter, makeCanvas } from './pixelCanvas'

const fineScale = 4
/** Larger images have fewer samples a pixel. */
const mostSamples = 32_000_000

/** Decodes pictures and emoji with the browser's canvas. */
export function createCanvasDecoder(pictures: ReadonlyMap<string, ImageBitmap>): ImageDecoder {
  return {
    emoji: async (svg, width, height) => pixelsOf(shrunk(await decodeSvg(svg), width, height)),
    async picture(source, width, height, fit, part) {
      const picture = pictures.get(source)
      return picture && pixelsOf(fitted(picture, width, height, fit, part))
    },
  }
}

/** An image of vectors drawn large and halved twice: browsers take few samples a pixel, the command's rasteriser many. */
function shrunk(image: HTMLImageElement, width: number, height: number): PixelCanvas {
  let scale = width * height * fineScale ** 2 > mostSamples ? fineScale / 2 : fineScale
  let canvas = makeCanvas(width * scale, height * scale)
  canvasPainter(canvas).drawImage(image, 0, 0, canvas.width, canvas.height)
  while (scale > 1) {
    scale /= 2
    const half = makeCanvas(width * scale, height * scale)
    const painter = canvasPainter(half)
    // At exactly a half, this is the mean of four pixels.
    painter.imageSmoothingQuality = 'low'
    painter.drawImage(canvas, 0, 0, half.width, half.height)
    canvas = half
  }
  return canvas
}

/** A picture at a size; "cover" fills it and crops what does not fit. */
function fitted(picture: ImageBitmap, width: number, height: number, fit: PictureItem['fit'], part: CoverPart = { wholeWidth: width, left: 0, focus: pictureMiddle }): PixelCanvas {
  const canvas = makeCanvas(width, height)
  const painter = canvasPainter(canvas)
  painter.imageSmoothingQuality = 'high'
  const placed = fit === 'cover' ? coverPlacement(picture, height, part) : { x: 0, y: 0, width, height }
  painter.drawImage(picture, placed.x, placed.y, placed.width, placed.height)
  return canvas
}

function pixelsOf(canvas: PixelCanvas): Pixels {
  const { width, height } = canvas
  const { data } = canvasPainter(canvas).getImageData(0, 0, width, height)
  return { data: new Uint8Array(data.buffer), width, height }
}
