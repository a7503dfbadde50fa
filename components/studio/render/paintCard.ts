import type { Card } from '../../../export/card/card'
import type { Theme } from '../../../export/theme/theme'
import type { DrawnCard } from './drawnCard'
import { canvasShape, deviceRect, hasShadow, panelShape, shadowDeviation, shadowShape } from '../../../export/render/backdropSvg'

export interface PaintOptions {
  readonly theme: Theme
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** Decoded pictures by source. */
  readonly pictures: ReadonlyMap<string, ImageBitmap>
}

type Painter = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Posts may have looks of their own. */
const mostBackdrops = 4
const fineScale = 4
const backdrops = new Map<string, OffscreenCanvas>()

/** Paints a card onto a canvas of its size, whatever was there before. */
export async function paintCard({ card, content }: DrawnCard, painter: Painter, options: PaintOptions): Promise<void> {
  const backdrop = await backdropOf(card, options)
  const image = content && await decodeSvg(content.svg)
  painter.drawImage(backdrop, 0, 0)
  for (const item of card.items) {
    const picture = item.kind === 'picture' ? options.pictures.get(item.source) : undefined
    if (item.kind === 'picture' && picture)
      paintPicture(painter, picture, item, options.pixelRatio)
  }
  if (image)
    painter.drawImage(shrunk(image, content.width, content.height), content.left, content.top)
}

/** An image of vectors drawn large and halved twice: browsers take few samples a pixel, the command's rasteriser many. */
function shrunk(image: HTMLImageElement, width: number, height: number): OffscreenCanvas {
  let scale = fineScale
  let canvas = new OffscreenCanvas(width * scale, height * scale)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  while (scale > 1) {
    scale /= 2
    const half = new OffscreenCanvas(width * scale, height * scale)
    const painter = half.getContext('2d')!
    // At exactly a half, this is the mean of four pixels.
    painter.imageSmoothingQuality = 'low'
    painter.drawImage(canvas, 0, 0, half.width, half.height)
    canvas = half
  }
  return canvas
}

/** Canvas, shadow and panel; kept for the next card with the same ones. */
async function backdropOf(card: Card, options: PaintOptions): Promise<OffscreenCanvas> {
  const { theme, width, height, pixelRatio } = options
  const key = JSON.stringify([theme.canvas, theme.card, card.panel, width, height, pixelRatio])
  const known = backdrops.get(key)
  if (known)
    return known
  const canvas = new OffscreenCanvas(width, height)
  const painter = canvas.getContext('2d')!
  painter.drawImage(await decodeShapes(canvasShape(theme.canvas, width, height), width, height), 0, 0)
  const picture = theme.canvas.kind === 'picture' ? options.pictures.get(theme.canvas.source) : undefined
  if (picture)
    paintCover(painter, picture, width, height)
  if (hasShadow(theme.card))
    await paintShadow(painter, card.panel, options)
  if (theme.card.opacity > 0 || theme.card.border.width > 0)
    painter.drawImage(await shapes(panelShape(card.panel, theme.card, pixelRatio), options), 0, 0)
  backdrops.set(key, canvas)
  if (backdrops.size > mostBackdrops)
    backdrops.delete(backdrops.keys().next().value ?? '')
  return canvas
}

/** The shadow lies around the panel and not under it, as CSS has it. */
async function paintShadow(painter: Painter, panel: Card['panel'], options: PaintOptions): Promise<void> {
  const { theme, width, height, pixelRatio } = options
  const layer = new OffscreenCanvas(width, height)
  const shadow = layer.getContext('2d')!
  const { color } = theme.card.shadow
  const shape = await decodeShapes(shadowShape(panel, theme.card, pixelRatio, `fill="${color.slice(0, 7)}"`), width, height)
  shadow.filter = `blur(${shadowDeviation(theme.card, pixelRatio)}px)`
  shadow.drawImage(shape, 0, 0)
  shadow.filter = 'none'
  shadow.globalCompositeOperation = 'destination-out'
  shadow.drawImage(await shapes(shadowShape(panel, { ...theme.card, shadow: { ...theme.card.shadow, x: 0, y: 0 } }, pixelRatio), options), 0, 0)
  painter.globalAlpha = color.length > 7 ? Number.parseInt(color.slice(7, 9), 16) / 255 : 1
  painter.drawImage(layer, 0, 0)
  painter.globalAlpha = 1
}

function paintPicture(painter: Painter, picture: ImageBitmap, item: Extract<Card['items'][number], { kind: 'picture' }>, pixelRatio: number): void {
  const { x, y, width, height } = deviceRect(item, pixelRatio)
  painter.save()
  painter.beginPath()
  painter.roundRect(x, y, width, height, item.cornerRadius * pixelRatio)
  painter.clip()
  painter.imageSmoothingQuality = 'high'
  painter.translate(x, y)
  if (item.fit === 'cover')
    paintCover(painter, picture, width, height)
  else
    painter.drawImage(picture, 0, 0, width, height)
  painter.restore()
}

/** Fills a box and crops what does not fit. */
function paintCover(painter: Painter, picture: ImageBitmap, width: number, height: number): void {
  const scale = Math.max(width / picture.width, height / picture.height)
  const [w, h] = [picture.width * scale, picture.height * scale]
  painter.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h)
}

async function shapes(source: string, { width, height }: PaintOptions): Promise<OffscreenCanvas> {
  return shrunk(await decodeShapes(source, width, height), width, height)
}

function decodeShapes(shapes: string, width: number, height: number): Promise<HTMLImageElement> {
  return decodeSvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`)
}

/** An SVG of ours as an image: as such it can neither run nor fetch anything. */
async function decodeSvg(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return image
  }
  finally {
    URL.revokeObjectURL(address)
  }
}
