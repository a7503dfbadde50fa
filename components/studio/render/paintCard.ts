import type { Card } from '../../../export/card/card'
import type { CardSvg } from '../../../export/render/cardSvg'
import type { Theme } from '../../../export/theme/theme'
import type { StudioAssets } from './assets'
import { canvasShape, deviceRect, hasShadow, panelShape, shadowDeviation, shadowShape } from '../../../export/render/backdropSvg'
import { cardSvg } from '../../../export/render/cardSvg'

export interface PaintOptions {
  readonly theme: Theme
  readonly assets: StudioAssets
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  /** Decoded pictures by source. */
  readonly pictures: ReadonlyMap<string, ImageBitmap>
}

type Painter = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** The large preview, the thumbnails and an export may each have their own. */
const mostBackdrops = 4
const backdrops = new Map<string, OffscreenCanvas>()

/** A card's content as the command draws it, with the fonts that it needs. */
async function contentOf(card: Card, { assets, width, height, pixelRatio }: PaintOptions): Promise<CardSvg | undefined> {
  const faces = new Set(card.items.flatMap(item => item.kind === 'text' ? [item.face] : []))
  const fonts = await assets.withLoading(() => Array.from(faces.size > 0 ? faces : ['Inter-Regular'], face => assets.satoriFont(face)))
  return cardSvg(card, { fonts: fontList(fonts), measurer: assets.measurer, pixelRatio, width, height })
}

/** Paints a card onto a canvas of its size, whatever was there before. */
export async function paintCard(card: Card, painter: Painter, options: PaintOptions): Promise<void> {
  const [backdrop, content] = await Promise.all([backdropOf(card, options), contentOf(card, options)])
  const image = content && await decodeSvg(content.svg)
  painter.drawImage(backdrop, 0, 0)
  for (const item of card.items) {
    const picture = item.kind === 'picture' ? options.pictures.get(item.source) : undefined
    if (item.kind === 'picture' && picture)
      paintPicture(painter, picture, item, options.pixelRatio)
  }
  if (image)
    painter.drawImage(image, content.left, content.top)
}

// Satori keeps what it has parsed by the list itself.
const fontLists = new Map<string, ReturnType<StudioAssets['satoriFont']>[]>()
function fontList(fonts: ReturnType<StudioAssets['satoriFont']>[]): ReturnType<StudioAssets['satoriFont']>[] {
  const key = fonts.map(font => font.name).toSorted().join(' ')
  const list = fontLists.get(key) ?? fonts
  fontLists.set(key, list)
  return list
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
    painter.drawImage(await decodeShapes(panelShape(card.panel, theme.card, pixelRatio), width, height), 0, 0)
  backdrops.set(key, canvas)
  if (backdrops.size > mostBackdrops)
    backdrops.delete(backdrops.keys().next().value ?? '')
  return canvas
}

/** The shadow lies around the panel and not under it, as CSS has it. */
async function paintShadow(painter: Painter, panel: Card['panel'], { theme, width, height, pixelRatio }: PaintOptions): Promise<void> {
  const layer = new OffscreenCanvas(width, height)
  const shadow = layer.getContext('2d')!
  const { color } = theme.card.shadow
  const shape = await decodeShapes(shadowShape(panel, theme.card, pixelRatio, `fill="${color.slice(0, 7)}"`), width, height)
  shadow.filter = `blur(${shadowDeviation(theme.card, pixelRatio)}px)`
  shadow.drawImage(shape, 0, 0)
  shadow.filter = 'none'
  shadow.globalCompositeOperation = 'destination-out'
  shadow.drawImage(await decodeShapes(shadowShape(panel, { ...theme.card, shadow: { ...theme.card.shadow, x: 0, y: 0 } }, pixelRatio), width, height), 0, 0)
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
