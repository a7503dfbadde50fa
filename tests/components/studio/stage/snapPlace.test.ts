import { expect, it } from 'vitest'
import { draggedPost } from '../../../../components/studio/stage/draggedPost'
import { draggedCard, nearestCard } from '../../../../components/studio/stage/snapPlace'

it.each([[0, 0], [180, 0], [190, 1], [375, 1], [5000, 3], [-40, 0]])('nearestCard(%i, 375, 4) is %i', (scrolled, card) => {
  expect(nearestCard(scrolled, 375, 4)).toBe(card)
})

it('nearestCard(scrolled, 0, count) of a row that is not on the screen is the first', () => {
  expect(nearestCard(0, 0, 4)).toBe(0)
})

it.each([
  ['a slow drag over less than half', 60, 0.1, 1],
  ['a slow drag over more than half', 200, 0.1, 2],
  ['a quick swipe on', 40, 0.9, 2],
  ['a quick swipe back', -40, -0.9, 0],
  ['a drag over two cards', 750, 0.9, 3],
  ['a drag beyond the end', 2000, 3, 3],
])('draggedCard(1, ...) of %s', (_, by, speed, card) => {
  expect(draggedCard(1, by, speed, 375, 4)).toBe(card)
})

// Posts 0, 1 in three parts, and 2.
const places = [{ post: 0, part: 0 }, { post: 1, part: 0 }, { post: 1, part: 1 }, { post: 1, part: 2 }, { post: 2, part: 0 }]

it.each([
  [0, 4, { from: 0, to: 2 }],
  [0, 2, { from: 0, to: 1 }],
  [4, 2, { from: 2, to: 1 }],
  [2, 0, { from: 1, to: 0 }],
  [1, 3, undefined],
  [4, 4, undefined],
  [4, 9, undefined],
])('draggedPost(places, %i, %i) is %j', (from, to, way) => {
  expect(draggedPost(places, from, to)).toEqual(way)
})

it('draggedPost(places, from, to) leaves added cards at the ends', () => {
  const withCards = [{ post: -1, part: 0, added: 'cover' }, { post: 0, part: 0 }, { post: 1, part: 0 }, { post: 2, part: 0, added: 'outro' }] as const
  expect(draggedPost(withCards, 0, 2)).toBeUndefined()
  expect(draggedPost(withCards, 2, 0)).toEqual({ from: 1, to: 0 })
  expect(draggedPost(withCards, 1, 3)).toEqual({ from: 0, to: 1 })
  expect(draggedPost(withCards, 1, 0)).toBeUndefined()
})
