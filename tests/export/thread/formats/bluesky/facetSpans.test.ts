import type { Facet } from '../../../../../export/thread/formats/bluesky/blueskySchema'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { facetSpans } from '../../../../../export/thread/formats/bluesky/facetSpans'

/** A facet on the first place of some words in a text. */
function on(text: string, words: string, kind: 'link' | 'mention' | 'tag', uri?: string): Facet {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(words)))
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(words) }, features: [{ $type: `app.bsky.richtext.facet#${kind}`, uri }] }
}

it('facetSpans(text, facets) counts bytes of UTF-8', () => {
  const text = 'Grüße 👩🏽‍🚀 漢字 @ada.example #café →'
  expect(facetSpans(text, [on(text, '@ada.example', 'mention'), on(text, '#café', 'tag'), on(text, '漢字', 'link', 'https://a.org')])).toEqual([
    { text: 'Grüße 👩🏽‍🚀 ' },
    { text: '漢字', link: 'url' },
    { text: ' ' },
    { text: '@ada.example', link: 'mention' },
    { text: ' ' },
    { text: '#café', link: 'hashtag' },
    { text: ' →' },
  ])
})

it.each([
  ['example.org/a-lon...', 'https://example.org/a-long/path?x=1', 'https://example.org/a-long/path?x=1'],
  ['example.org/a-lon…', 'https://www.example.org/a-long', 'https://www.example.org/a-long'],
  ['example.org/a-long', 'https://example.org/a-long', 'example.org/a-long'],
  ['the paper', 'https://example.org/a-long', 'the paper'],
  ['and so on...', 'https://example.org/a-long', 'and so on...'],
  ['evil.example/a...', 'https://example.org/a', 'evil.example/a...'],
  ['x...', 'javascript:x()', 'x...'],
])('facetSpans(%j) to %s is shown as %s', (shown, uri, text) => {
  expect(facetSpans(`see ${shown}!`, [on(`see ${shown}!`, shown, 'link', uri)])).toEqual([{ text: 'see ' }, { text, link: 'url' }, { text: '!' }])
})

it.each([
  ['inside a character', [[1, 3]]],
  ['beyond the text', [[3, 99]]],
  ['backwards', [[5, 3]]],
  ['empty', [[3, 3]]],
])('facetSpans(text, a facet that is %s) is the text', (_, ranges) => {
  expect(facetSpans('é and b', ranges.map(([byteStart, byteEnd]) => ({ index: { byteStart, byteEnd }, features: [{ $type: 'app.bsky.richtext.facet#tag', uri: undefined }] })))).toEqual([{ text: 'é and b' }])
})

it('facetSpans(text, facets) takes the first of those that overlap, and the feature that it knows', () => {
  const [first, second] = [on('abcdef', 'cd', 'tag'), on('abcdef', 'def', 'mention')]
  expect(facetSpans('abcdef', [second, first])).toEqual([{ text: 'ab' }, { text: 'cd', link: 'hashtag' }, { text: 'ef' }])
  expect(facetSpans('ab', [{ ...on('ab', 'ab', 'tag'), features: [{ $type: 'app.example#new', uri: undefined }, { $type: 'app.bsky.richtext.facet#mention', uri: undefined }] }])).toEqual([{ text: 'ab', link: 'mention' }])
  expect(facetSpans('ab', [{ ...on('ab', 'ab', 'tag'), features: [] }])).toEqual([{ text: 'ab' }])
})

it('facetSpans(any text, any facets) is the text, and its links are whole characters', () => {
  const facet = fc.record({ index: fc.record({ byteStart: fc.nat(60), byteEnd: fc.nat(60) }), features: fc.constantFrom([], ...['link', 'mention', 'tag', 'other'].map(kind => [{ $type: `app.bsky.richtext.facet#${kind}`, uri: 'https://a.org/b' }])) })
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(facet, { maxLength: 8 }), (text, facets) => {
    const spans = facetSpans(text, facets)
    const isWellFormed = !/\p{Surrogate}/u.test(text)
    expect(spans.map(span => span.text).join('')).toBe(text)
    expect(spans.every(span => span.text !== '' && !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(isWellFormed ? span.text : ''))).toBe(true)
    const bytes = Buffer.from(text)
    for (const span of spans.filter(({ link }) => link)) {
      // Each link is what some facet's bytes are.
      expect(facets.some(({ index }) => isWellFormed ? bytes.subarray(index.byteStart, index.byteEnd).toString() === span.text : true)).toBe(true)
    }
  }))
})
