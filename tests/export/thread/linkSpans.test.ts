import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linkSpans } from '../../../export/thread/linkSpans'

function links(text: string): string[] {
  return linkSpans(text).filter(span => span.link).map(span => `${span.link} ${span.text}`)
}

it.each([
  ['see https://a.org/x_(y), ok', ['url https://a.org/x_(y)']],
  ['(http://localhost:3030/#/2).', ['url http://localhost:3030/#/2']],
  ['www.a.com and arxiv.org/abs/2205.14135', ['url www.a.com', 'url arxiv.org/abs/2205.14135']],
  ['example.com youtu.be/abc', ['url example.com', 'url youtu.be/abc']],
  ['https://x.com/@me#tag?q=#a', ['url https://x.com/@me#tag?q=#a']],
])('linkSpans(%j) marks addresses whole', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

it.each(['setup.py', 'Node.js and ASP.NET', 'src/main.rs', 'README.md', 'run.sh now', 'kernel.cc/v2', 'e.g. this', 'ada@lovelace.org', 'a@b', '@scope/package', 'C# and F#', '#1', '3.5 x', '@', '#'])('linkSpans(%j) marks nothing', (text) => {
  expect(linkSpans(text)).toEqual([{ text }])
})

it.each([
  ['by @_ada, @b-c and @d.', ['mention @_ada', 'mention @b-c', 'mention @d']],
  ['@ada@mastodon.social @ada.bsky.social', ['mention @ada@mastodon.social', 'mention @ada.bsky.social']],
  ['(#GPU) #föö #日本語 #हिन्दी #a_b', ['hashtag #GPU', 'hashtag #föö', 'hashtag #日本語', 'hashtag #हिन्दी', 'hashtag #a_b']],
  ['@ada\'s', ['mention @ada']],
])('linkSpans(%j) marks mentions and hashtags', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

it('linkSpans("") is empty', () => {
  expect(linkSpans('')).toEqual([])
})

it('linkSpans(text) joined is the text, and no span is empty', () => {
  const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('@', '#', '.', '/', 'http://', 'www.', 'com', 'a', ' ', '\n', '\u00A0', '_', '-', ':', '(', ')'))
  fc.assert(fc.property(fc.array(word, { maxLength: 30 }).map(words => words.join('')), (text) => {
    const spans = linkSpans(text)
    expect(spans.map(span => span.text).join('')).toBe(text)
    expect(spans.every(span => span.text !== '')).toBe(true)
  }), { numRuns: 2000 })
})
