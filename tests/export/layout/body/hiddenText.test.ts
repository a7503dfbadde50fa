import type { HiddenPlace } from '../../../../export/layout/body/hiddenText'
import type { CardItem, GlyphItem } from '../../../../export/layout/card'
import type { LayoutName } from '../../../../export/thread/layoutName'
import type { Post } from '../../../../export/thread/thread'
import { describe, expect, it } from 'vitest'
import { hiddenText, hidersOf } from '../../../../export/layout/body/hiddenText'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { coveredEdges, hiddenEdges } from '../../../../export/platform/hiddenEdges'
import { findSize } from '../../../../export/platform/sizePresets'
import { layoutNames } from '../../../../export/thread/layoutName'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const bars: HiddenPlace = { top: 100, right: 0, bottom: 50, left: 0, kind: 'covered', by: 'the bars of a story' }
const grid: HiddenPlace = { top: 0, right: 30, bottom: 0, left: 30, kind: 'cropped', by: 'a grid', ofFirst: true }
const run = (values: Partial<GlyphItem>): GlyphItem => ({ kind: 'glyphs', x: 100, baseline: 300, width: 50, text: 'Word', face: '', glyphIds: [], positions: [], clusters: [], fontSize: 20, color: 'text', ...values })
const card = (...items: CardItem[]) => ({ number: 1, width: 540, height: 960, items })

it('hidersOf(card, places) finds words, numbers and formulas that begin before or end after what is seen', () => {
  expect(hidersOf(card(run({})), [bars, grid])).toEqual([])
  // The capitals of a line at 114 begin at 99.6, within a hair's breadth, and those of one at 113 do not.
  expect(hidersOf(card(run({ baseline: 114 })), [bars])).toEqual([])
  expect(hidersOf(card(run({ baseline: 113 })), [bars])).toEqual([bars])
  expect(hidersOf(card(run({ baseline: 911 })), [bars])).toEqual([bars])
  expect(hidersOf(card(run({ x: 29 })), [bars, grid])).toEqual([grid])
  expect(hidersOf(card(run({ x: 461, text: '7' })), [bars, grid])).toEqual([grid])
  expect(hidersOf(card({ kind: 'formula', x: 50, baseline: 905, width: 10, height: 20, depth: 10, text: 'x', spoken: 'x', fontSize: 20, paths: [] }), [bars])).toEqual([bars])
})

it('hidersOf(card, places) does not mind signs without words, nor the grid of other cards than the first', () => {
  expect(hidersOf(card(run({ x: 10, text: '“' }), { kind: 'rect', x: 0, y: 0, width: 540, height: 960, cornerRadius: 0, color: 'card' }), [bars, grid])).toEqual([])
  expect(hidersOf({ ...card(run({ x: 10 })), number: 2 }, [bars, grid])).toEqual([])
})

it('hiddenText(cards) says in a sentence what hides the text of which posts', () => {
  expect(hiddenText([])).toEqual([])
  expect(hiddenText([{ post: 0, added: 'cover', hiddenBy: [bars] }, { post: 1, hiddenBy: [] }, { post: 2, hiddenBy: [bars] }, { post: 2, hiddenBy: [bars] }, { post: 5, hiddenBy: [bars, grid] }])).toEqual([
    'The bars of a story cover some of the text of the cover and posts 2 and 5: leave more space between it and the edges, or choose another size.',
    'A grid cuts off some of the text of post 5: leave more space between it and the edges, or choose another size.',
  ])
})

describe.each(['story', 'tiktok', '720x1280'])('on a canvas of the size %s', (name) => {
  const size = findSize(name)
  const space = { width: size.width / 2, height: size.height / 2 }
  const text = 'Words that a reader wants to see, all of them and wherever they stand. '
  const posts = (layout: LayoutName): Post[] => [post([block('A title')]), post([block('7.6× as fast'), block(text)]), post([block(text.repeat(12))]), post([block('A picture'), block(text)], ['a.png'])].map(source => ({ ...source, layout }))

  it.each(layoutNames)('the layout %s keeps its text clear of what the app covers, in any theme', async (layout) => {
    for (const theme of [{}, { base: 'ink' }, { card: { margin: 0, padding: 12 } }, { card: { sizing: 'hug' as const }, footer: { watermark: 'ada.example' } }, { card: { margin: 60, padding: 60 } }]) {
      const context = { ...testContext({ theme, ...space, pictures: { 'a.png': { width: 400, height: 300 } } }), covered: coveredEdges(size) }
      const cards = await layoutCarousel(thread(...posts(layout)), context)
      expect(cards.length).toBeGreaterThanOrEqual(4)
      expect(cards.filter(card => hidersOf(card, hiddenEdges(size)).length > 0).map(card => card.text)).toEqual([])
    }
  })

  it('cards of all layouts have panels at one place', async () => {
    const panels = await Promise.all(layoutNames.filter(layout => layout !== 'picture').map(async layout => (await layoutCarousel(thread(...posts(layout).slice(0, 1)), { ...testContext(space), covered: coveredEdges(size) }))[0].panel))
    expect(new Set(panels.map(panel => JSON.stringify(panel))).size).toBe(1)
  })
})
