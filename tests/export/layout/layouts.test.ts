import type { Card, GlyphItem } from '../../../export/layout/card'
import type { LayoutName } from '../../../export/thread/layoutName'
import type { Post } from '../../../export/thread/thread'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { layoutNames } from '../../../export/thread/layoutName'
import { expectOnPanel } from './expectOnPanel'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const sizes = [{ width: 540, height: 675 }, { width: 540, height: 540 }, { width: 540, height: 960 }, { width: 600, height: 337.5 }]
const hook = 'Nine words at most make a hook that holds'
const inLayout = (layout: LayoutName, source: Post): Post => ({ ...source, layout })

describe.each(layoutNames)('the layout %s', (layout) => {
  it('shows all of any text, with nothing outside the card', async () => {
    const texts = fc.array(fc.oneof(fc.lorem({ mode: 'sentences', maxCount: 12 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('Ship.', '7.6×', '$1.2M a year', '— Ada Lovelace', 'كتاب عن البحر', 'W'.repeat(90))), { minLength: 1, maxLength: 4 })
    await fc.assert(fc.asyncProperty(texts, fc.constantFrom(...sizes), fc.constantFrom('ltr' as const, 'rtl' as const), async (paragraphs, size, direction) => {
      const context = { ...testContext(size), direction }
      const cards = (await layoutCarousel(thread(post([block('Before.')]), inLayout(layout, post(paragraphs.map(text => block(text)))), post([block('After.')])), context)).filter(card => card.post === 2)
      expect(cards.map(card => card.text).join('').replace(/\s/g, '')).toBe(paragraphs.join('').replace(/\s/g, ''))
      expectOnPanel(cards, context.measurer)
    }), { numRuns: 60, seed: 3 })
  })
})

describe('the layout cover', () => {
  it.each(sizes)('sets its first line as the largest thing on a canvas of $width x $height px', async (size) => {
    const [card] = await layoutCarousel(thread(inLayout('cover', post([block(hook), block('What it is about.')])), post([block('More.')])), testContext(size))
    const [title, subtitle] = [hook, 'What it is about.'].map(text => runs(card).filter(run => text.includes(run.text)).map(run => run.fontSize))
    expect(Math.min(...title)).toBeGreaterThanOrEqual(1.5 * Math.max(...subtitle))
    expect(Math.max(...runs(card).map(run => run.fontSize))).toBe(title[0])
  })

  it('has an arrow where another card follows', async () => {
    const cover = inLayout('cover', post([block(hook)]))
    const arrows = async (...posts: Post[]) => (await layoutCarousel(thread(...posts), testContext())).map(card => card.items.filter(item => item.kind === 'drawing').length)
    expect(await arrows(cover, cover)).toEqual([1, 0])
    expect(await arrows(cover)).toEqual([0])
  })
})

describe('the layout quote', () => {
  it('sets who said it below the text, and the author where the post names nobody', async () => {
    const named = inLayout('quote', post([block('The sea is patient.', { kind: 'quote' }), block('— Grace Hopper')]))
    const [first, second] = await layoutCarousel(thread(named, inLayout('quote', post([block('The sea is patient.')]))), testContext())
    for (const [card, who] of [[first, 'Grace Hopper'], [second, 'Ada Lovelace']] as const) {
      const [said, source] = ['The sea is', who].map(text => runs(card).find(run => run.text.startsWith(text))!)
      expect(source.baseline).toBeGreaterThan(said.baseline + said.fontSize)
      expect(source.fontSize).toBeLessThan(said.fontSize / 1.5)
    }
    expect(first.text).toBe('The sea is patient.\n\n— Grace Hopper')
    expect(first.alt).toBe(first.text)
    expect(second.text).toBe('The sea is patient.')
  })

  it('keeps a source that is too long for one line in the text', async () => {
    const long = `— ${'Somebody of many names '.repeat(4)}`
    const [card] = await layoutCarousel(thread(inLayout('quote', post([block('The sea is patient.'), block(long)]))), testContext())
    expect(card.text.replace(/\s+/g, ' ')).toBe(`The sea is patient. ${long.trim()}`)
    expect(runs(card).map(run => run.text).join(' ')).not.toMatch(/…|Ada/)
  })
})

it('layoutCarousel(thread) lays posts out as they say, otherwise as the thread does', async () => {
  const cards = await layoutCarousel({ ...thread(post([block('One.')]), inLayout('post', post([block('Two.')]))), layout: 'quote' }, testContext())
  expect(cards.map(card => runs(card).some(run => run.text === '“'))).toEqual([true, false])
})

function runs(card: Card): GlyphItem[] {
  return card.items.filter(item => item.kind === 'glyphs')
}
