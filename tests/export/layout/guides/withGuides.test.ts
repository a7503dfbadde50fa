import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hiddenBands } from '../../../../export/layout/guides/hiddenBands'
import { withGuides } from '../../../../export/layout/guides/withGuides'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { hiddenEdges } from '../../../../export/platform/hiddenEdges'
import { findSize } from '../../../../export/platform/sizePresets'
import { fuzzSize } from '../../../fuzzSize'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const context = testContext({ width: 540, height: 960 })
const cards = await layoutCarousel(thread(post([block('One.')]), post([block('Two.')])), context)

it('hiddenBands(edges, canvas) cover what is hidden once, and nothing else', () => {
  expect(hiddenBands({ top: 0, right: 0, bottom: 0, left: 0 }, { width: 10, height: 20 })).toEqual([])
  expect(hiddenBands({ top: 4, right: 2, bottom: 0, left: 0 }, { width: 10, height: 20 })).toEqual([{ x: 0, y: 0, width: 10, height: 4 }, { x: 8, y: 4, width: 2, height: 16 }])
  const edge = fc.integer({ min: 0, max: 40 })
  fc.assert(fc.property(fc.record({ top: edge, right: edge, bottom: edge, left: edge }), (edges) => {
    const bands = hiddenBands(edges, { width: 100, height: 100 })
    const area = bands.reduce((sum, { width, height }) => sum + width * height, 0)
    expect(area).toBe(100 * 100 - (100 - edges.left - edges.right) * (100 - edges.top - edges.bottom))
    expect(bands.every(({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= 100 && y + height <= 100)).toBe(true)
  }), fuzzSize(100))
})

it('withGuides(card, places, context) hatches each hidden edge above all else, within it, and names what hides it', () => {
  const [card] = cards
  const { items, ...rest } = withGuides(card, hiddenEdges(findSize('tiktok')), context)
  expect({ ...rest, items: items.slice(0, card.items.length) }).toEqual(card)
  const added = items.slice(card.items.length)
  const bands = added.filter(item => item.kind === 'drawing' && item.paths.length === 2)
  expect(bands.map(item => item.kind === 'drawing' && [item.x, item.y, item.width, item.height])).toEqual([[0, 0, 540, 40], [0, 735, 540, 225], [480, 40, 60, 695]])
  for (const band of bands) {
    const numbers = band.kind === 'drawing' ? Array.from(band.paths[1].path.matchAll(/[\d.]+ [\d.]+/g), ([point]) => point.split(' ').map(Number)) : []
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.every(([x, y]) => band.kind === 'drawing' && x >= 0 && y >= 0 && x <= band.width && y <= band.height)).toBe(true)
  }
  expect(added.flatMap(item => item.kind === 'glyphs' ? [item.text] : []).join(' ').replace(/\s+/g, ' ')).toBe('Covered by the bars and buttons of TikTok')
})

it('withGuides(card, places, context) shows a grid of first cards on the first card alone', () => {
  const grid = hiddenEdges(findSize('square'))
  expect(cards.map(card => withGuides(card, grid, context).items.length > card.items.length)).toEqual([true, false])
  expect(withGuides(cards[0], [], context)).toEqual(cards[0])
})
