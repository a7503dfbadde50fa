import { expect, it } from 'vitest'
import { toUnicode } from '../../../../export/paint/pdf/toUnicode'

it('toUnicode(texts) gives each glyph its text in UTF-16, from glyph 1', () => {
  const map = toUnicode(['a', 'ffi', '🎉'])
  expect(map).toContain('3 beginbfchar\n<0001> <0061>\n<0002> <006600660069>\n<0003> <D83CDF89>\nendbfchar')
})

it('toUnicode(texts) has at most 100 entries a section', () => {
  const map = toUnicode(Array.from({ length: 250 }, () => 'x'))
  expect(map.match(/\d+(?= beginbfchar)/g)).toEqual(['100', '100', '50'])
})
