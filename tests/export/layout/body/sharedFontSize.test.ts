import type { Card } from '../../../../export/layout/card'
import { describe, expect, it } from 'vitest'
import { sharedFontSize } from '../../../../export/layout/body/sharedFontSize'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const sentence = 'The sea is patient, and so is whoever measures it. '
const text = (sentences: number) => post([block(sentence.repeat(sentences))])
const oneSize = (typography = {}) => testContext({ theme: { typography: { consistency: 'one-size', ...typography } }, pictures: { 'a.png': { width: 800, height: 600 } } })
const sizes = (cards: readonly Card[]) => cards.map(card => card.fontSize)

describe('layoutCarousel(thread) in a theme that asks for one size', () => {
  it('sets all cards of a layout at the size of the post that has the least room', async () => {
    const posts = [text(1), text(4), text(6)]
    const own = sizes(await layoutCarousel(thread(...posts), testContext()))
    expect(new Set(own).size).toBeGreaterThan(1)
    expect(sizes(await layoutCarousel(thread(...posts), oneSize()))).toEqual(posts.map(() => Math.min(...own)))
  })

  it('goes no lower than the font size, and splits posts that need less', async () => {
    const [small, long] = [text(1), text(40)]
    const cards = await layoutCarousel(thread(small, long), oneSize())
    expect(new Set(sizes(cards))).toEqual(new Set([16]))
    const larger = await layoutCarousel(thread(small, long), oneSize({ fontSize: 22 }))
    expect(new Set(sizes(larger))).toEqual(new Set([22]))
    expect(larger.length).toBeGreaterThan(cards.length)
  })

  it('lets each layout have a size of its own, and pictures without text none', async () => {
    const quote = { ...post([block(sentence.repeat(4))]), layout: 'quote' }
    const cards = await layoutCarousel(thread(text(1), post([], ['a.png']), quote), oneSize())
    const alone = async (source: typeof quote | ReturnType<typeof text>) => sizes(await layoutCarousel(thread(source), testContext()))[0]
    expect(sizes([cards[0], cards[2]])).toEqual([await alone(text(1)), await alone(quote)])
    expect(cards[1].items.some(item => item.kind === 'picture')).toBe(true)
  })

  it('draws the same cards whichever of them are asked for', async () => {
    const posts = [text(1), text(30), text(3)]
    const all = await layoutCarousel(thread(...posts), oneSize())
    expect(await layoutCarousel(thread(...posts), oneSize(), new Set([3]))).toEqual(all.filter(card => card.post === 3))
  })
})

it('sharedFontSize(posts, least) is undefined where no post has text', () => {
  expect(sharedFontSize([], 16)).toBeUndefined()
  expect(sharedFontSize([[{ fontSize: 12, text: { blocks: [], rows: [], height: 0 } }]], 16)).toBeUndefined()
})

it.each(['post', 'list', 'code', 'compare', 'quote', 'number'])('layoutCarousel(thread) begins the text of cards of the layout %s at one height where the theme aligns it to the top', async (layout) => {
  const item = (words: string) => block(words, { kind: 'item', marker: '1.' })
  const code = (words: string) => block(words, { kind: 'code', code: {} })
  const table = (words: string) => block('', { kind: 'table', spans: [], table: { align: ['start', 'start'], rows: [[[{ text: 'A' }], [{ text: 'B' }]], [[{ text: words }], [{ text: words }]]] } })
  const blocks = (words: string) => [block('7 %'), ...layout === 'list' ? [item(words)] : layout === 'code' ? [code(words)] : layout === 'compare' ? [table(words)] : [block(words)]]
  const posts = ['Short.', sentence.repeat(2)].map(words => ({ ...post(blocks(words)), layout }))
  const tops = async (verticalAlign: 'top' | 'middle') => (await layoutCarousel(thread(...posts), testContext({ theme: { typography: { verticalAlign } } }))).map(card => card.body.y)
  const [first, second] = await tops('top')
  expect(first).toBeCloseTo(second, 6)
  for (const middle of await tops('middle'))
    expect(middle).toBeGreaterThan(first)
})
