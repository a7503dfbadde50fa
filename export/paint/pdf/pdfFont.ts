import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import type { TextMeasurer } from '../../text/textMeasurer'
import type { PlacedOutline } from './charString'
import type { GlyphCluster } from './glyphClusters'
import { PDFString } from '@cantoo/pdf-lib'
import { cffFont } from './cffFont'
import { charString } from './charString'
import { toUnicode } from './toUnicode'

/** A font of just the clusters that a document shows, each one glyph of it: so every glyph says what it stands for, whatever a script joins, moves or splits. */
export interface PdfFont {
  readonly name: string
  readonly ref: PDFRef
  /** Whether it has room for another run. */
  readonly hasRoom: () => boolean
  /** Number of a cluster's glyph, and its width in thousandths of the font size. */
  glyphOf: (cluster: GlyphCluster) => PdfGlyph
  /** Writes it when all is shown. */
  finish: () => void
}

export interface PdfGlyph {
  readonly number: number
  readonly width: number
}

/** Units of a font in its size. */
export const fontUnits = 1000
const maxGlyphs = 60_000
const symbolic = 4
/** What is drawn where a glyph is missing: nothing. */
const missing = charString([], 1, 0)
const letters = 26

/** A font for a face, whose number in the document is `index`. */
export function createPdfFont(context: PDFContext, face: string, index: number, measurer: TextMeasurer): PdfFont {
  const ref = context.nextRef()
  const scale = fontUnits / measurer.unitsPerEm(face)
  const [ascent, descent] = [Math.round(measurer.ascent(face) * fontUnits), -Math.round(measurer.descent(face) * fontUnits)]
  const known = new Map<string, PdfGlyph>()
  const programs = [missing]
  const texts: string[] = []
  const widths: number[] = []
  return {
    name: `F${index}`,
    ref,
    hasRoom: () => programs.length < maxGlyphs,
    glyphOf({ text, width, glyphs }) {
      const drawn = glyphs.map(({ id, x, y }): PlacedOutline & { id: number } => ({ id, x, y, path: measurer.outline(face, id).path })).filter(({ path }) => path !== '')
      // What draws nothing has no other look.
      const key = `${text}\0${drawn.length === 0 ? Math.round(width * scale) : drawn.map(({ id, x, y }) => `${id} ${x} ${y}`).join(',')}`
      let glyph = known.get(key)
      if (!glyph) {
        glyph = { number: programs.length, width: Math.round(width * scale) }
        known.set(key, glyph)
        programs.push(charString(drawn, scale, glyph.width))
        texts.push(text)
        widths.push(glyph.width)
      }
      return glyph
    },
    finish() {
      const name = `${subsetTag(index)}+${face.replace(/[^\w-]/g, '-')}`
      const box = [-fontUnits, descent - fontUnits / 2, 3 * fontUnits, ascent + fontUnits / 2] as const
      const file = context.register(context.flateStream(cffFont({ name, programs, box }), { Subtype: 'CIDFontType0C' }))
      const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontName: name, Flags: symbolic, FontBBox: [...box], ItalicAngle: 0, Ascent: ascent, Descent: descent, CapHeight: Math.round(ascent * 0.75), StemV: 80, FontFile3: file }))
      const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }
      const descendant = context.register(context.obj({ Type: 'Font', Subtype: 'CIDFontType0', BaseFont: name, CIDSystemInfo: system, FontDescriptor: descriptor, DW: 0, W: [1, widths] }))
      context.assign(ref, context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: context.register(context.flateStream(toUnicode(texts))) }))
    },
  }
}

/** Six capital letters, which say that a font has only some of its glyphs. */
function subsetTag(index: number): string {
  return Array.from({ length: 6 }, (_, place) => String.fromCharCode(65 + Math.floor(index / letters ** (5 - place)) % letters)).join('')
}
