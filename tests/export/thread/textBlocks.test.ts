import { expect, it } from 'vitest'
import { textBlocks } from '../../../export/thread/textBlocks'

function outline(text: string): string[] {
  return textBlocks(text).map(block => `${block.tight ? '' : '/'}${block.kind[0]}${block.depth}${block.marker}:${block.spans.map(span => span.text).join('')}`)
}

it('textBlocks("") has no block', () => {
  expect(textBlocks('')).toEqual([])
  expect(textBlocks(' \n\t\n')).toEqual([])
})

it('textBlocks(lines) makes a line a block, tight unless a blank line comes before it', () => {
  expect(outline('One  \ntwo\n\nthree')).toEqual(['/p0:One', 'p0:two', '/p0:three'])
})

it('textBlocks(items) knows the usual bullets and keeps numbers as written', () => {
  expect(outline('- a\n* b\n• c\n– d\n1. e\n2) f')).toEqual(['/i0-:a', 'i0-:b', 'i0-:c', 'i0-:d', 'i01.:e', 'i02):f'])
})

it('textBlocks(pasted items) knows the bullets of Word and Google Docs, and takes a bullet of a lower rank as deeper', () => {
  expect(outline('•\ta\no\tb\n§\tc\n•\td')).toEqual(['/i0-:a', 'i1-:b', 'i2-:c', 'i0-:d'])
  expect(outline('● a\n○ b\n■ c\n○ d')).toEqual(['/i0-:a', 'i1-:b', 'i2-:c', 'i1-:d'])
  expect(outline('\uF0B7\ta\n\uF0A7\tb')).toEqual(['/i0-:a', 'i1-:b'])
  expect(outline('☐ a\n☑ b')).toEqual(['/i0☐:a', 'i0☑:b'])
  expect(outline('◦ a\n◦ b')).toEqual(['/i0-:a', 'i0-:b'])
  // Words, not bullets.
  expect(outline('o no\n§ 12')).toEqual(['/p0:o no', 'p0:§ 12'])
})

it('textBlocks(text) takes a line separator for a line break inside its block, a paragraph separator for its end', () => {
  expect(outline('1. a\u2028b\u2029c')).toEqual(['/i01.:a\nb', 'p0:c'])
})

it('textBlocks(indented items) nests them by their indentation', () => {
  expect(outline('- a\n  - b\n      - c\n  - d\n- e')).toEqual(['/i0-:a', 'i1-:b', 'i2-:c', 'i1-:d', 'i0-:e'])
})

it('textBlocks(text) leaves a sign, a year, a minus and an arrow in their line', () => {
  expect(outline('-\n2024. A year\n-5 degrees\n→ so what\n1.5 times')).toEqual(['/p0:-', 'p0:2024. A year', 'p0:-5 degrees', 'p0:→ so what', 'p0:1.5 times'])
})

it('textBlocks("* * *") is a divider, as postText writes one', () => {
  expect(textBlocks('a\n\n* * *\n\n* b').map(({ kind, marker }) => [kind, marker])).toEqual([['paragraph', ''], ['divider', ''], ['item', '-']])
})
