import type { EmojiItem, FormulaItem, GlyphItem } from '../../layout/card'
import type { TextMeasurer } from '../../text/textMeasurer'
import type { Rgb } from '../rgb'
import type { GlyphCluster } from './glyphClusters'
import type { PdfPage } from './pdfPage'
import { fromRight, glyphClusters } from './glyphClusters'
import { fontUnits } from './pdfFont'
import { pdfNumber, pdfNumbers } from './pdfNumber'
import { colorNumbers } from './pdfPage'
import { hex } from './toUnicode'

/** What a hyphen says that only the end of a line has. */
export const softHyphen = '\u00AD'

const marks = /\p{Mn}/u
/** Of letters that are read and not seen. */
const unseenWidth = 0.5
/** Where the baseline of an emoji's letters is in its height. */
const emojiBaseline = 0.86

/** Writes a run of glyphs. */
export function writeGlyphs(page: PdfPage, { face, x, baseline, width, fontSize, said, ...run }: GlyphItem, color: Rgb, measurer: TextMeasurer, pixelRatio: number): void {
  const font = page.resources.font(face)
  const scale = fontUnits / measurer.unitsPerEm(face)
  const shown: string[] = []
  let codes = ''
  let pen = 0
  // What is drawn for other letters cannot be told apart; readers join words themselves that a hyphen divides.
  const read = said === undefined || said === softHyphen ? run : { ...run, text: said, clusters: run.clusters.map(() => 0) }
  for (const cluster of glyphClusters(read, width / fontSize * measurer.unitsPerEm(face)).flatMap(inLetters)) {
    const glyph = font.glyphOf(cluster)
    const place = Math.round(cluster.x * scale)
    if (place !== pen) {
      if (codes !== '')
        shown.push(`<${codes}>`)
      shown.push(String(pen - place))
      codes = ''
      pen = place
    }
    codes += hex(glyph.number)
    pen += glyph.width
  }
  if (codes !== '')
    shown.push(`<${codes}>`)
  if (shown.length === 0)
    return
  page.write('q', ...color.alpha < 1 ? [`${page.use(page.resources.opacity(color.alpha))} gs`] : [], `${colorNumbers(color)} rg`, 'BT', `${page.use({ category: 'Font', ...font })} ${pdfNumber(fontSize * pixelRatio)} Tf`, `1 0 0 -1 ${pdfNumbers(x * pixelRatio, Math.round(baseline * pixelRatio))} Tm`, `[${shown.join(' ')}] TJ`, 'ET', 'Q')
}

/**
 * Readers turn what is read from the right around letter by letter, and take letters with marks for marks that have no width:
 * letters of both kinds that are drawn together come one by one, all but the first unseen.
 */
function inLetters(cluster: GlyphCluster): GlyphCluster[] {
  const [first, ...others] = Array.from(cluster.text)
  const isFromRight = fromRight.test(cluster.text)
  if (others.length === 0 || !(isFromRight || marks.test(cluster.text)))
    return [cluster]
  const shown = { ...cluster, text: first }
  const unseen = (x: number) => (text: string): GlyphCluster => ({ text, x, width: 0, glyphs: [] })
  return isFromRight ? [...others.reverse().map(unseen(cluster.x)), shown] : [shown, ...others.map(unseen(cluster.x + cluster.width))]
}

/** Writes the letters of an emoji or a formula, whose look is drawn: they are found and copied, and draw nothing. */
export function writeUnseen(page: PdfPage, item: EmojiItem | FormulaItem, face: string, measurer: TextMeasurer, pixelRatio: number): void {
  const at = item.kind === 'emoji' ? { baseline: item.y + emojiBaseline * item.height, fontSize: item.height } : item
  // Letters of an emoji cannot be told apart.
  const texts = item.kind === 'emoji' ? [item.text] : Array.from(item.text.replace(/\s+/g, ' ').trim())
  writeLetters(page, texts, { x: item.x, width: item.width, ...at }, face, measurer, pixelRatio)
}

/** Writes a space that follows the last word of a line. */
export function writeSpace(page: PdfPage, { x, width, baseline, fontSize }: Pick<GlyphItem, 'x' | 'width' | 'baseline' | 'fontSize'>, face: string, measurer: TextMeasurer, pixelRatio: number): void {
  writeLetters(page, [' '], { x: x + width, width: fontSize / 4, baseline, fontSize }, face, measurer, pixelRatio)
}

function writeLetters(page: PdfPage, texts: readonly string[], { x, width, baseline, fontSize }: Pick<GlyphItem, 'x' | 'width' | 'baseline' | 'fontSize'>, face: string, measurer: TextMeasurer, pixelRatio: number): void {
  if (texts.length === 0 || width <= 0)
    return
  const font = page.resources.font(face)
  const codes = texts.map(text => hex(font.glyphOf({ text, x: 0, width: unseenWidth * measurer.unitsPerEm(face), glyphs: [] }).number))
  const stretch = 100 * width / (texts.length * unseenWidth * fontSize)
  page.write('BT', `${page.use({ category: 'Font', ...font })} ${pdfNumber(fontSize * pixelRatio)} Tf`, `${pdfNumber(stretch)} Tz`, `1 0 0 -1 ${pdfNumbers(x * pixelRatio, Math.round(baseline * pixelRatio))} Tm`, `<${codes.join('')}> Tj`, '100 Tz', 'ET')
}
