import fc from 'fast-check'
import { expect, it } from 'vitest'
import { postingPlatforms } from '../../../export/platform/findPlatform'
import { textFits, textLength } from '../../../export/platform/textLength'
import { fuzzSize } from '../../fuzzSize'

const family = '👨‍👩‍👧‍👦'

it.each([
  ['', 0],
  ['café', 4],
  ['👾', 2],
  [family, 11],
])('textLength(%j) counts UTF-16 code units', (text, length) => {
  expect(textLength(text)).toBe(length)
})

// The table of docs.x.com/fundamentals/counting-characters.
it.each([
  ['👾', 2],
  ['🙋🏽', 2],
  ['👨‍🎤', 2],
  [family, 2],
  ['🇨🇭', 2],
  ['1️⃣', 2],
  ['cafe\u0301', 4],
  ['“Yes” – no…', 12],
  ['缓存', 4],
  ['see https://example.com/very/long/path/that/is/longer now', 4 + 23 + 4],
  ['see https://a.co now', 4 + 23 + 4],
])('textLength(%j, { unit: "weighted", linkLength: 23 }) is %i, as X counts', (text, length) => {
  expect(textLength(text, { unit: 'weighted', linkLength: 23 })).toBe(length)
})

it('textLength(text, limit) counts graphemes, bytes of emoji, and links as asked', () => {
  expect(textLength(`${family}a\u0301`, { unit: 'graphemes' })).toBe(2)
  expect(textLength('a👾é', { unit: 'emoji-bytes' })).toBe(6)
  expect(textLength('www.example.com/a-path-that-goes-on', { linkLength: 23 })).toBe(35)
  expect(textLength('www.a.com', { linkLength: 23 })).toBe(23)
})

it('textFits(text, limit) looks at bytes too', () => {
  expect(textFits(family.repeat(100), { max: 300, unit: 'graphemes' })).toBe(true)
  expect(textFits(family.repeat(120), { max: 300, unit: 'graphemes', maxBytes: 3000 })).toBe(true)
  expect(textFits(family.repeat(121), { max: 300, unit: 'graphemes', maxBytes: 3000 })).toBe(false)
})

it('textLength(text, limit) of any text is never negative, and that of a beginning no more than that of the whole, on every platform', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (head, tail) => {
    for (const { posting } of postingPlatforms) {
      const { linkLength: _, ...limit } = posting?.text ?? { max: 0 }
      expect(textLength(head, limit)).toBeGreaterThanOrEqual(0)
      expect(textLength(`${head}\n${tail}`, limit)).toBeGreaterThanOrEqual(textLength(head, limit))
    }
  }), fuzzSize(200))
})
