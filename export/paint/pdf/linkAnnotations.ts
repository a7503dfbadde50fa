import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import type { Card, GlyphItem } from '../../layout/card'
import type { PageLink } from './linkedItems'
import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** Above and below the baseline, in font sizes. */
const [above, below] = [0.95, 0.3]

/** A link over a run of a page, whose entry in the structure's table of parents has a number; a page's y grows upwards. */
export function addLink(context: PDFContext, { url }: PageLink, { x, width, baseline, fontSize }: Pick<GlyphItem, 'x' | 'width' | 'baseline' | 'fontSize'>, { height }: Pick<Card, 'height'>, key: number): PDFRef {
  const rect = [x, height - baseline - below * fontSize, x + width, height - baseline + above * fontSize]
  return context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rect.map(value => Math.round(value * 100) / 100), Border: [0, 0, 0], F: 4, StructParent: key, Contents: PDFHexString.fromText(url), A: { S: 'URI', URI: PDFString.of(url.replace(/[\\()]/g, '\\$&')) } }))
}
