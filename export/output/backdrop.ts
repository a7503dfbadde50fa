import type { Card } from '../card/card'
import type { Theme } from '../theme/theme'
import type { Pixels } from './blend'
import sharp from 'sharp'
import { canvasShape, deviceRect, hasShadow, panelShape, shadowDeviation, shadowShape } from '../render/backdropSvg'
import { blendOver } from './blend'

export interface BackdropOptions {
  readonly theme: Theme
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** The canvas' picture, where the theme has one. */
  readonly canvasPicture?: Uint8Array | undefined
}

/**
 * Draws what lies behind a card's content, as RGB pixels: canvas, shadow and panel.
 * The blur is what costs most in a card, and it is the same for every card with the same panel.
 */
export async function drawBackdrop(panel: Card['panel'], options: BackdropOptions): Promise<Pixels> {
  const { theme, width, height, pixelRatio } = options
  const pixels = await drawCanvas(options)
  if (hasShadow(theme.card))
    blendOver(pixels, await drawShadow(panel, options))
  if (theme.card.opacity > 0 || theme.card.border.width > 0)
    blendOver(pixels, { data: await sharp(svg(panelShape(panel, theme.card, pixelRatio), width, height)).ensureAlpha().raw().toBuffer(), width, height })
  return pixels
}

async function drawCanvas({ theme, width, height, canvasPicture }: BackdropOptions): Promise<Pixels> {
  const canvas = sharp(svg(canvasShape(theme.canvas, width, height), width, height))
  if (canvasPicture) {
    const picture = await sharp(canvasPicture).autoOrient().resize(width, height, { fit: 'cover' }).png({ compressionLevel: 0 }).toBuffer()
    canvas.composite([{ input: picture }])
  }
  return { data: await canvas.removeAlpha().raw().toBuffer(), width, height }
}

/** The panel's shape in the shadow's colour, blurred, and kept out from under the panel as CSS has it. */
async function drawShadow(panel: Card['panel'], { theme, width, height, pixelRatio }: BackdropOptions): Promise<Pixels> {
  const { shadow } = theme.card
  const deviation = shadowDeviation(theme.card, pixelRatio)
  // Room around the canvas, so that the blur of a shadow that leaves it is not folded back.
  const room = Math.ceil(deviation * 3)
  const shape = sharp(svg(`<rect width="${width}" height="${height}" fill="#000"/>${shadowShape(panel, theme.card, pixelRatio)}`, width, height))
    .extend({ top: room, bottom: room, left: room, right: room, background: '#000' })
    .extractChannel('red')
  const { data: flat } = await shape.raw().toBuffer({ resolveWithObject: true })
  const paddedWidth = width + 2 * room
  const image = sharp(flat, { raw: { width: paddedWidth, height: height + 2 * room, channels: 1 } })
  const blurred = await (deviation >= 0.3 ? image.blur(deviation) : image).extractChannel(0).raw().toBuffer()
  const inside = await sharp(svg(shadowShape(panel, { ...theme.card, shadow: { ...shadow, x: 0, y: 0 } }, pixelRatio), width, height)).ensureAlpha().extractChannel('alpha').raw().toBuffer()
  const [red, green, blue] = [1, 3, 5].map(index => Number.parseInt(shadow.color.slice(index, index + 2), 16))
  const alpha = shadow.color.length > 7 ? Number.parseInt(shadow.color.slice(7, 9), 16) / 255 : 1
  const data = new Uint8Array(width * height * 4)
  for (let row = 0, pixel = 0; row < height; row++) {
    for (let column = 0; column < width; column++, pixel++) {
      const coverage = blurred[(row + room) * paddedWidth + column + room] * (1 - inside[pixel] / 255)
      data.set([red, green, blue, Math.round(coverage * alpha)], pixel * 4)
    }
  }
  return { data, width, height }
}

function svg(shapes: string, width: number, height: number): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`)
}

/** What tells one backdrop of a carousel from another. */
export function backdropKey(panel: Card['panel'], pixelRatio: number): string {
  const { x, y, width, height } = deviceRect(panel, pixelRatio)
  return [x, y, width, height].join(' ')
}
