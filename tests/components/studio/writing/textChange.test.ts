import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textChange } from '../../../../components/studio/writing/textChange'

it('textChange("one two", "one **two**") is the part that differs', () => {
  expect(textChange('one two', 'one **two**')).toEqual({ start: 4, end: 7, inserted: '**two**' })
  expect(textChange('aa', 'aaa')).toEqual({ start: 2, end: 2, inserted: 'a' })
  expect(textChange('', '')).toEqual({ start: 0, end: 0, inserted: '' })
})

it('textChange(before, after) makes any text of any other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 8 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, text, (before, after) => {
    const { start, end, inserted } = textChange(before, after)
    expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after)
  }))
})
