import { expect, it } from 'vitest'
import { wrapWords } from '../../../engine/figure/wrapWords'

it.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 100, ['one two three']],
  ['unbreakable word', 4, ['unbreakable', 'word']],
  ['', 4, ['']],
] as const)('wrapWords(%j, %d)', (text, letters, lines) => {
  expect(wrapWords(text, letters)).toEqual(lines)
})
