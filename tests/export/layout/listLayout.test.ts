import type { Card, GlyphItem } from '../../../export/layout/card'
import type { Post } from '../../../export/thread/thread'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isListItem, itemGroups } from '../../../export/layout/content/listBlocks'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { expectOnPanel } from './expectOnPanel'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const sizes = [{ width: 540, height: 675 }, { width: 540, height: 540 }, { width: 540, height: 960 }, { width: 600, height: 337.5 }]
const item = (text: string, marker: string) => block(text, { kind: 'item', marker, tight: true })
const list = (...blocks: Parameters<typeof post>[0]): Post => ({ ...post(blocks), layout: 'list' })
const steps = (count: number) => Array.from({ length: count }, (_, index) => item(`Step ${'ABCDEFGHIJKL'[index]} is one idea`, `${index + 1}.`))

describe('the layout list', () => {
  it.each(sizes)('sets numbers twice as large as their text, before it, on a canvas of $width x $height px', async (size) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const [card] = await layoutCarousel(thread(list(block('Three steps'), ...steps(3))), { ...testContext(size), direction })
      for (const number of ['1', '2', '3']) {
        const marker = run(card, number)
        const text = runs(card).find(({ text, baseline }) => text.startsWith('Step') && Math.abs(baseline - marker.baseline) < marker.fontSize)!
        expect(marker.fontSize).toBeGreaterThan(2 * text.fontSize)
        expect(marker.x + marker.width).toBeLessThan(text.x)
      }
    }
  })

  it('keeps a number in the middle of a lower line, and as high as several lines begin', async () => {
    const [card] = await layoutCarousel(thread(list(item('Short', '1.'), item('Longer '.repeat(30), '2.'))), testContext())
    const [one, short, two, longer] = ['1', 'Short', '2', 'Longer'].map(text => runs(card).find(other => other.text.startsWith(text))!)
    const top = ({ baseline, fontSize }: GlyphItem) => baseline - 0.73 * fontSize
    expect((top(one) + one.baseline) / 2).toBeCloseTo((top(short) + short.baseline) / 2, 6)
    expect(top(two)).toBeCloseTo(top(longer), 6)
  })

  it('shows at most five items on a card, about as many on each and all at one size', async () => {
    const cards = await layoutCarousel(thread(list(block('Steps'), ...steps(11))), testContext())
    expect(cards.map(card => runs(card).filter(({ text }) => text.startsWith('Step ')).length)).toEqual([4, 4, 3])
    expect(new Set(cards.map(card => card.fontSize)).size).toBe(1)
    expect(cards.map(card => card.text.split('\n').at(-1))).toEqual(['4. Step D is one idea', '8. Step H is one idea', '11. Step K is one idea'])
  })

  it('sets a short first line as its title', async () => {
    const titleOf = async (text: string) => (await layoutCarousel(thread(list(block(text), ...steps(2))), testContext()))[0]
    const short = await titleOf('Two steps')
    expect(run(short, 'Two steps').fontSize).toBeGreaterThan(1.3 * run(short, 'Step A is one idea').fontSize)
    const long = await titleOf('Two steps '.repeat(12))
    expect(runs(long)[0].fontSize).toBeLessThan(1.3 * run(long, 'Step A is one idea').fontSize)
  })

  it('is set as large as it can be, though its items take a second line: their numbers tell them apart', async () => {
    const sizeOf = async (letters: number) => (await layoutCarousel(thread(list(...['1.', '2.', '3.'].map(marker => item('several words '.repeat(5).slice(0, letters), marker)))), testContext()))[0].fontSize
    // Up to two lines an item, there is room for the largest size.
    expect(new Set(await Promise.all([16, 18, 20, 21, 22, 23, 24, 25, 26, 28].map(sizeOf)))).toEqual(new Set([await sizeOf(1)]))
  })

  it('shows all of any items, with nothing outside the card', async () => {
    const texts = fc.array(fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 6 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.constantFrom('Ship.', 'كتاب عن البحر', 'W'.repeat(90))), { minLength: 1, maxLength: 8 })
    await fc.assert(fc.asyncProperty(texts, fc.constantFrom('1.', '-', '☐', '1024.'), fc.constantFrom(...sizes), fc.constantFrom('ltr' as const, 'rtl' as const), async (items, marker, size, direction) => {
      const context = { ...testContext(size), direction }
      const cards = await layoutCarousel(thread(list(block('Steps'), ...items.map(text => item(text, marker)))), context)
      expect(cards.map(card => card.text).join('').replace(/\s/g, '')).toBe(['Steps', ...items.map(text => `${marker}${text}`)].join('').replace(/\s/g, ''))
      expectOnPanel(cards, context.measurer)
    }), { numRuns: 60, seed: 3 })
  })

  it('lays a post without a list out as post', async () => {
    const [own] = await layoutCarousel(thread(list(block('No list.'))), testContext())
    const [usual] = await layoutCarousel(thread(post([block('No list.')])), testContext())
    expect(own).toEqual(usual)
  })
})

it('itemGroups(blocks, maxItems) keeps every block in order, with at most so many items a group and one more at most in the largest than in the smallest', () => {
  const blocks = fc.array(fc.constantFrom(item('An item', '-'), block('Text'), block('Inside', { kind: 'item', marker: '-', depth: 1 })), { maxLength: 40 })
  fc.assert(fc.property(blocks, fc.integer({ min: 1, max: 7 }), (written, maxItems) => {
    const groups = itemGroups(written, maxItems)
    expect(groups.flat()).toEqual(written)
    const counts = groups.map(group => group.filter(isListItem).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(maxItems)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    expect(groups.slice(1).every(([first]) => isListItem(first))).toBe(true)
  }), { seed: 5 })
})

function runs(card: Card): GlyphItem[] {
  return card.items.filter(other => other.kind === 'glyphs')
}

function run(card: Card, text: string): GlyphItem {
  return runs(card).find(other => other.text === text)!
}
