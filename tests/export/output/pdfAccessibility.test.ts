import type { Thread } from '../../../export/thread/thread'
import { Buffer } from 'node:buffer'
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { figureFromSource } from '../../../engine/figure/figures'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { openPdfCarousel } from '../../../export/output/pdfCarousel'
import { loadFormulas } from '../../../export/text/formulas/loadFormulas'
import { loadHyphenator } from '../../../export/text/hyphenator'
import { importThread } from '../../../export/thread/importThread'
import { threadText } from '../../../export/thread/threadText'
import { testContext } from '../layout/testContext'
import { brokenRules } from './pdfRules'
import { pageStructure, pageText, readPdf } from './readPdf'

const measurer = await openTextMeasurer()
const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2266aa' } }).png().toBuffer()

const everything = `## A heading that begins low

Words with $x^2$, **bold** ones, an emoji 🎉 and https://example.com/a/long/path?with=numbers&and=words(1) in them.

#### A level left out

- one
  - inner
- two

> said by somebody

\`\`\`ts
const a = 1
\`\`\`

---

| a | b | c |
| --- | --- | --- |
| 1 |  | 3 |
| 4 | 5 |  |

---

![](photo.png)

![](figure:flash-tiles)

---

קראתי 37 ספרים ב-GitHub

1. First
2. Second`

it('a PDF of all that posts may have keeps the rules of PDF/UA that a program can check', async () => {
  expect(await brokenRules(await pdfOf(everything))).toEqual([])
})

it('brokenRules(data) names the rules that a PDF without tags breaks', async () => {
  const plain = await PDFDocument.create()
  plain.addPage().drawText('Words')
  expect(await brokenRules(await plain.save())).toEqual(expect.arrayContaining(['it is marked', 'its title is shown', 'it has a language', 'its metadata names PDF/UA', 'it has a structure', 'all that is painted is content or decoration', 'fonts are embedded']))
})

it.each([['no language', { language: '', title: 'T' }], ['no title', { language: 'en', title: '' }]])('a PDF with %s does not say that it is PDF/UA', async (_, said) => {
  const broken = await brokenRules(await pdfOf('Words', said))
  expect(broken).toContain('its metadata names PDF/UA')
})

it('headings begin at the first level and leave none out, from page to page', async () => {
  const pdf = await readPdf(await pdfOf('## One\n\n### Two\n\n---\n\n### Three\n\n---\n\n## Four\n\n---\n\n# Five\n\n### Six'))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pageStructure(pdf, index + 1)))
  expect(pages.join(' ').match(/H\d/g)).toEqual(['H1', 'H2', 'H2', 'H1', 'H1', 'H2'])
})

it('the text of a link is in the link, and no more of its line', async () => {
  const pdf = await readPdf(await pdfOf('See https://example.com now.'))
  expect(await pageStructure(pdf, 1)).toContain('P(Link)')
  const [annotation] = await (await pdf.getPage(1)).getAnnotations() as { readonly url: string, readonly rect: readonly number[] }[]
  expect(annotation.url).toBe('https://example.com/')
})

it.each([
  ['https://example.com/a%20b', 'https://example.com/a%20b'],
  ['https://example.com/a(b', 'https://example.com/a(b'],
  ['https://example.com/café', 'https://example.com/caf%C3%A9'],
])('a link to %s leads there', async (address, url) => {
  const pdf = await readPdf(await pdfOf(`See ${address} now.`))
  const annotations = await (await pdf.getPage(1)).getAnnotations() as { readonly url: string }[]
  expect(new Set(annotations.map(link => link.url))).toEqual(new Set([url]))
})

it('a word that is divided at the end of a line is read whole', async () => {
  const data = await pdfOf('Die Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung', { language: 'de' })
  const text = await pageText(await readPdf(data), 1)
  expect(text.replaceAll('-\n', '')).toContain('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung')
  const { context } = await PDFDocument.load(data, { updateMetadata: false })
  const hyphens = context.enumerateIndirectObjects().flatMap(([, object]) => object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Span') ? [object.lookup(PDFName.of('ActualText'), PDFHexString).decodeText()] : [])
  expect(hyphens).toEqual(Array.from(text.matchAll(/-\n/g), () => '\u00AD'))
  expect(hyphens.length).toBeGreaterThan(1)
})

it('a character that no font has is read as itself', async () => {
  const pdf = await readPdf(await pdfOf('Runes: ᚠᚢᚦ here'))
  expect(await pageText(pdf, 1)).toContain('ᚠᚢᚦ')
})

async function pdfOf(markdown: string, { language = 'en', title = 'Title' } = {}): Promise<Uint8Array> {
  const { thread }: { thread: Thread } = importThread(Buffer.from(markdown), { from: 'markdown', fileName: 'thread.md' })
  const plain = testContext({ pictures: { 'photo.png': { width: 60, height: 40 } } })
  const figures = new Map([['figure:flash-tiles', figureFromSource('figure:flash-tiles')]])
  const context = { ...plain, figures, glyphs: { ...plain.glyphs, formulas: await loadFormulas(thread.posts), hyphenator: await loadHyphenator(language, threadText(thread)) } }
  const cards = await layoutCarousel(thread, context)
  const pdf = await openPdfCarousel({ title, author: 'Ada Lovelace', language, theme: context.theme, width: 1080, height: 1350, pixelRatio: 2, measurer, pictures: new Map([['photo.png', photo]]) })
  for (const card of cards)
    await pdf.add(card)
  return pdf.save()
}
