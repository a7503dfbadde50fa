import type { Block } from '../../../../../export/thread/thread'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importJson } from '../../../../../export/thread/formats/json/json'
import { serializeThread } from '../../../../../export/thread/formats/json/serializeThread'
import { importMarkdown } from '../../../../../export/thread/formats/markdown/markdown'
import { postMarkdown } from '../../../../../export/thread/formats/markdown/postMarkdown'
import { postText } from '../../../../../export/thread/postText'
import { block } from '../../../layout/testThread'

it.each(['export/samples/long-context.md'])('postMarkdown(post) of %s is read as the same text again', (file) => {
  for (const post of importMarkdown(readFileSync(file, 'utf8')).thread.posts) {
    const [again] = importMarkdown(postMarkdown(post)).thread.posts
    expect(postText(again)).toBe(postText(post))
    expect(again.blocks.map(({ kind, marker, depth }) => ({ kind, marker, depth }))).toEqual(post.blocks.map(({ kind, marker, depth }) => ({ kind, marker, depth })))
  }
})

it.each([
  'Plain\nwith a break',
  '# Heading\n\nText',
  'a\n\n***\n\nb',
  '| a | b\\|c |\n|:-:|---|\n| **1**<br>2 | `x` and <mark>y</mark> |\n|  | 3 |\n\nafter',
  '- item\n\n  | a |\n  |--:|\n  | 1 |',
  'One[^1] and two[^2] and one again[^1].\n\n[^1]: **First** note\n    goes on\n[^2]: Second\n\n    with a paragraph\n\n    - and an item',
  '# One\n\n## Two\n\n### Three\n\ntext',
  'H<sub>2</sub>O, x<sup>2</sup> and <mark>all **of** it</mark>',
  '- one\n- two\n  - inner\n- three',
  '1. one\n2. two',
  '3) three\n4) four',
  '> quoted\n> more\n\nafter',
  '```\ncode with ``` fences\n```',
  'A `code *span*` and **bold** and _slanted_ and ~~gone~~',
  'Stars * that are \\*not\\* marks, 2 < 3, a_b_c, [brackets]',
  '- [ ] a\n  - [x] b\n\n    c\n- [x] **d**',
])('postMarkdown(post) of %j gives the same blocks again', (markdown) => {
  const [post] = importMarkdown(markdown).thread.posts
  expect(importMarkdown(postMarkdown(post)).thread.posts[0].blocks).toEqual(post.blocks)
})

it.each([
  '@_avichawla wrote snake_case, 3 * 4 and a [bracket]',
  'Hello! 2 < 3 & 4 > 1, C:\\Users, ~5 #tag',
  'a_b_c and *slanted*',
  '1\\. no item',
  '\\# no heading',
])('postMarkdown(post) of %j is as it was written', (markdown) => {
  const [post] = importMarkdown(markdown).thread.posts
  expect(postMarkdown(post)).toBe(markdown)
})

it.each(['constructor', 'toString'])('postMarkdown(post) writes the marker %s as it is', (marker) => {
  expect(postMarkdown({ blocks: [{ kind: 'item', marker, depth: 0, tight: false, spans: [{ text: 'a' }] }] })).toBe(`${marker} a`)
})

it('postMarkdown(post) of arbitrary plain text is read as the same text again', () => {
  const mark = fc.constantFrom('*', '_', '~', '`', '<', '&', '\\', '[', ']', '#', '!', '(', ')', ' ', 'w', '1.', '@', ':', '|', '• ')
  fc.assert(fc.property(fc.array(mark, { maxLength: 14 }), (parts) => {
    const text = `w${parts.join('')}w`
    const blocks = [block(text)]
    const markdown = postMarkdown({ blocks })
    const read = (source: string) => importMarkdown(source).thread.posts.map(({ blocks }) => blocks.map(({ spans }) => spans.map(span => span.text).join('')))
    expect(read(markdown)).toEqual([[text]])
  }), { numRuns: 500 })
})

it('postMarkdown(post) keeps every word of any Markdown', () => {
  const mark = fc.constantFrom('*', '**', '_', '~~', '`', '> ', '- ', '1. ', '# ', '\n', '\n\n', '<', '&', '\\', '[', ']', ' ', '• ', '◦ ', '<b>', '</b>', '<br>')
  fc.assert(fc.property(fc.array(fc.oneof(mark, fc.nat(999).map(number => `w${number}.`)), { maxLength: 30 }), (parts) => {
    const text = `w ${parts.join('')}`
    fc.pre(!/~~~|```/.test(text))
    const words = (markdown: string) => importMarkdown(markdown).thread.posts.map(post => postText(post)).join('\n').match(/w\d+/g)
    const before = importMarkdown(text).thread.posts
    expect(words(before.map(post => postMarkdown(post)).join('\n\n---\n\n'))).toEqual(words(text))
  }), { numRuns: 1000 })
})

it('postMarkdown(post) and serializeThread(thread) keep all structures of a post', () => {
  const word = fc.constantFrom('word', 'two words', 'a, b', '3 * 4', 'x_y', '#1', '漢字', '🌊', 'a | b', '[c]')
  const span = fc.record({ text: word, bold: fc.constant(true), italic: fc.constant(true), strike: fc.constant(true), code: fc.constant(true), sub: fc.constant(true), sup: fc.constant(true), mark: fc.constant(true) }, { requiredKeys: ['text'] })
  // Spans of one style would become one, and styles that touch would not be read.
  const spans = fc.array(span, { minLength: 1, maxLength: 3 }).map(found => found.flatMap((value, index) => index === 0 ? [value] : [{ text: ', so ' }, value]))
  const of = (kind: Block['kind'], more: object = {}) => spans.map((spans): Block => ({ kind, marker: '', depth: 0, tight: false, spans: [{ text: 'Start ' }, ...spans], ...more }))
  const table = fc.integer({ min: 1, max: 3 }).chain(columns => fc.record({
    align: fc.array(fc.constantFrom('start' as const, 'left' as const, 'center' as const, 'right' as const), { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(fc.oneof(spans, fc.constant([])), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
  })).map((table): Block => ({ kind: 'table', marker: '', depth: 0, tight: false, spans: [], table }))
  const any = fc.oneof(of('paragraph'), of('quote'), table, ...([1, 2, 3] as const).map(level => of('heading', { level })), of('item', { marker: '-' }), fc.constant<Block>({ kind: 'divider', marker: '', depth: 0, tight: false, spans: [] }), fc.constant<Block>({ kind: 'code', marker: '', depth: 0, tight: false, spans: [{ text: 'a | b\n# c', code: true }] }))
  fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (blocks) => {
    const [once] = importMarkdown(postMarkdown({ blocks })).thread.posts
    expect(once.blocks.map(({ kind, level, table }) => [kind, level, table?.align, table?.rows.length])).toEqual(blocks.map(({ kind, level, table }) => [kind, level, table?.align, table?.rows.length]))
    expect(postText(once)).toBe(postText({ blocks }))
    const [again] = importMarkdown(postMarkdown(once)).thread.posts
    expect(again.blocks).toEqual(once.blocks)
    const thread = { title: 'T', author: { name: '', handle: '' }, posts: [once] }
    expect(importJson(serializeThread(thread)).thread).toEqual(thread)
  }), { numRuns: 150, seed: 5 })
})
