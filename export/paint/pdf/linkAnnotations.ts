import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import type { Card, GlyphItem } from '../../layout/card'
import type { CardPart } from '../../layout/cardPart'
import { PDFString } from '@cantoo/pdf-lib'

/** Addresses as threads show them. */
const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}]/gi
/** Above and below the baseline, in font sizes. */
const [above, below] = [0.95, 0.3]

/** Links over the web addresses that a card shows, one for each line that an address takes; a page's y grows upwards. */
export function addLinks(context: PDFContext, { items, height }: Pick<Card, 'items' | 'height'>): PDFRef[] {
  const runs = new Map<CardPart, GlyphItem[]>()
  for (const item of items) {
    if (item.kind === 'glyphs' && item.part)
      runs.set(item.part, [...runs.get(item.part) ?? [], item])
  }
  return Array.from(runs.values()).flatMap(part => linksOf(part)).map(({ x, width, baseline, fontSize, url }) => {
    const rect = [x, height - baseline - below * fontSize, x + width, height - baseline + above * fontSize]
    return context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: rect.map(value => Math.round(value * 100) / 100), Border: [0, 0, 0], F: 4, Contents: PDFString.of(url), A: { S: 'URI', URI: PDFString.of(url) } }))
  })
}

interface Link extends Pick<GlyphItem, 'x' | 'width' | 'baseline' | 'fontSize'> {
  readonly url: string
}

function linksOf(part: readonly GlyphItem[]): Link[] {
  const runs = part.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
  let whole = ''
  let end = 0
  const places = runs.map(({ start = 0, text }) => {
    // White space between two lines is in neither.
    whole += start > end ? ' ' : ''
    end = start + text.length
    const place = whole.length
    whole += text
    return place
  })
  return Array.from(whole.matchAll(address)).flatMap((found) => {
    const [from, to] = [found.index, found.index + found[0].length]
    return runs.flatMap(({ x, width, text, baseline, fontSize }, index): Link[] => {
      const [first, last] = [Math.max(from - places[index], 0), Math.min(to - places[index], text.length)]
      // As if all letters were equally wide.
      return first < last ? [{ x: x + width * first / text.length, width: width * (last - first) / text.length, baseline, fontSize, url: encodeURI(found[0]) }] : []
    })
  })
}
