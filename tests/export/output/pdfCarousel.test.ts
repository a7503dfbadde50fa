import type { Card } from '../../../export/layout/card'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Thread } from '../../../export/thread/thread'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { createCardDrawer } from '../../../export/output/cardDrawer'
import { openPdfCarousel } from '../../../export/output/pdfCarousel'
import { loadFormulas } from '../../../export/text/formulas/loadFormulas'
import { patternKinds } from '../../../export/theme/theme'
import { importThread } from '../../../export/thread/importThread'
import { testContext } from '../layout/testContext'
import { block, post, thread } from '../layout/testThread'
import { pagePixels, pageStructure, pageText, readPdf } from './readPdf'

const measurer = await openTextMeasurer()
const [width, height, pixelRatio] = [1080, 1350, 2]
const photo = await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><linearGradient id="a"><stop stop-color="#2266aa"/><stop offset="1" stop-color="#eecc44"/></linearGradient><path fill="url(#a)" d="M0 0H600V400H0Z"/></svg>')).png().toBuffer()
const faded = await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle cx="300" cy="200" r="190" fill="#cc2255" fill-opacity="0.5"/></svg>')).png().toBuffer()
const pictures = new Map([['photo.png', photo], ['faded.png', faded]])

/** What a text says without the spaces between its words, which readers put where they find room. */
const letters = (text: string) => text.replace(/\s/g, '')

it.each([
  ['Latin with marks and signs', 'Café naïve, Ångström: efficient offices → ½ of “fjord”'],
  ['Cyrillic and Greek', 'Съешь ещё этих мягких французских булок, ξεσκεπάζω'],
  ['Arabic', 'القراءة مهمة جدا في كل يوم'],
  ['Hebrew', 'שלום לכל העולם'],
  ['Devanagari', 'क्षत्रिय ज्ञान श्री और विद्यार्थी संस्कृत'],
  ['Bengali and Tamil', 'বাংলা ভাষা தமிழ் மொழி'],
  ['Thai', 'ภาษาไทยสวยงาม กำลังอ่านหนังสือ'],
  ['emoji', 'A thread 🧵 by 👩🏽‍💻 now'],
])('a PDF has the text of a post in %s, in the order in which it is read', async (_, text) => {
  const pdf = await readPdf(await pdfOf(thread(post([block(text)]))))
  expect(letters(await pageText(pdf, 1))).toContain(letters(text))
})

it('a PDF has words in Latin letters with the spaces between them, and lines of code as they are', async () => {
  const pdf = await readPdf(await pdfOf(read('Some words that take more than one line of the card, because there are many of them.\n\n```ts\nconst a = [1, 2]\nif (a)\n  run(a)\n```')))
  const text = await pageText(pdf, 1)
  expect(text.replaceAll('\n', ' ')).toContain('Some words that take more than one line of the card, because there are many of them.')
  expect(text).toMatch(/const a = \[1, 2\]\nif \(a\)\n *run\(a\)/)
})

it('Hebrew with numbers and English is read in its own order', async () => {
  const pdf = await readPdf(await pdfOf(thread(post([block('קראתי 37 ספרים ב-GitHub')]))))
  const text = letters(await pageText(pdf, 1))
  expect(['קראתי', '37', 'ספרים', 'GitHub'].map(word => text.indexOf(word))).toEqual(['קראתי', '37', 'ספרים', 'GitHub'].map(word => text.indexOf(word)).toSorted((a, b) => a - b))
  expect(text).toContain('ספרים')
  expect(text).toContain('GitHub')
})

it('a PDF has a page a card of the size of cards at 1x, a title, an author, a language and an outline of the posts', async () => {
  const pdf = await readPdf(await pdfOf({ ...thread(post([block('First post')]), post([block('Second post')])), language: 'en-GB' }))
  expect(pdf.numPages).toBe(2)
  expect((await pdf.getPage(2)).view).toEqual([0, 0, 540, 675])
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: 'Title', Author: 'Ada Lovelace', Language: 'en-GB' })
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['First post', 'Second post'])
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
})

it('a PDF says what its text is: headings, paragraphs, lists in lists, code, quotes, tables, formulas and pictures', async () => {
  const posts = read('# Title\n\nWords with $x^2$ in them.\n\n- one\n  - inner\n- two\n\n> said\n\n```\ncode\n```\n\n---\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n---\n\nSee\n\n![A photo](photo.png)')
  const pdf = await readPdf(await pdfOf(posts))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pageStructure(pdf, index + 1)))
  const all = pages.join('\n')
  expect(all).toContain('H1')
  expect(all).toContain('P(Formula"x squared")')
  expect(all).toContain('L(LI(Lbl LBody(L(LI(Lbl LBody)))) LI(Lbl LBody))')
  expect(all).toContain('BlockQuote(P)')
  expect(all).toContain('P(Code)')
  expect(all).toContain('Table(TR(TH TH) TR(TD TD))')
  expect(all).toContain('Figure"A photo"')
})

it('each line of a web address is a link to the whole of it', async () => {
  const pdf = await readPdf(await pdfOf(thread(post([block('See https://example.com/a?b=1 now.')]))))
  const annotations = await (await pdf.getPage(1)).getAnnotations() as { readonly subtype: string, readonly url: string }[]
  expect(annotations.length).toBeGreaterThan(1)
  expect(new Set(annotations.map(({ subtype, url }) => `${subtype} ${url}`))).toEqual(new Set(['Link https://example.com/a?b=1']))
})

it('the same cards give the same bytes', async () => {
  const posts = thread(post([block('Words 🎉')], ['photo.png']), post([block('More')]))
  expect(Buffer.compare(await pdfOf(posts), await pdfOf(posts))).toBe(0)
})

const looks: Record<string, ThemeInput> = {
  'a gradient and a shadow': {},
  'a translucent panel with a border and a sharp shadow': { card: { opacity: 0.6, border: { width: 6, color: '#ff000080' }, shadow: { x: 10, y: 20, blur: 0, color: '#00000080' } } },
  'a dark theme': { base: 'midnight' },
  ...Object.fromEntries(patternKinds.map(kind => [`${kind} on its canvas`, { canvas: { pattern: { kind } } }])),
  'a blurred and dimmed picture as canvas': { canvas: { kind: 'picture', source: 'photo.png', color: '#000000', blur: 9, dim: 0.4 } },
  'a gradient that runs on': { canvas: { continuous: true } },
}

it.each(Object.entries(looks))('the page of a card with %s shows what its pixels show', async (_, theme) => {
  const { cards, context } = await layOut(thread(post([block('First')]), post([block('Words (GPU) ∑ 🎉')], ['photo.png', 'faded.png'])), theme)
  const card = cards[1]
  const draw = createCardDrawer({ theme: context.theme, width, height, pixelRatio, format: 'png', effort: 'quick', pictures }, measurer)
  const [ours, theirs] = await Promise.all([pagePixels(await readPdf(await writePdf([card], context.theme)), 1, pixelRatio), sharp(await draw(card)).removeAlpha().raw().toBuffer()])
  expect(ours.length).toBe(theirs.length)
  let [sum, far] = [0, 0]
  for (let index = 0; index < ours.length; index++) {
    const difference = Math.abs(ours[index] - theirs[index])
    sum += difference
    far += difference > 64 ? 1 : 0
  }
  // Letters stand between pixels, and photos are JPEG.
  expect(sum / ours.length).toBeLessThan(2.5)
  expect(far / ours.length).toBeLessThan(0.01)
})

function read(markdown: string): Thread {
  return importThread(Buffer.from(markdown), { from: 'markdown', fileName: 'thread.md' }).thread
}

async function layOut(posts: Thread, theme: ThemeInput): Promise<{ readonly cards: readonly Card[], readonly context: ReturnType<typeof testContext> }> {
  const plain = testContext({ theme, pictures: { 'photo.png': { width: 600, height: 400 }, 'faded.png': { width: 600, height: 400 } } })
  const context = { ...plain, glyphs: { ...plain.glyphs, formulas: await loadFormulas(posts.posts) } }
  return { cards: await layoutCarousel(posts, context), context }
}

async function pdfOf(posts: Thread, theme: ThemeInput = {}): Promise<Uint8Array> {
  const { cards, context } = await layOut(posts, theme)
  return writePdf(cards, context.theme, posts)
}

async function writePdf(cards: readonly Card[], theme: ReturnType<typeof testContext>['theme'], { title, author, language = '' }: Pick<Thread, 'title' | 'author' | 'language'> = { title: '', author: { name: '', handle: '' } }): Promise<Uint8Array> {
  const pdf = await openPdfCarousel({ title, author: author.name, language, theme, width, height, pixelRatio, measurer, pictures })
  for (const card of cards)
    await pdf.add(card)
  return pdf.save()
}
