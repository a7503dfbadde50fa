import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cursorAfter, endsSentence } from '../../../components/studio/state/typedText'

it.each(['One. ', 'What? ', 'He said "no." ', '(Yes!) ', 'Line\n', '終わり。', 'So… '])('endsSentence(%j) is true', (text) => {
  expect(endsSentence(text)).toBe(true)
})

it.each(['', 'One', 'One.', '3.5', 'a, '])('endsSentence(%j) is false', (text) => {
  expect(endsSentence(text)).toBe(false)
})

it.each([
  ['One big step', 'One step', 4],
  ['One step', 'One big step', 8],
  ['aaa', 'aa', 2],
  ['same', 'same', 4],
  ['', 'All of it', 9],
])('cursorAfter(%j, %j) is %d: behind what has changed', (before, after, place) => {
  expect(cursorAfter(before, after)).toBe(place)
})

it('cursorAfter(before, after) is a place in the text whose end both have', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
    const place = cursorAfter(before, after)
    expect(place).toBeGreaterThanOrEqual(0)
    expect(before.endsWith(after.slice(place))).toBe(true)
  }))
})
