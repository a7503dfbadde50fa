import type { CanvasFill } from './backdrop'
import type { CanvasSlice } from './canvasSlice'
import type { ImageDecoder } from './cardPainter'
import type { Pixels } from './pixels'
import type { Rgb } from './rgb'
import { blendOver } from './blend'
import { blurReach, boxBlur } from './boxBlur'

/** A picture that covers a canvas, in device pixels. */
export interface CanvasPicture {
  readonly source: string
  /** Standard deviation of its blur. */
  readonly blur: number
  /** How much the colour of the canvas covers it, in [0, 1]. */
  readonly dim: number
  /** Where it is cropped, as `CoverPart` has it. */
  readonly focus: { readonly x: number, readonly y: number }
}

const middle = 0.5

/** A canvas' picture over its colour, blurred and dimmed, as RGB pixels of a size; undefined where there is no picture. A blur looks beyond the edges of a slice. */
export async function canvasPicturePixels({ color, picture }: Extract<CanvasFill, { kind: 'color' }>, { index, count }: CanvasSlice, { width, height, decoder }: { readonly width: number, readonly height: number, readonly decoder: ImageDecoder }): Promise<Pixels | undefined> {
  if (!picture)
    return undefined
  const { source, blur, dim, focus } = picture
  const wholeWidth = count * width
  const reach = blurReach(blur)
  const from = Math.max(0, index * width - reach)
  const to = Math.min(wholeWidth, (index + 1) * width + reach)
  const isPlain = count === 1 && focus.x === middle && focus.y === middle
  const layer = await decoder.picture(source, to - from, height, 'cover', isPlain ? undefined : { wholeWidth, left: from, focus })
  if (!layer)
    return undefined
  const wide = colored(color, to - from, height)
  blendOver(wide, layer)
  if (blur > 0)
    boxBlur(wide, blur)
  if (dim > 0)
    dimPixels(wide, color, dim)
  return cropped(wide, index * width - from, width)
}

function colored({ red, green, blue }: Rgb, width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < data.length; at += 3) {
    data[at] = red
    data[at + 1] = green
    data[at + 2] = blue
  }
  return { data, width, height }
}

function dimPixels({ data }: Pixels, { red, green, blue }: Rgb, dim: number): void {
  for (let at = 0; at < data.length; at += 3) {
    data[at] += (red - data[at]) * dim + 0.5
    data[at + 1] += (green - data[at + 1]) * dim + 0.5
    data[at + 2] += (blue - data[at + 2]) * dim + 0.5
  }
}

function cropped(pixels: Pixels, left: number, width: number): Pixels {
  if (pixels.width === width)
    return pixels
  const data = new Uint8Array(width * pixels.height * 3)
  for (let row = 0; row < pixels.height; row++) {
    const start = (row * pixels.width + left) * 3
    data.set(pixels.data.subarray(start, start + width * 3), row * width * 3)
  }
  return { data, width, height: pixels.height }
}
