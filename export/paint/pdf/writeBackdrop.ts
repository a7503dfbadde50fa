import type { PDFRef } from '@cantoo/pdf-lib'
import type { Backdrop, Panel, Shade } from '../backdrop'
import type { Pixels } from '../pixels'
import type { PdfPage } from './pdfPage'
import { roundedRectPath } from '../../layout/roundedRectPath'
import { borderPath } from '../borderPath'
import { gradientLine } from '../gradientLine'
import { createShadow, wholeShadow } from '../shadow'
import { pathOperators } from './pathOperators'
import { addLinearGradient } from './pdfGradient'
import { addColor, addGrayImage } from './pdfImage'
import { writeImage } from './writeImage'
import { writePattern } from './writePattern'

/** Device pixels that one of a shadow's own stands for at most: viewers smooth no more than that well. */
const maxShrink = 3
/** Standard deviation, in the shadow's own pixels, that it is made small to. */
const smallDeviation = 4

/** Writes what lies behind a card's content; `picture` are the pixels of the canvas where it has a picture. */
export async function writeBackdrop(page: PdfPage, backdrop: Backdrop, picture: (() => Promise<PdfPicture | undefined>)): Promise<void> {
  const { canvas, slice, pattern, shadow, panel } = backdrop
  const { width, height, resources } = page
  const whole = `M0 0H${width}V${height}H0Z`
  if (canvas.kind === 'color') {
    page.fill(whole, canvas.color)
    const shown = canvas.picture && await picture()
    const image = shown && await resources.shared('XObject', `canvas ${shown.key}`, shown.add)
    if (image)
      writeImage(page, image, { x: 0, y: 0, width, height })
  }
  else {
    const line = gradientLine(slice.count * width, height, canvas.angle)
    const left = slice.index * width
    const placed = { x1: line.x1 - left, y1: line.y1, x2: line.x2 - left, y2: line.y2 }
    const shading = await resources.shared('Shading', JSON.stringify([placed, canvas.stops]), () => addLinearGradient(resources.context, placed, canvas.stops))
    page.write('q', pathOperators(whole), 'W n', `${page.use(shading)} sh`, 'Q')
  }
  if (pattern)
    await writePattern(page, pattern, slice)
  if (shadow)
    await writeShadow(page, shadow, panel)
  if (panel.fill)
    page.fill(roundedRectPath(panel.box, panel.cornerRadius), panel.fill)
  if (panel.border)
    page.fill(borderPath(panel.box, panel.cornerRadius, panel.border.width), panel.border.color)
}

/** Pixels that are written when a document has none by their key. */
export interface PdfPicture {
  readonly key: string
  readonly add: () => Promise<PDFRef | undefined>
}

/** As a picture of one colour whose soft mask is the blurred shape, beside the panel only. */
async function writeShadow(page: PdfPage, shadow: Shade, { box, cornerRadius }: Panel): Promise<void> {
  const { width, height, resources } = page
  page.write('q', pathOperators(`M0 0H${width}V${height}H0Z${roundedRectPath(box, cornerRadius)}`), 'W* n')
  if (shadow.deviation === 0) {
    page.fill(roundedRectPath(shadow.box, cornerRadius), shadow.color)
  }
  else {
    const { context } = resources
    const image = await resources.shared('XObject', JSON.stringify(['shadow', shadow, cornerRadius, width, height]), () => addColor(context, shadow.color, { ref: addGrayImage(context, shadowMask(shadow, cornerRadius, width, height)) }))
    writeImage(page, image, { x: 0, y: 0, width, height })
  }
  page.write('Q')
}

/** How much of a shadow each place gets, its colour's alpha included. */
function shadowMask({ box, deviation, color }: Shade, cornerRadius: number, width: number, height: number): Pixels {
  const shrink = Math.min(maxShrink, Math.max(1, Math.floor(deviation / smallDeviation)))
  const [columns, rows] = [Math.ceil(width / shrink), Math.ceil(height / shrink)]
  // The image is stretched to the page, which it need not divide evenly.
  const [scaleX, scaleY] = [columns / width, rows / height]
  const small = { x: box.x * scaleX, y: box.y * scaleY, width: box.width * scaleX, height: box.height * scaleY }
  const shape = createShadow(small, cornerRadius * scaleX, deviation * scaleX, columns)
  const data = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    shape.row(row, columns, columns)?.forEach((share, column) => data[row * columns + column] = Math.round(share / wholeShadow * color.alpha * 255))
  return { data, width: columns, height: rows }
}
