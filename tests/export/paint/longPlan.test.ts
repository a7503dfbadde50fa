import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longPlan } from '../../../export/paint/longPlan'
import { fuzzSize } from '../../fuzzSize'

const card = (y: number, height: number, x = 20, width = 500) => ({ panel: { x, y, width, height } })

it('longPlan(cards) places panels as far apart as they are from the sides', () => {
  // At 2 device pixels a px: a margin of 40, panels 200 and 100 high that stand 60 and 200 below the top of their canvases.
  const [part, ...others] = longPlan([card(30, 100), card(100, 50)], { pixelRatio: 2, maxHeight: 1000 })
  expect(others).toEqual([])
  expect(part.height).toBe(40 + 200 + 40 + 100 + 40)
  expect(part.places.map(({ top, seenTop, seenHeight }) => [top, seenTop, seenHeight])).toEqual([[40 - 60, 40, 200], [280 - 200, 280, 100]])
})

it('longPlan(cards) keeps a framed card off one that fills the width, and two that do run into one another', () => {
  const [{ places, height }] = longPlan([card(0, 100, 0, 540), card(0, 100, 0, 540), card(50, 100)], { pixelRatio: 1, maxHeight: 1000 })
  expect(places.map(({ seenTop }) => seenTop)).toEqual([0, 100, 220])
  expect(height).toBe(220 + 100 + 20)
})

it('longPlan(cards) shares cards out evenly where one file is too low for them', () => {
  // Seven of 120 with their gap: six fit into 760, but four and three are better than six and one.
  const parts = longPlan(Array.from({ length: 7 }, () => card(0, 100)), { pixelRatio: 1, maxHeight: 760 })
  expect(parts.map(({ places }) => places.length)).toEqual([4, 3])
})

it('longPlan([]) has no part', () => {
  expect(longPlan([], { pixelRatio: 2, maxHeight: 100 })).toEqual([])
})

it('longPlan(cards) has each card once and in order, none over another, and no file that is too high but for a card alone', () => {
  const box = fc.record({ x: fc.nat(60), y: fc.nat(300), width: fc.integer({ min: 1, max: 540 }), height: fc.integer({ min: 1, max: 675 }) })
  fc.assert(fc.property(fc.array(box.map(panel => ({ panel })), { maxLength: 30 }), fc.integer({ min: 300, max: 4000 }), (cards, maxHeight) => {
    const parts = longPlan(cards, { pixelRatio: 1, maxHeight })
    expect(parts.flatMap(({ places }) => places.map(place => place.card))).toEqual(cards)
    for (const { places, height } of parts) {
      expect(height <= maxHeight || places.length === 1).toBe(true)
      places.forEach(({ card: { panel }, top, seenTop, seenHeight }, index) => {
        expect(top + panel.y).toBe(seenTop)
        expect(seenTop + seenHeight).toBeLessThanOrEqual(places[index + 1]?.seenTop ?? height)
      })
    }
  }), fuzzSize(100))
})
