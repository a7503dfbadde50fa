import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import type { TextMeasurer } from '../../text/textMeasurer'
import type { PdfFont } from './pdfFont'
import { createPdfFont } from './pdfFont'

/** Something that the operators of a page name. */
export interface PdfResource {
  readonly category: 'Font' | 'ExtGState' | 'XObject' | 'Shading' | 'Pattern'
  readonly name: string
  readonly ref: PDFRef
}

/** What the pages of a document share, each written once. */
export interface PdfResources {
  readonly context: PDFContext
  /** The font of a face. */
  font: (face: string) => PdfFont
  /** A resource by what it is made from, made when it is first asked for; undefined where there is nothing to make. */
  shared: <Ref extends PDFRef | undefined>(category: PdfResource['category'], key: string, make: () => Ref | Promise<Ref>) => Promise<PdfResource | Extract<Ref, undefined>>
  /** Opacity of all that is filled, in [0, 1]. */
  opacity: (alpha: number) => PdfResource
  /** Writes what can be written only when all pages are there. */
  finish: () => void
}

const initials: Readonly<Record<PdfResource['category'], string>> = { Font: 'F', ExtGState: 'G', XObject: 'X', Shading: 'S', Pattern: 'P' }

export function createPdfResources(context: PDFContext, measurer: TextMeasurer): PdfResources {
  const fonts = new Map<string, PdfFont>()
  const allFonts: PdfFont[] = []
  const known = new Map<string, Promise<PdfResource | undefined>>()
  const opacities = new Map<number, PdfResource>()
  return {
    context,
    font(face) {
      let font = fonts.get(face)
      if (!font?.hasRoom()) {
        font = createPdfFont(context, face, allFonts.length, measurer)
        fonts.set(face, font)
        allFonts.push(font)
      }
      return font
    },
    async shared<Ref extends PDFRef | undefined>(category: PdfResource['category'], key: string, make: () => Ref | Promise<Ref>) {
      const name = `${initials[category]}${known.size}`
      const whole = `${category} ${key}`
      const resource = known.get(whole) ?? Promise.resolve(make()).then(ref => ref && { category, name, ref })
      known.set(whole, resource)
      return await resource as PdfResource | Extract<Ref, undefined>
    },
    opacity(alpha) {
      const thousandths = Math.round(alpha * 1000)
      const resource = opacities.get(thousandths) ?? { category: 'ExtGState', name: `A${thousandths}`, ref: context.register(context.obj({ Type: 'ExtGState', ca: thousandths / 1000, CA: thousandths / 1000 })) }
      opacities.set(thousandths, resource)
      return resource
    },
    finish: () => allFonts.forEach(font => font.finish()),
  }
}
