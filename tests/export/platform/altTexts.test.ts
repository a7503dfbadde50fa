import type { AltList } from '../../../export/platform/altFiles'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { altFiles } from '../../../export/platform/altFiles'
import { altText, altTexts } from '../../../export/platform/altTexts'
import { platforms } from '../../../export/platform/platforms'
import { fuzzSize } from '../../fuzzSize'

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')
const graphemeCount = (text: string) => Array.from(new Intl.Segmenter('en').segment(text)).length

it('altText(alt, limits) is all of a description that a platform takes whole', () => {
  for (const maxAlt of [4, 5, undefined])
    expect(altText('Four', { maxAlt })).toEqual({ text: 'Four', isCut: false })
  expect(altText('', { maxAlt: 10 })).toEqual({ text: '', isCut: false })
})

it.each([
  ['the end of a sentence', 'One sentence. Another sentence', 24, 'One sentence. …'],
  ['the end of a sentence in quotation marks', 'She said “no.” And went away', 20, 'She said “no.” …'],
  ['the end of a line', 'A title\nand what follows it', 14, 'A title …'],
  ['the end of a Chinese sentence', '缓存保存最近用过的。下一句话很长很长很长', 14, '缓存保存最近用过的。 …'],
  ['the end of a word, where a sentence would leave too little', 'No. This goes on and on', 16, 'No. This goes…'],
  ['the end of a word, not in a number', 'It is 3.5 times as fast', 12, 'It is 3.5…'],
  ['any grapheme, where a word would leave too little', 'a abcdefghijklmnop', 12, 'a abcdefgh…'],
  ['no grapheme in two', 'cafe\u0301\u0301\u0301 and more', 7, 'caf…'],
  ['nothing, where there is no room', 'Text', 1, '…'],
  ['nothing at all', 'Text', 0, ''],
])('altText(alt, limits) cuts at %s', (_, alt, maxAlt, text) => {
  expect(altText(alt, { maxAlt })).toEqual({ text, isCut: true })
})

it('altText(alt, { altUnit: \'graphemes\' }) counts as people do', () => {
  const family = '👨‍👩‍👧‍👦'
  expect(altText(family.repeat(12), { maxAlt: 12, altUnit: 'graphemes' })).toEqual({ text: family.repeat(12), isCut: false })
  expect(altText(family.repeat(13), { maxAlt: 12, altUnit: 'graphemes' })).toEqual({ text: `${family.repeat(10)}…`, isCut: true })
  expect(altText(family, { maxAlt: 5 }).text).toBe('…')
})

it('altText(alt, limits) of any text is within the limit, begins as the text does and says truly whether it is cut', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }), fc.lorem({ maxCount: 20, mode: 'sentences' })), fc.nat(120), fc.boolean(), (alt, maxAlt, isCounted) => {
    const { text, isCut } = altText(alt, { maxAlt, ...isCounted && { altUnit: 'graphemes' } })
    const length = (value: string) => isCounted ? graphemeCount(value) : value.length
    expect(length(text)).toBeLessThanOrEqual(maxAlt)
    expect(isCut).toBe(length(alt) > maxAlt)
    expect(isCut ? alt.startsWith(text.replace(/ ?…$/, '')) : text === alt).toBe(true)
    if (isCut && maxAlt > 0)
      expect(text.endsWith('…')).toBe(true)
  }), fuzzSize(500))
})

it('altTexts(alt) has a text for every platform whose limit is known', () => {
  const texts = altTexts(words(400))
  expect(Array.from(texts.keys())).toEqual(platforms.filter(({ limits }) => limits?.maxAlt).map(({ name }) => name))
  for (const [name, { text }] of texts)
    expect(text.length).toBeLessThanOrEqual(platforms.find(platform => platform.name === name)?.limits?.maxAlt ?? 0)
  expect(texts.get('tiktok')).toMatchObject({ isCut: true })
  expect(altTexts('Short').get('tiktok')).toEqual({ text: 'Short', isCut: false })
})

it('altFiles(cards) lists each card for a person, with what is shorter for a platform, and for a script', () => {
  const long = words(60)
  const files = altFiles([{ file: '01.png', alt: 'Short.\n\nIn two parts.' }, { file: 'all.pdf', page: 2, alt: long }])
  const list = JSON.parse(files['alt.json']) as AltList
  expect(list.limits).toMatchObject({ tiktok: 300, bluesky: 2000 })
  expect(list.cards[0]).toEqual({ file: '01.png', text: 'Short.\n\nIn two parts.', platforms: Object.fromEntries(Object.keys(list.limits).map(name => [name, 'Short.\n\nIn two parts.'])), cut: [] })
  expect(list.cards[1]).toMatchObject({ file: 'all.pdf', page: 2, text: long, platforms: { instagram: long, tiktok: altText(long, { maxAlt: 300 }).text }, cut: ['tiktok'] })
  expect(files['alt.txt']).toBe(`01.png\n------\nShort.\n\nIn two parts.\n\n\nall.pdf, page 2\n---------------\n${long}\n\nShorter, for TikTok (at most 300):\n${list.cards[1].platforms.tiktok}\n`)
  expect(altFiles([{ file: '1.png', alt: words(200) }])['alt.txt']).toContain('\nShorter, for Instagram (at most 1000) and X (at most 1000):\nword0 ')
})
