import type { TextFormat } from '../../../../components/studio/writing/formatText'
import type { TextState } from '../../../../components/studio/writing/textState'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatsOf, formatText, textFormats } from '../../../../components/studio/writing/formatText'
import { linkTo } from '../../../../components/studio/writing/linkFormat'
import { importMarkdown } from '../../../../export/thread/formats/markdown/markdown'
import { marked, shown } from './marked'

describe.each<[TextFormat, string, string]>([
  ['bold', 'a |word| b', 'a **|word|** b'],
  ['bold', 'a | word |b', 'a | **word** |b'],
  ['bold', 'a wo|rd b', 'a **wo|rd** b'],
  ['bold', 'a | b', 'a **|** b'],
  ['bold', '|', '**|**'],
  ['bold', '|one\ntwo|', '**|one\ntwo|**'],
  ['bold', '|one\n\ntwo|', '**|one**\n\n**two|**'],
  ['bold', '|- one\n- [ ] two|', '|- **one**\n- [ ] **two|**'],
  ['bold', '> |one\n> two|', '> **|one\n> two|**'],
  ['italic', '**|word|**', '***|word|***'],
  ['italic', 'a |word| b', 'a *|word|* b'],
  ['strike', 'a |word| b', 'a ~~|word|~~ b'],
  ['code', 'a |word| b', 'a `|word|` b'],
  ['code', 'a |`| b', 'a `` |`| `` b'],
  ['formula', 'a |x^2| b', 'a $|x^2|$ b'],
  ['heading', 'a\n|b\nc', 'a\n# |b\nc'],
  ['bullets', '|one\n\ntwo|', '- |one\n\n- two|'],
  ['bullets', '|', '- |'],
  ['numbers', '|one\ntwo\n|', '1. |one\n2. two\n|'],
  ['numbers', '1. one\n|two|', '1. one\n2. |two|'],
  ['checks', '|one\ntwo|', '- [ ] |one\n- [ ] two|'],
  ['quote', '|one\n\ntwo|', '> |one\n> \n> two|'],
  ['codeBlock', 'a\n|b\nc|', 'a\n```\n|b\nc|\n```'],
  ['codeBlock', '|', '```\n|\n```'],
  ['codeBlock', '|a ``` b|', '````\n|a ``` b|\n````'],
])('formatText(state, %j)', (format, before, after) => {
  it(`of ${JSON.stringify(before)} is ${JSON.stringify(after)}`, () => {
    expect(shown(formatText(marked(before), format))).toBe(after)
  })
})

it.each<[TextFormat, string]>([
  ['bold', 'a |word| b'],
  ['bold', 'a wo|rd b'],
  ['bold', 'a | b'],
  ['bold', '|one\n\ntwo|'],
  ['bold', '- |one\n- two|'],
  ['italic', '**|word|**'],
  ['italic', '**a |word|**'],
  ['strike', 'a wo|rd'],
  ['code', 'a |`| b'],
  ['formula', 'a |x| b'],
  ['link', 'a |word| b'],
  ['bullets', '|one\ntwo|'],
  ['bullets', '|'],
  ['numbers', '|one\ntwo|'],
  ['checks', 'o|ne'],
  ['quote', '|one\n\n- two|'],
  ['codeBlock', 'a\n|b\n  c|\nd'],
  ['codeBlock', '|'],
])('formatText(formatText(state, %j), …) of %j is as before', (format, before) => {
  const formatted = formatText(marked(before), format)
  expect(formatsOf(formatted).has(format)).toBe(true)
  expect(formatText(formatted, format).text).toBe(marked(before).text)
})

it.each<[TextFormat, string, string]>([
  ['bold', '**a |b| c**', '**a** |b| **c**'],
  ['bold', '|a **b** c|', '**|a b c|**'],
  ['bold', '**a |b** c|', '**a |b c|**'],
  ['bold', '**word|**', '**word**|'],
  ['bold', '*a |b* c|', '***a |b* c|**'],
  ['bold', '`co|d|e`', '**`co|d|e`**'],
  ['bold', 'a|"b"|c', 'a|"**b**"|c'],
  ['bold', 'wow|!!|', '**wow|!!|**'],
  ['bold', '[a |b|](https://example.org)', '[a **|b|**](https://example.org)'],
  ['bold', 'a [b](https://exa|mple.org) c|', 'a **[b](https://exa|mple.org) c|**'],
  ['code', 'a `b |c| d`', 'a b |c| d'],
  ['bold', '```\n|code|\n```', '```\n|code|\n```'],
  ['bullets', '```\n|code|\n```', '```\n|code|\n```'],
])('formatText(state, %j) of %j, of which a part has a format, is %j', (format, before, after) => {
  expect(shown(formatText(marked(before), format))).toBe(after)
})

it('formatText(state, "heading") makes a line three sizes of heading and then none', () => {
  const sizes = [marked('a\nbi|g\nc')]
  for (let time = 0; time < 4; time++)
    sizes.push(formatText(sizes.at(-1)!, 'heading'))
  expect(sizes.map(shown)).toEqual(['a\nbi|g\nc', 'a\n# bi|g\nc', 'a\n## bi|g\nc', 'a\n### bi|g\nc', 'a\nbi|g\nc'])
})

it.each<[TextFormat, string, string]>([
  ['numbers', '|- a\n  - b\n    more\n- c|', '1. |a\n   1. b\n      more\n2. c|'],
  ['numbers', '|- a|\n  - b', '1. |a|\n   - b'],
  ['checks', '|1. a|\n2. b', '- [ ] |a|\n2. b'],
  ['bullets', '- [x] |a', '- |a'],
  ['bullets', 'a\n|b|\nc', 'a\n- |b|\n\nc'],
  ['bullets', '- a\n- |b|\n- c', '- a\n\n|b|\n- c'],
  ['quote', '> a\n> |b|\n> c', '> a\n\n|b|\n> c'],
  ['numbers', 'a|\n1. b', '1. a|\n2. b'],
  ['heading', '- |a', '# |a'],
  ['bullets', '# |a', '- |a'],
  ['codeBlock', '- a\n  |b', '- a\n  ```\n  |b\n  ```'],
  ['codeBlock', '```ts title="a.ts"\nx|\n```', 'x|'],
  ['codeBlock', 'a\n~~~\nx|\ny', 'a\nx|\ny'],
])('formatText(state, %j) of %j keeps what is around it: %j', (format, before, after) => {
  expect(shown(formatText(marked(before), format))).toBe(after)
})

it.each([
  ['a |word| b', 'a [word](|) b'],
  ['a wo|rd b', 'a [word](|) b'],
  ['a | b', 'a [|]() b'],
  ['|https://example.org/a_(b)|', '[|](<https://example.org/a_(b)>)'],
  ['a [wo|rd](https://example.org) b', 'a wo|rd b'],
  ['|a [b](https://example.org) c|', '[a b c](|)'],
  ['|a] b|', '[a\\] b](|)'],
])('formatText(state, "link") of %j is %j', (before, after) => {
  expect(shown(formatText(marked(before), 'link'))).toBe(after)
})

it.each([
  ['a |word| b', 'https://example.org ', 'a [word](https://example.org)| b'],
  ['a |word| b', 'no address', undefined],
  ['a | b', 'https://example.org', undefined],
  ['|https://example.com|', 'https://example.org', undefined],
])('linkTo(%j, %j) is %j', (before, url, after) => {
  const next = linkTo(marked(before), url)
  expect(next && shown(next)).toBe(after)
})

const inline = ['bold', 'italic', 'strike'] as const
const piece = fc.constantFrom('**', '*', '~~', '`', '$', '- ', '1. ', '> ', '# ', '\n', '\n\n', '[', '](u)', ' ', '.', '"', '(', 'wa', 'bé', '字', '👍', '  - ')
const anyState = fc.tuple(fc.array(piece, { maxLength: 24 }), fc.nat(), fc.nat()).map(([pieces, a, b]): TextState => {
  const text = pieces.join('')
  const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((left, right) => left - right)
  return { text, start, end }
})

function letters(text: string): string {
  return text.match(/[\p{L}👍]/gu)?.join('') ?? ''
}

it('formatText(state, format) of any text keeps every letter, in order, and a selection within the text', () => {
  fc.assert(fc.property(anyState, fc.constantFrom(...textFormats), (before, format) => {
    // The line of a fence goes away with its language.
    fc.pre(format !== 'codeBlock' || !formatsOf(before).has('codeBlock'))
    const { text, start, end } = formatText(before, format)
    const expected = format === 'link' ? letters(before.text).replaceAll('u', '') : letters(before.text)
    expect(format === 'link' ? letters(text).replaceAll('u', '') : letters(text)).toBe(expected)
    expect(start >= 0 && start <= end && end <= text.length).toBe(true)
  }), { numRuns: 3000 })
})

it('formatText(state, format) of any plain words makes all that is selected bold, italic or struck, and then nothing', () => {
  const word = fc.constantFrom('wa', 'bé', '字', 'x-y', ' ', '\n', '\n\n', '. ', ', ')
  const words = fc.tuple(fc.array(word, { minLength: 1, maxLength: 16 }), fc.nat(), fc.nat()).map(([pieces, a, b]): TextState => {
    const text = pieces.join('')
    const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((left, right) => left - right)
    return { text, start, end }
  })
  fc.assert(fc.property(words, fc.constantFrom(...inline), (before, format) => {
    // Lines that far indented are code.
    fc.pre(!/^ {4}/m.test(before.text) && /\p{L}/u.test(before.text.slice(before.start, before.end)))
    const formatted = formatText(before, format)
    const styled = importMarkdown(formatted.text).thread.posts.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans.filter(span => span[format]).map(({ text }) => text))).join('')
    expect(letters(styled)).toBe(letters(before.text.slice(before.start, before.end)))
    expect(formatText(formatted, format).text).toBe(before.text)
  }), { numRuns: 2000 })
})
