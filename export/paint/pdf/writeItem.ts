import type { CardItem } from '../../layout/card'
import type { TextMeasurer } from '../../text/textMeasurer'
import type { ImageDecoder } from '../cardPainter'
import type { CardShape, FilledPath } from '../cardShapes'
import type { Palette } from '../palette'
import type { Pixels } from '../pixels'
import type { EncodeJpeg } from './pdfImage'
import type { PdfPage } from './pdfPage'
import { artworkSvg } from '../artworkSvg'
import { deviceRect } from '../backdrop'
import { shapesOf } from '../cardShapes'
import { colorIn } from '../palette'
import { pathOperators } from './pathOperators'
import { addImage } from './pdfImage'
import { pdfNumbers } from './pdfNumber'
import { colorNumbers } from './pdfPage'
import { writeGlyphs, writeUnseen } from './textOperators'
import { writeImage } from './writeImage'

export interface ItemWriter {
  readonly palette: Palette
  readonly measurer: TextMeasurer
  readonly decoder: ImageDecoder
  readonly encodeJpeg: EncodeJpeg
  readonly pixelRatio: number
  /** A face that every document has at hand, for letters that are read and not seen. */
  readonly face: string
}

/** Writes an item of a card on its page. */
export async function writeItem(page: PdfPage, item: CardItem, writer: ItemWriter): Promise<void> {
  const { palette, measurer, decoder, encodeJpeg, pixelRatio, face } = writer
  if (item.kind === 'glyphs') {
    writeGlyphs(page, item, colorIn(palette, item.color), measurer, pixelRatio)
    return
  }
  if (item.kind === 'picture') {
    const box = deviceRect(item, pixelRatio)
    const [width, height] = [Math.max(1, box.width), Math.max(1, box.height)]
    const { focus } = item
    await writePixels(page, ['picture', item.source, width, height, item.fit, focus], box, () => decoder.picture(item.source, width, height, item.fit, focus && { wholeWidth: width, left: 0, focus }), encodeJpeg, item.cornerRadius * pixelRatio)
    return
  }
  for (const shape of shapesOf(item, { measurer, pixelRatio }))
    await writeShape(page, shape, writer)
  if (item.kind === 'emoji' || item.kind === 'formula')
    writeUnseen(page, item, face, measurer, pixelRatio)
}

async function writeShape(page: PdfPage, shape: CardShape, { palette, decoder }: ItemWriter): Promise<void> {
  if (shape.kind === 'path')
    writePath(page, shape, palette)
  // Glyphs are written as text.
  if (shape.kind === 'letters' || shape.kind === 'path')
    return
  const svg = shape.kind === 'artwork' ? artworkSvg(shape.svg, palette) : shape.svg
  await writePixels(page, ['drawing', svg, shape.width, shape.height], shape, () => decoder.emoji(svg, shape.width, shape.height))
}

function writePath(page: PdfPage, { path, color, opacity, at: { x, y, scaleX, scaleY } }: FilledPath, palette: Palette): void {
  const rgb = colorIn(palette, color)
  if (x === 0 && y === 0 && scaleX === 1 && scaleY === 1) {
    page.fill(path, rgb, opacity)
    return
  }
  const outline = pathOperators(path)
  const alpha = rgb.alpha * opacity
  if (outline === '' || alpha === 0)
    return
  // Scales are small where paths have large units.
  page.write('q', ...alpha < 1 ? [`${page.use(page.resources.opacity(alpha))} gs`] : [], `${scaleX.toFixed(6)} 0 0 ${scaleY.toFixed(6)} ${pdfNumbers(x, y)} cm`, `${colorNumbers(rgb)} rg`, outline, 'f', 'Q')
}

/** Nothing where there are no pixels. */
async function writePixels(page: PdfPage, key: readonly unknown[], box: Parameters<typeof writeImage>[2], pixelsOf: () => Promise<Pixels | undefined>, encodeJpeg?: EncodeJpeg, cornerRadius = 0): Promise<void> {
  const { shared, context } = page.resources
  const image = await shared('XObject', JSON.stringify(key), async () => {
    const pixels = await pixelsOf()
    return pixels && addImage(context, pixels, encodeJpeg)
  })
  if (image)
    writeImage(page, image, box, cornerRadius)
}
