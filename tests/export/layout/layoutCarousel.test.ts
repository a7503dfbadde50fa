import type { Card, GlyphItem, RectItem } from '../../../export/layout/card'
import type { CardContext } from '../../../export/layout/cardContext'
import type { Block, CodeSettings, Span } from '../../../export/thread/thread'
import process from 'node:process'
import fc from 'fast-check'
import { collectGraphemes } from 'unicode-segmenter/grapheme'
import { describe, expect, it } from 'vitest'
import { NoRoomError } from '../../../export/layout/body/bodyFontSize'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { loadHighlighter } from '../../../export/text/loadHighlighter'
import { postText } from '../../../export/thread/postText'
import { paragraphs } from '../text/paragraphs'
import { bodyBox } from './bodyBox'
import { inkBox } from './inkBox'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

/** Marks on a letter of the first line may reach over it by so much of its size. */
const overhang = 0.4
/** Random posts; a nightly run asks for more. */
const cases = { numRuns: Number(process.env.CARD_CASES ?? 300), seed: Number(process.env.CARD_SEED ?? 7) }

const highlighter = await loadHighlighter(['ts', 'diff', 'nope'])
const coloured = (context: CardContext): CardContext => ({ ...context, glyphs: { ...context.glyphs, highlighter } })

describe('layoutCarousel(thread, context)', () => {
  it('shows every grapheme of arbitrary posts exactly once, in order, with nothing outside its place', async () => {
    const pictures = { 'a.png': { width: 800, height: 600 }, 'b.png': { width: 300, height: 900 } }
    const sources = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.constantFrom(...Object.keys(pictures)), { maxLength: 5 }) })
    await fc.assert(fc.asyncProperty(fc.array(arbitraryBlock(), { maxLength: 6 }), sources, arbitraryCanvas(), async (blocks, named, canvas) => {
      const source = post(blocks, named)
      const context = coloured(testContext({ ...canvas, pictures }))
      const cards = await layoutCarousel({ ...thread(source), layout: 'post' }, context)
      expect(graphemes(cards.map(card => card.text).join('\n'))).toEqual(graphemes(postText(source)))
      expect(cards.flatMap(card => card.items.filter(item => item.kind === 'picture'))).toHaveLength(named.length)
      for (const card of cards)
        await expectInside(card, context)
    }), cases)
  })

  it('splits a post of 20,000 characters without white space and loses none of them', async () => {
    const text = 'abcdefghij'.repeat(2000)
    const cards = await layoutCarousel(thread(post([block(text)])), testContext())
    expect(cards.map(card => card.text).join('')).toBe(text)
    for (const card of cards)
      await expectInside(card, testContext())
  })

  it('splits a post of 20,000 characters at paragraphs, each part marked', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, index) => block(`Paragraph ${index}. ${'Some words follow one another. '.repeat(16)}`))
    const cards = await layoutCarousel(thread(post(paragraphs)), testContext())
    expect(cards.length).toBeGreaterThan(10)
    expect(cards.every(card => card.parts === cards.length && card.text.startsWith('Paragraph'))).toBe(true)
    expect(texts(cards[2])).toContain(`3/${cards.length}`)
    expect(new Set(cards.map(card => card.fontSize)).size).toBe(1)
  })

  it('lays out a thread of 1,000 posts as 1,000 cards', async () => {
    const cards = await layoutCarousel(thread(...Array.from({ length: 1000 }, (_, index) => post([block(`Post ${index}`)]))), testContext())
    expect(cards).toHaveLength(1000)
    expect(texts(cards[999])).toContain('1000/1000')
  })

  it('sets a short post large and a long one smaller, down to the floor', async () => {
    const sizes = await Promise.all([4, 300, 1100].map(async length => (await layoutCarousel(thread(post([block('word '.repeat(length / 5))])), testContext()))[0].fontSize))
    expect(sizes[0]).toBeGreaterThan(sizes[1])
    expect(sizes[1]).toBeGreaterThan(sizes[2])
    expect(sizes[2]).toBeGreaterThanOrEqual(14)
  })

  it('splits between sentences where a paragraph is too long for a card', async () => {
    const cards = await layoutCarousel(thread(post([block('Here is a sentence of eight words or so. '.repeat(40))])), testContext())
    expect(cards.length).toBeGreaterThan(1)
    cards.forEach(card => expect(card.text.endsWith('so.')).toBe(true))
  })

  it('fills the cards of a post evenly, and those of a long one up to the last', async () => {
    const lastToFirst = async (sentences: number) => {
      const cards = await layoutCarousel(thread(post([block('Here is a sentence of eight words or so. '.repeat(sentences))])), testContext())
      return { cards: cards.length, share: cards[cards.length - 1].text.length / cards[0].text.length }
    }
    const posts = await Promise.all(Array.from({ length: 30 }, (_, index) => Promise.all([24 + 2 * index, 260 + 2 * index].map(lastToFirst))))
    const [short, long] = [0, 1].map(kind => posts.map(pair => pair[kind]))
    expect(Math.max(...short.map(({ cards }) => cards))).toBeLessThanOrEqual(8)
    expect(Math.min(...long.map(({ cards }) => cards))).toBeGreaterThan(8)
    expect(Math.min(...short.map(({ share }) => share))).toBeGreaterThan(0.55)
    expect(Math.min(...long.map(({ share }) => share))).toBeLessThan(0.35)
  })

  it('does not end a card with a heading', async () => {
    const filler = block('Words that fill the card up to its very end. '.repeat(17))
    const cards = await layoutCarousel(thread(post([filler, block('Heading', { kind: 'heading' }), filler])), testContext())
    cards.forEach(card => expect(card.text.endsWith('Heading')).toBe(false))
  })

  it('keeps a heading and the one below it with the text that follows', async () => {
    // Neither paragraph fits beside the other, and the headings alone would fill the first card up.
    const heading = (level: 1 | 2) => block(`${'Heading '.repeat(12)}${level}`, { kind: 'heading', level })
    const cards = await layoutCarousel(thread(post([block('Short.'), heading(1), heading(2), block('x'.repeat(900))])), testContext())
    expect(cards.length).toBeGreaterThan(1)
    cards.slice(0, -1).forEach(card => expect(card.text).not.toMatch(/Heading [12]$/))
  })

  it('sets headings in three sizes above the text\'s, nearer to what follows than to what came before', async () => {
    const [card] = await layoutCarousel(thread(post([block('before'), block('One', { kind: 'heading', level: 1 }), block('Two', { kind: 'heading' }), block('Three', { kind: 'heading', level: 3 }), block('after')])), testContext())
    const [before, one, two, three, after] = ['before', 'One', 'Two', 'Three', 'after'].map(text => runs(card).find(item => item.text === text)!)
    expect([one, two, three].map(({ fontSize }) => Math.round(fontSize / after.fontSize * 100) / 100)).toEqual([1.6, 1.3, 1.1].map(scale => Math.min(scale, Math.round(64 / after.fontSize * 100) / 100)))
    expect(one.baseline - one.fontSize - before.baseline).toBeGreaterThan(1.5 * (after.baseline - after.fontSize - three.baseline))
    expect(two.fontSize).toBeGreaterThan(three.fontSize)
  })

  it('makes a heading smaller rather than cut its longest word, down to the size of the text', async () => {
    const [card] = await layoutCarousel(thread(post([block('Betriebswerkbauunterbeamtengesellschaft', { kind: 'heading', level: 1 }), block('text. '.repeat(60))])), testContext())
    expect(runs(card).some(item => item.text === 'Betriebswerkbauunterbeamtengesellschaft')).toBe(true)
  })

  it.each([
    ['words', 'const pairs = length * length // all of them'],
    ['letters between spaces', `${'a b c d e f g h i j '.repeat(2)}a b c`],
    ['no white space', 'x'.repeat(45)],
    ['indents', 'def fold(stats, scores):\n    row_max = max(row_max, *scores)\n    rescale = exp(stats.row_max - row_max)'],
  ])('sets a short post smaller rather than wrap its code of %s', async (_, code) => {
    const [card] = await layoutCarousel(thread(post([block('Short.'), block(code, { kind: 'code' })])), testContext())
    expect(codeLines(card)).toEqual(code.split('\n').map(line => line.trim()))
  })

  it('hangs what goes on of a line of code that no size keeps', async () => {
    const [card] = await layoutCarousel(thread(post([block(`  ${'pairs '.repeat(40)}`, { kind: 'code' })])), testContext())
    const [first, ...rest] = runs(card).filter(item => item.text.includes('pairs'))
    // Two spaces that the line begins with, and two more.
    const advance = first.fontSize * 0.6
    expect(rest.length).toBeGreaterThan(1)
    rest.forEach(item => expect(item.x - first.x).toBeCloseTo(4 * advance, 1))
    expect(first.fontSize).toBe(14)
  })

  it('breaks no word where a smaller size keeps it whole', async () => {
    const [card] = await layoutCarousel(thread(post([block('Hello internationalization')])), testContext())
    expect(runs(card).map(item => item.text)).toContain('internationalization')
    expect(card.fontSize).toBeGreaterThan(24)
  })

  it('puts listings inside a list on grounds that begin at the item\'s text and touch no other row', async () => {
    const items = ['1.', '2.', '10.'].flatMap(marker => [block(`Item ${marker}`, { kind: 'item', marker }), block('npm run code', { kind: 'code', depth: 1, tight: true })])
    const context = testContext()
    const [card] = await layoutCarousel(thread(post(items)), context)
    const left = runs(card).find(item => item.text === 'Item 1.')?.x
    expect(grounds(card).map(ground => ground.x)).toEqual([left, left, left])
    await expectInside(card, context)
  })

  it.each([9, 13, 16, 21, 30])('keeps %i sentences above the footer where their picture goes on a card of its own', async (count) => {
    const context = { ...testContext({ pictures: { 'a.png': { width: 800, height: 600 } } }), author: { name: '', handle: '' } }
    const cards = await layoutCarousel(thread(post([block('The quick brown fox jumps over the lazy dog again and again. '.repeat(count))], ['a.png'])), context)
    for (const card of cards)
      await expectInside(card, context)
  })

  it.each([4, 25, 300])('keeps text of depth %i on the card', async (depth) => {
    const context = testContext({ width: 300 })
    const cards = await layoutCarousel(thread(post([block('deep '.repeat(8), { kind: 'item', marker: '-', depth }), block('deep', { kind: 'code', depth })])), context)
    for (const card of cards)
      await expectInside(card, context)
  })

  it('hangs list items by their widest marker and draws a marker once', async () => {
    const items = [block('first '.repeat(30), { kind: 'item', marker: '9.' }), block('second '.repeat(30), { kind: 'item', marker: '10.', tight: true })]
    const [card] = await layoutCarousel(thread(post(items)), testContext())
    const lefts = new Set(runs(card).filter(item => /first|second/.test(item.text)).map(item => item.x))
    expect(lefts.size).toBe(1)
    expect(runs(card).filter(item => item.text === '9.' || item.text === '10.')).toHaveLength(2)
  })

  it('sets links, mentions and hashtags in the accent colour', async () => {
    const context = testContext()
    const [card] = await layoutCarousel(thread(post([block([{ text: 'see ' }, { text: '@ada', link: 'mention' }])])), context)
    expect(runs(card).findLast(item => item.text === '@ada')?.color).toBe('accent')
  })

  it('keeps the aspect ratio of pictures and puts them below the text, inside the card', async () => {
    const context = testContext({ pictures: { 'wide.png': { width: 1600, height: 400 }, 'tall.png': { width: 400, height: 1600 } } })
    const [card] = await layoutCarousel(thread(post([block('Two pictures')], ['wide.png', 'tall.png'])), context)
    const pictures = card.items.filter(item => item.kind === 'picture')
    expect(pictures.map(picture => Math.round(100 * picture.width / picture.height) / 100)).toEqual([4, 0.25])
    const bottom = Math.max(...runs(card).filter(item => item.text.includes('pictures')).map(item => item.baseline))
    pictures.forEach((picture) => {
      expect(picture.y).toBeGreaterThan(bottom)
      expect(picture.y + picture.height).toBeLessThanOrEqual(card.panel.y + card.panel.height)
    })
    expect(card.alt).toContain('[Picture]')
  })

  it('sets text larger where its picture leaves room that it cannot use itself, and the picture no smaller', async () => {
    const sizes = { 'wide.png': { width: 1600, height: 400 }, 'tall.png': { width: 600, height: 1600 } }
    const cardOf = async (picture: keyof typeof sizes, text: string, maxFontSize: number) => {
      const [card] = await layoutCarousel(thread(post([block(text)], [picture])), testContext({ pictures: sizes, theme: { typography: { maxFontSize } } }))
      return { ...card, picture: card.items.find(item => item.kind === 'picture')! }
    }
    const [before, wide] = await Promise.all([20, 48].map(maxFontSize => cardOf('wide.png', 'A panorama is thin.', maxFontSize)))
    expect([before.fontSize, wide.fontSize]).toEqual([20, 28])
    expect(wide.picture.width).toBe(before.picture.width)
    expect((await cardOf('tall.png', 'A tower takes the height of the card.', 48)).fontSize).toBe(20)
  })

  it('gives pictures beyond four, and pictures that no text leaves room for, a card of their own', async () => {
    const sources = Array.from({ length: 6 }, (_, index) => `${index}.png`)
    const context = testContext({ pictures: Object.fromEntries(sources.map(source => [source, { width: 800, height: 600 }])) })
    const cards = await layoutCarousel(thread(post([block('text')], sources)), context)
    expect(cards.map(card => card.items.filter(item => item.kind === 'picture').length)).toEqual([4, 2])
    const full = await layoutCarousel(thread(post([block('words and words '.repeat(52))], ['0.png'])), context)
    expect(full.map(card => card.items.filter(item => item.kind === 'picture').length)).toEqual([0, 1])
  })

  it('sets text and picture side by side on a wide canvas, both within the body', async () => {
    const context = testContext({ width: 600, height: 337.5, pictures: { 'a.png': { width: 800, height: 600 } } })
    const cards = await layoutCarousel(thread(post([block('A sentence that stands beside its picture. '.repeat(3))], ['a.png'])), context)
    expect(cards).toHaveLength(1)
    const [picture] = cards[0].items.filter(item => item.kind === 'picture')
    expect(picture.x).toBeGreaterThan(Math.max(...runs(cards[0]).filter(item => item.text.includes('sentence')).map(item => item.x + item.width)))
    expect(picture.height).toBeGreaterThan(130)
    await expectInside(cards[0], context)
  })

  it.each([[600, 337.5], [540, 540], [540, 675]])('leaves no picture alone where its text needs two cards, on %d x %d px', async (width, height) => {
    const context = testContext({ width, height, pictures: { 'a.png': { width: 800, height: 400 } } })
    const sentences = (count: number) => block('A sentence that stands beside its picture on the second card. '.repeat(count))
    const counts = await Promise.all(Array.from({ length: 9 }, async (_, index) => {
      const cards = await layoutCarousel(thread(post([sentences(index + 1), sentences(index + 1)], ['a.png'])), context)
      for (const card of cards)
        await expectInside(card, context)
      expect(cards.filter(card => card.text === '')).toEqual([])
      expect(cards.flatMap(card => card.items.filter(item => item.kind === 'picture'))).toHaveLength(1)
      return cards.length
    }))
    expect(counts[0]).toBe(1)
    expect(counts).toContain(2)
  })

  it('keeps a list in one piece where its picture needs a second card', async () => {
    const context = testContext({ width: 600, height: 337.5, pictures: { 'a.png': { width: 800, height: 400 } } })
    const after = 'What follows from it, in a sentence that is long enough for six or seven lines of a column, so that no one card has room for all of it beside a picture.'
    const items = ['first', 'second', 'third'].map(text => block(`${text} of some items of a list that each take two lines of a column`, { kind: 'item', marker: '-' }))
    const cards = await layoutCarousel(thread(post([block('A heading of the list', { kind: 'heading' }), ...items, block(after)], ['a.png'])), context)
    expect(cards.map(card => card.text.split('\n')[0])).toEqual(['A heading of the list', after])
  })

  it('sets name and handle in one row on a wide canvas, and leaves out a handle without room', async () => {
    const wide = testContext({ width: 600, height: 337.5 })
    const { y } = await bodyBox(wide, false)
    const authorRuns = async (name: string) => runs((await layoutCarousel(thread(post([block('word')])), { ...wide, author: { name, handle: '@ada' } }))[0]).filter(item => item.baseline < y)
    const [, name, handle] = await authorRuns('Ada Lovelace')
    expect([name.text, handle.text]).toEqual(['Ada Lovelace', '@ada'])
    expect(handle.baseline).toBe(name.baseline)
    expect(handle.x).toBeGreaterThan(name.x + name.width)
    expect((await authorRuns('A name that goes on '.repeat(10))).map(item => item.text)).not.toContain('@ada')
  })

  it('puts the page\'s number into the header of a wide card, and into the footer where there is no header', async () => {
    const posts = thread(post([block('one')]), post([block('two')]))
    const wide = testContext({ width: 600, height: 337.5 })
    const numberOf = async (context: CardContext) => runs((await layoutCarousel(posts, context))[0]).find(item => item.text === '1/2')
    expect((await numberOf(wide))?.baseline).toBeLessThan((await bodyBox(wide, false)).y)
    const nobody = { ...wide, author: { name: '', handle: '' } }
    expect((await numberOf(nobody))?.baseline).toBeGreaterThan((await bodyBox(nobody, false)).y + (await bodyBox(nobody, false)).height)
  })

  it('shows the number of a part once where its post is the whole carousel', async () => {
    const cards = await layoutCarousel(thread(post([block('Words and words. '.repeat(90))])), testContext())
    expect(cards.length).toBeGreaterThan(1)
    expect(runs(cards[0]).filter(item => item.text === `1/${cards.length}`)).toHaveLength(1)
  })

  it('makes one card of an empty post', async () => {
    expect(await layoutCarousel(thread(post([])), testContext())).toMatchObject([{ text: '', alt: '', part: 1, parts: 1 }])
  })

  it('refuses a padding that leaves no room for text, naming it', async () => {
    const refused = async () => layoutCarousel(thread(post([block('text')])), testContext({ theme: { card: { padding: 220 } } }))
    await expect(refused()).rejects.toThrow(NoRoomError)
    await expect(refused()).rejects.toThrow('received padding 220')
  })

  it('shrinks the card around its text where the theme hugs', async () => {
    const [card] = await layoutCarousel(thread(post([block('word')])), testContext({ theme: { card: { sizing: 'hug' } } }))
    expect(card.panel.height).toBeLessThan(400)
    await expectInside(card, testContext({ theme: { card: { sizing: 'hug' } } }))
  })

  it('shortens an author\'s name that is wider than the header', async () => {
    const context = { ...testContext(), author: { name: 'A name that goes on '.repeat(10), handle: '@ada' } }
    const [card] = await layoutCarousel(thread(post([block('word')])), context)
    expect(texts(card)).toContain('…')
    await expectInside(card, context)
  })
})

function arbitraryBlock(): fc.Arbitrary<Block> {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.lorem({ mode: 'sentences', maxCount: 25 }),
    fc.stringMatching(/^[a-z/:.]{0,400}$/),
    arbitraryScripts(),
    fc.constantFrom('👩‍🚀👩🏽‍🤝‍👩🏻', '🇫🇷🇩🇪 1️⃣', 'a\tb\u00A0c\u200Bd', '漢字かな', '\u0301\u0301', 'e\u0301'.repeat(50), '\u{E0001}', ' \n \n '),
  )
  const span: fc.Arbitrary<Span> = fc.record({ text, bold: fc.boolean(), italic: fc.boolean(), code: fc.boolean() })
  const settings: fc.Arbitrary<CodeSettings> = fc.record({
    language: fc.constantFrom('ts', 'diff', 'nope'),
    title: fc.constantFrom('a.ts', 'a very long name of a file in a folder of folders.ts'),
    firstLine: fc.constantFrom(1, 98, 123_456),
    marked: fc.constant([[1, 2], [4, 4]] as const),
    added: fc.constant([[2, 3]] as const),
    ligatures: fc.boolean(),
  }, { requiredKeys: [] })
  return fc.record({
    code: settings,
    kind: fc.constantFrom('paragraph', 'heading', 'item', 'quote', 'code', 'divider', 'note'),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    depth: fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 30 })),
    tight: fc.boolean(),
    spans: fc.array(span, { maxLength: 4 }),
  }).map(({ code, ...value }) => ({ ...value, marker: value.kind === 'item' ? '-' : value.kind === 'note' ? '1' : '', ...value.kind === 'code' && { code }, ...value.kind === 'divider' && { spans: [] } }))
}

/** Beginnings and ends of paragraphs of all scripts, one after another: cut inside words, and read from both sides. */
function arbitraryScripts(): fc.Arbitrary<string> {
  const piece = fc.tuple(fc.constantFrom(...paragraphs), fc.nat({ max: 120 }), fc.nat({ max: 120 })).map(([{ text }, from, length]) => text.slice(from, from + length))
  return fc.array(piece, { minLength: 1, maxLength: 3 }).map(pieces => pieces.join(''))
}

function arbitraryCanvas() {
  return fc.record({
    width: fc.constantFrom(540, 600, 300),
    height: fc.constantFrom(675, 337.5, 960),
    theme: fc.record({ typography: fc.record({ fontSize: fc.constantFrom(16, 12, 20) }), card: fc.record({ padding: fc.constantFrom(24, 40), sizing: fc.constantFrom('fill' as const, 'hug' as const), margin: fc.constantFrom(0, 28) }), header: fc.record({ handle: fc.boolean(), avatar: fc.constantFrom('auto' as const, 'none' as const) }) }),
  }).filter(({ width, height, theme }) => !(width === 300 && theme.typography.fontSize === 20) && !(height === 337.5 && theme.card.padding === 40 && theme.typography.fontSize === 20))
}

/** White space separates parts and blocks; everything else must be there. */
function graphemes(text: string): string[] {
  return collectGraphemes(text.replace(/\s+/g, '\n')).filter(grapheme => grapheme.trim() !== '')
}

function runs(card: Card): GlyphItem[] {
  return card.items.filter(item => item.kind === 'glyphs')
}

function texts(card: Card): string {
  return runs(card).map(item => item.text).join(' ')
}

/** Code as it stands on its card, line by line. */
function codeLines(card: Card): string[] {
  const lines = new Map<number, string>()
  for (const item of runs(card).filter(({ face }) => face.startsWith('jetbrains')))
    lines.set(item.baseline, (lines.get(item.baseline) ?? '') + item.text)
  return [...lines.values()].map(line => line.trim())
}

function grounds(card: Card): RectItem[] {
  return card.items.filter(item => item.kind === 'rect').filter(item => item.cornerRadius === 8 && item.color === 'codeBackground')
}

/** The body between header and footer, its text within the body, and grounds of listings under nothing but code. */
async function expectInside(card: Card, context: CardContext): Promise<void> {
  const { panel, body } = card
  const box = await bodyBox(context, card.parts > 1)
  const top = context.theme.card.sizing === 'hug' ? body.y : box.y
  expect(body.y).toBeGreaterThanOrEqual(top - 0.01)
  expect(body.height).toBeLessThanOrEqual(box.height + 0.01)
  // What is seen, letters and their marks by their outlines, is on the card, and the body's ink keeps between header and footer.
  for (const item of card.items) {
    const ink = inkBox(item, context.measurer)
    if (!ink)
      continue
    expect(ink.left).toBeGreaterThanOrEqual(panel.x)
    expect(ink.right).toBeLessThanOrEqual(panel.x + panel.width)
    expect(ink.top).toBeGreaterThanOrEqual(panel.y)
    expect(ink.bottom).toBeLessThanOrEqual(panel.y + panel.height)
    if (item.kind === 'glyphs' && item.baseline > body.y && item.baseline < body.y + body.height) {
      expect(ink.top).toBeGreaterThanOrEqual(body.y - overhang * item.fontSize)
      expect(ink.bottom).toBeLessThanOrEqual(body.y + body.height + overhang * item.fontSize)
    }
  }
  for (const item of runs(card)) {
    const inBody = item.baseline > body.y && item.baseline < body.y + body.height
    const frame = inBody ? body : panel
    expect(item.x).toBeGreaterThanOrEqual(frame.x - 0.01)
    expect(item.x + item.width).toBeLessThanOrEqual(frame.x + frame.width + 0.01)
    expect(item.baseline - item.fontSize * 0.75).toBeGreaterThanOrEqual(frame.y - 0.01)
    expect(item.baseline + item.fontSize * 0.2).toBeLessThanOrEqual(frame.y + frame.height + 0.01)
    const under = grounds(card).some(({ y, height }) => item.baseline > y && item.baseline - item.fontSize * 0.7 < y + height)
    expect(!under || item.color.startsWith('code')).toBe(true)
  }
  for (const picture of card.items.filter(item => item.kind === 'picture').filter(item => item.fit === 'exact')) {
    expect(picture.y).toBeGreaterThanOrEqual(body.y - 0.01)
    expect(picture.y + picture.height).toBeLessThanOrEqual(body.y + body.height + 0.01)
  }
}
