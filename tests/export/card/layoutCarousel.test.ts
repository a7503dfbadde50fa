import type { Card, TextItem } from '../../../export/card/card'
import type { Block, Span } from '../../../export/thread/thread'
import fc from 'fast-check'
import { collectGraphemes } from 'unicode-segmenter/grapheme'
import { describe, expect, it } from 'vitest'
import { layoutCarousel, NoRoomError } from '../../../export/card/layoutCarousel'
import { postText } from '../../../export/thread/postText'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const cases = 1200

describe('layoutCarousel(thread, context)', () => {
  it('shows every grapheme of arbitrary posts exactly once, in order, with no text box outside its card', () => {
    fc.assert(fc.property(fc.array(arbitraryBlock(), { maxLength: 6 }), arbitraryCanvas(), (blocks, canvas) => {
      const source = post(blocks)
      const cards = layoutCarousel(thread(source), testContext(canvas))
      expect(graphemes(cards.map(card => card.text).join('\n'))).toEqual(graphemes(postText(source)))
      cards.forEach(expectInside)
    }), { numRuns: cases, seed: 7 })
  })

  it('splits a post of 20,000 characters without white space and loses none of them', () => {
    const text = 'abcdefghij'.repeat(2000)
    const cards = layoutCarousel(thread(post([block(text)])), testContext())
    expect(cards.map(card => card.text).join('')).toBe(text)
    cards.forEach(expectInside)
  })

  it('splits a post of 20,000 characters at paragraphs, each part marked', () => {
    const paragraphs = Array.from({ length: 40 }, (_, index) => block(`Paragraph ${index}. ${'Some words follow one another. '.repeat(16)}`))
    const cards = layoutCarousel(thread(post(paragraphs)), testContext())
    expect(cards.length).toBeGreaterThan(10)
    expect(cards.every(card => card.parts === cards.length && card.text.startsWith('Paragraph'))).toBe(true)
    expect(texts(cards[2])).toContain(`3/${cards.length}`)
    expect(new Set(cards.map(card => card.fontSize)).size).toBe(1)
  })

  it('lays out a thread of 1,000 posts as 1,000 cards', () => {
    const cards = layoutCarousel(thread(...Array.from({ length: 1000 }, (_, index) => post([block(`Post ${index}`)]))), testContext())
    expect(cards).toHaveLength(1000)
    expect(texts(cards[999])).toContain('1000/1000')
  })

  it('sets a short post large and a long one smaller, down to the floor', () => {
    const sizes = [4, 300, 1100].map(length => layoutCarousel(thread(post([block('word '.repeat(length / 5))])), testContext())[0].fontSize)
    expect(sizes[0]).toBeGreaterThan(sizes[1])
    expect(sizes[1]).toBeGreaterThan(sizes[2])
    expect(sizes[2]).toBeGreaterThanOrEqual(14)
  })

  it('splits between sentences where a paragraph is too long for a card', () => {
    const cards = layoutCarousel(thread(post([block('Here is a sentence of eight words or so. '.repeat(40))])), testContext())
    expect(cards.length).toBeGreaterThan(1)
    cards.forEach(card => expect(card.text.endsWith('so.')).toBe(true))
  })

  it('does not end a card with a heading', () => {
    const filler = block('Words that fill the card up to its very end. '.repeat(17))
    const cards = layoutCarousel(thread(post([filler, block('Heading', { kind: 'heading' }), filler])), testContext())
    cards.forEach(card => expect(card.text.endsWith('Heading')).toBe(false))
  })

  it('sets a short post smaller rather than wrap its code', () => {
    const code = block('const pairs = length * length // all', { kind: 'code' })
    const baselines = (card: Card) => new Set(runs(card).filter(item => /pairs|length|all/.test(item.text)).map(item => item.baseline))
    const [short] = layoutCarousel(thread(post([block('Squares.'), code])), testContext())
    expect(baselines(short).size).toBe(1)
    const [endless] = layoutCarousel(thread(post([block('pairs '.repeat(40), { kind: 'code' })])), testContext())
    expect(baselines(endless).size).toBeGreaterThan(1)
  })

  it('hangs list items by their widest marker and draws a marker once', () => {
    const items = [block('first '.repeat(30), { kind: 'item', marker: '9.' }), block('second '.repeat(30), { kind: 'item', marker: '10.', tight: true })]
    const [card] = layoutCarousel(thread(post(items)), testContext())
    const lefts = new Set(runs(card).filter(item => /first|second/.test(item.text)).map(item => item.x))
    expect(lefts.size).toBe(1)
    expect(runs(card).filter(item => item.text === '9.' || item.text === '10.')).toHaveLength(2)
  })

  it('sets links, mentions and hashtags in the accent colour', () => {
    const context = testContext()
    const [card] = layoutCarousel(thread(post([block([{ text: 'see ' }, { text: '@ada', link: 'mention' }])])), context)
    expect(runs(card).findLast(item => item.text === '@ada')?.color).toBe(context.theme.text.accent)
  })

  it('keeps the aspect ratio of pictures and puts them below the text, inside the card', () => {
    const context = testContext({ pictures: { 'wide.png': { width: 1600, height: 400 }, 'tall.png': { width: 400, height: 1600 } } })
    const [card] = layoutCarousel(thread(post([block('Two pictures')], ['wide.png', 'tall.png'])), context)
    const pictures = card.items.filter(item => item.kind === 'picture')
    expect(pictures.map(picture => Math.round(100 * picture.width / picture.height) / 100)).toEqual([4, 0.25])
    const bottom = Math.max(...runs(card).filter(item => item.text.includes('pictures')).map(item => item.baseline))
    pictures.forEach((picture) => {
      expect(picture.y).toBeGreaterThan(bottom)
      expect(picture.y + picture.height).toBeLessThanOrEqual(card.panel.y + card.panel.height)
    })
    expect(card.alt).toContain('[Picture]')
  })

  it('gives pictures beyond four, and pictures that no text leaves room for, a card of their own', () => {
    const sources = Array.from({ length: 6 }, (_, index) => `${index}.png`)
    const context = testContext({ pictures: Object.fromEntries(sources.map(source => [source, { width: 800, height: 600 }])) })
    const cards = layoutCarousel(thread(post([block('text')], sources)), context)
    expect(cards.map(card => card.items.filter(item => item.kind === 'picture').length)).toEqual([4, 2])
    const full = layoutCarousel(thread(post([block('words and words '.repeat(52))], ['0.png'])), context)
    expect(full.map(card => card.items.filter(item => item.kind === 'picture').length)).toEqual([0, 1])
  })

  it('makes one card of an empty post', () => {
    expect(layoutCarousel(thread(post([])), testContext())).toMatchObject([{ text: '', alt: '', part: 1, parts: 1 }])
  })

  it('refuses a padding that leaves no room for text, naming it', () => {
    expect(() => layoutCarousel(thread(post([block('text')])), testContext({ theme: { card: { padding: 220 } } }))).toThrow(NoRoomError)
    expect(() => layoutCarousel(thread(post([block('text')])), testContext({ theme: { card: { padding: 220 } } }))).toThrow('received padding 220')
  })

  it('shrinks the card around its text where the theme hugs', () => {
    const [card] = layoutCarousel(thread(post([block('word')])), testContext({ theme: { card: { sizing: 'hug' } } }))
    expect(card.panel.height).toBeLessThan(400)
    expectInside(card)
  })

  it('shortens an author\'s name that is wider than the header', () => {
    const context = { ...testContext(), author: { name: 'A name that goes on '.repeat(10), handle: '@ada' } }
    const [card] = layoutCarousel(thread(post([block('word')])), context)
    expect(texts(card)).toContain('…')
    expectInside(card)
  })
})

function arbitraryBlock(): fc.Arbitrary<Block> {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.lorem({ mode: 'sentences', maxCount: 25 }),
    fc.stringMatching(/^[a-z/:.]{0,400}$/),
    fc.constantFrom('👩‍🚀👩🏽‍🤝‍👩🏻', '🇫🇷🇩🇪 1️⃣', 'a\tb\u00A0c\u200Bd', '漢字かな', '\u0301\u0301', 'e\u0301'.repeat(50), '\u{E0001}', ' \n \n '),
  )
  const span: fc.Arbitrary<Span> = fc.record({ text, bold: fc.boolean(), italic: fc.boolean(), code: fc.boolean() })
  return fc.record({
    kind: fc.constantFrom('paragraph', 'heading', 'item', 'quote', 'code'),
    depth: fc.nat({ max: 2 }),
    tight: fc.boolean(),
    spans: fc.array(span, { maxLength: 4 }),
  }).map(value => ({ ...value, marker: value.kind === 'item' ? '-' : '' }))
}

function arbitraryCanvas() {
  return fc.record({
    width: fc.constantFrom(540, 600, 300),
    height: fc.constantFrom(675, 337.5, 960),
    theme: fc.record({ typography: fc.record({ fontSize: fc.constantFrom(16, 12, 20) }), card: fc.record({ padding: fc.constantFrom(24, 40), sizing: fc.constantFrom('fill' as const, 'hug' as const), margin: fc.constantFrom(0, 28) }), header: fc.record({ handle: fc.boolean(), avatar: fc.constantFrom('auto' as const, 'none' as const) }) }),
  }).filter(({ width, height, theme }) => !(width === 300 && theme.typography.fontSize === 20) && !(height === 337.5 && (theme.card.padding === 40 || theme.typography.fontSize === 20)))
}

/** White space separates parts and blocks; everything else must be there. */
function graphemes(text: string): string[] {
  return collectGraphemes(text.replace(/\s+/g, '\n')).filter(grapheme => grapheme.trim() !== '')
}

function runs(card: Card): TextItem[] {
  return card.items.filter(item => item.kind === 'text')
}

function texts(card: Card): string {
  return runs(card).map(item => item.text).join(' ')
}

function expectInside(card: Card): void {
  const { panel } = card
  for (const item of runs(card)) {
    expect(item.x).toBeGreaterThanOrEqual(panel.x)
    expect(item.x + item.width).toBeLessThanOrEqual(panel.x + panel.width + 0.01)
    expect(item.baseline - item.fontSize * 0.75).toBeGreaterThanOrEqual(panel.y)
    expect(item.baseline + item.fontSize * 0.25).toBeLessThanOrEqual(panel.y + panel.height + 0.01)
  }
}
