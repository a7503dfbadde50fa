import type { Rect } from '../../layout/pictureGrid'
import type { PdfPage } from './pdfPage'
import type { PdfResource } from './pdfResources'
import { roundedRectPath } from '../../layout/roundedRectPath'
import { pathOperators } from './pathOperators'
import { pdfNumbers } from './pdfNumber'

/** Writes an image stretched to a box in device pixels, its corners rounded. */
export function writeImage(page: PdfPage, image: PdfResource, box: Rect, cornerRadius = 0): void {
  const { x, y, width, height } = box
  // An image's own y grows upwards.
  page.write('q', ...cornerRadius > 0 ? [pathOperators(roundedRectPath(box, cornerRadius)), 'W n'] : [], `${pdfNumbers(width, 0, 0, -height, x, y + height)} cm`, `${page.use(image)} Do`, 'Q')
}
