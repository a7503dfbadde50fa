import type { PDFDict } from '@cantoo/pdf-lib'
import type { Rgb } from '../rgb'
import type { PdfResource, PdfResources } from './pdfResources'
import { pathOperators } from './pathOperators'
import { pdfNumbers } from './pdfNumber'

/** The operators of one page as they are written, and what they name. */
export interface PdfPage {
  readonly resources: PdfResources
  /** Size in device pixels, which all operators are in; y grows downwards. */
  readonly width: number
  readonly height: number
  write: (...operators: readonly string[]) => void
  /** Says that the page names a resource; gives its name. */
  use: (resource: Pick<PdfResource, 'category' | 'name' | 'ref'>) => string
  /** Fills a path in a colour, which leaves no trace in what follows. */
  fill: (path: string, color: Rgb, opacity?: number) => void
  content: () => string
  resourceDict: () => PDFDict
}

const channels = 255

export function createPdfPage(resources: PdfResources, width: number, height: number, start: string): PdfPage {
  const operators = [start]
  const used = new Map<PdfResource['category'], Map<string, PdfResource['ref']>>()
  const page: PdfPage = {
    resources,
    width,
    height,
    write: (...more) => {
      operators.push(...more)
    },
    use({ category, name, ref }) {
      used.set(category, (used.get(category) ?? new Map<string, PdfResource['ref']>()).set(name, ref))
      return `/${name}`
    },
    fill(path, color, opacity = 1) {
      const outline = pathOperators(path)
      const alpha = color.alpha * opacity
      if (outline === '' || alpha === 0)
        return
      page.write('q', ...alpha < 1 ? [`${page.use(resources.opacity(alpha))} gs`] : [], `${colorNumbers(color)} rg`, outline, 'f', 'Q')
    },
    content: () => operators.join('\n'),
    resourceDict: () => resources.context.obj(Object.fromEntries(Array.from(used, ([category, names]) => [category, Object.fromEntries(names)]))),
  }
  return page
}

/** A colour without its alpha. */
export function colorNumbers({ red, green, blue }: Rgb): string {
  return pdfNumbers(red / channels, green / channels, blue / channels)
}
