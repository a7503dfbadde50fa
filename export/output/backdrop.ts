import type { Card } from '../card/card'
import type { Theme } from '../theme/theme'
import type { Pixels } from './blend'
import { Buffer } from 'node:buffer'
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

// Standard deviation, in pixels, that a blur may be made small to without a visible difference.
const leastDeviation = 8

/**
 * Draws what lies behind a card's content, as RGB pixels: canvas, shadow and panel.
 * The blur is what costs most in a card, and it is the same for every card with the same panel.
 */
export async function drawBackdrop(panel: Card['panel'], options: BackdropOptions): Promise<Pixels> {
  const { theme, width, height, pixelRatio } = options
  const pixels = await drawCanvas(options)
  if (hasShadow(theme.card))
    await blendShadow(pixels, panel, options)
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

/** Lays the panel's shadow over the canvas in place, and keeps it out from under the panel as CSS has it. */
async function blendShadow(canvas: Pixels, panel: Card['panel'], { theme, pixelRatio }: BackdropOptions): Promise<void> {
  const { width, height, data } = canvas
  const { color } = theme.card.shadow
  const [coverage, inside] = await Promise.all([
    shadowCoverage(panel, theme, pixelRatio, width, height),
    sharp(svg(shadowShape(panel, { ...theme.card, shadow: { ...theme.card.shadow, x: 0, y: 0 } }, pixelRatio), width, height)).ensureAlpha().extractChannel('alpha').raw().toBuffer(),
  ])
  const [red, green, blue] = [1, 3, 5].map(index => Number.parseInt(color.slice(index, index + 2), 16))
  const opacity = color.length > 7 ? Number.parseInt(color.slice(7, 9), 16) / 255 : 1
  for (let pixel = 0, target = 0; pixel < coverage.length; pixel++, target += 3) {
    const alpha = (coverage[pixel] / 255) * (1 - inside[pixel] / 255) * opacity
    if (alpha === 0)
      continue
    data[target] += (red - data[target]) * alpha + 0.5
    data[target + 1] += (green - data[target + 1]) * alpha + 0.5
    data[target + 2] += (blue - data[target + 2]) * alpha + 0.5
  }
}

/** How much of the shadow each pixel gets, 0 to 255. A wide blur has no detail, so that it is made small and enlarged. */
async function shadowCoverage(panel: Card['panel'], theme: Theme, pixelRatio: number, width: number, height: number): Promise<Buffer> {
  const deviation = shadowDeviation(theme.card, pixelRatio)
  const shrink = Math.max(1, Math.floor(deviation / leastDeviation))
  // Room around the canvas, so that a blur that leaves it is not folded back.
  const room = Math.ceil((deviation * 3) / shrink) * shrink
  const columns = Math.ceil((width + 2 * room) / shrink)
  const rows = Math.ceil((height + 2 * room) / shrink)
  const view = `${-room} ${-room} ${columns * shrink} ${rows * shrink}`
  const shape = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${columns}" height="${rows}" viewBox="${view}">${shadowShape(panel, theme.card, pixelRatio)}</svg>`)).ensureAlpha().extractChannel('alpha')
  const small = await (deviation >= 0.3 ? shape.blur(deviation / shrink) : shape).raw().toBuffer()
  return sharp(small, { raw: { width: columns, height: rows, channels: 1 } })
    .resize(columns * shrink, rows * shrink, { kernel: 'cubic', fit: 'fill' })
    .extract({ left: room, top: room, width, height })
    .extractChannel(0)
    .raw()
    .toBuffer()
}

function svg(shapes: string, width: number, height: number): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`)
}

/** What tells one backdrop of a carousel from another. */
export function backdropKey(panel: Card['panel'], pixelRatio: number): string {
  const { x, y, width, height } = deviceRect(panel, pixelRatio)
  return [x, y, width, height].join(' ')
}
