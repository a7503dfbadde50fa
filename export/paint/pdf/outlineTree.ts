import type { PDFContext, PDFRef } from '@cantoo/pdf-lib'
import type { Card } from '../../layout/card'
import { PDFHexString } from '@cantoo/pdf-lib'
import { splitGraphemes } from 'unicode-segmenter/grapheme'

/** Graphemes of a post's first line that its entry shows. */
const maxGraphemes = 60

/** An outline with an entry for each post, which leads to its first page. */
export function addOutline(context: PDFContext, pages: readonly { readonly ref: PDFRef, readonly card: Pick<Card, 'post' | 'text' | 'alt'> }[]): PDFRef {
  const root = context.nextRef()
  const firstPages = pages.filter(({ card }, index) => index === 0 || pages[index - 1].card.post !== card.post)
  const refs = firstPages.map(() => context.nextRef())
  firstPages.forEach(({ ref, card }, index) => context.assign(refs[index], context.obj({
    Title: PDFHexString.fromText(entryOf(card)),
    Parent: root,
    ...index > 0 && { Prev: refs[index - 1] },
    ...index + 1 < refs.length && { Next: refs[index + 1] },
    Dest: [ref, 'Fit'],
  })))
  context.assign(root, context.obj({ Type: 'Outlines', ...refs.length > 0 && { First: refs[0], Last: refs[refs.length - 1] }, Count: refs.length }))
  return root
}

function entryOf({ post, text, alt }: Pick<Card, 'post' | 'text' | 'alt'>): string {
  const line = (text || alt).split('\n').map(line => line.trim()).find(line => line !== '') ?? `${post}`
  const graphemes = Array.from(splitGraphemes(line))
  return graphemes.length > maxGraphemes ? `${graphemes.slice(0, maxGraphemes).join('').trimEnd()}…` : line
}
