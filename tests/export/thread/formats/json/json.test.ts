import type { Thread } from '../../../../../export/thread/thread'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { serializeThread } from '../../../../../export/thread/formats/json/serializeThread'
import { threadJsonSchema } from '../../../../../export/thread/formats/json/threadJsonSchema'
import { importText, postTexts } from '../../importing'

it('importThread(json) takes posts that are mere texts', () => {
  const imported = importText('{"author": {"name": "Ada", "handle": "ada"}, "posts": ["First:\\n- one @me", "Second"]}')
  expect(imported.thread.title).toBe('First')
  expect(imported.thread.author).toEqual({ name: 'Ada', handle: '@ada' })
  expect(postTexts(imported)).toEqual(['First:\n- one @me', 'Second'])
})

it('importThread(json) takes pictures, blocks and theme settings', () => {
  const { thread, settings } = importText(JSON.stringify({
    $schema: 'thread.schema.json',
    title: 'T',
    lang: 'ja',
    settings: { theme: 'paper', card: { padding: 8 } },
    posts: [
      { text: 'a', pictures: ['a.png', { source: 'b.png', alt: 'b' }], missingPictures: 1 },
      { blocks: [{ kind: 'heading', spans: ['see #x', { text: 'y', bold: true }] }] },
    ],
  }))
  expect(settings).toEqual({ theme: 'paper', card: { padding: 8 } })
  expect(thread.language).toBe('ja')
  expect(importText(serializeThread(thread)).thread.language).toBe('ja')
  expect(thread.posts).toEqual([
    { blocks: [{ kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text: 'a' }] }], pictures: [{ source: 'a.png', alt: '' }, { source: 'b.png', alt: 'b' }], missingPictures: 1 },
    { blocks: [{ kind: 'heading', marker: '', depth: 0, tight: false, spans: [{ text: 'see ' }, { text: '#x', link: 'hashtag' }, { text: 'y', bold: true }] }], pictures: [], missingPictures: 0 },
  ])
})

it.each([
  ['{"posts": ["a",]}', 'Line 1: Expected a value, but received ]: correct the JSON'],
  ['{\n"posts": ["a"]\n', 'Line 2: Expected "," or "}", but received the end: correct the JSON'],
  ['{\n  "title": "x"\n  "posts": []\n}', 'Line 3: Expected "," or "}", but received ": correct the JSON'],
  ['{"posts": ["a\nb"]}', 'Line 1: Expected a value or "]", but received a text with a mistake in it: correct the JSON'],
  ['{\'posts\': []}', 'Line 1: Expected a key in quotes or "}", but received \': correct the JSON'],
  ['{"posts": [01]}', 'Line 1: Expected a value or "]", but received 01: correct the JSON'],
  ['{"posts": []} x', 'Line 1: Expected nothing more, but received x: correct the JSON'],
])('importThread(%j) names the line of the mistake', (json, message) => {
  expect(() => importText(json)).toThrow(message)
})

it.each([
  ['{"posts": [{"text": "a", "missingPictures": 1000000000}]}', 'Expected posts[0].missingPictures in the thread to be a whole number from 0 to 99, but received 1000000000.'],
  [`{"posts": [${'['.repeat(9000)}${']'.repeat(9000)}]}`, 'Expected posts[0] in the thread to be a text, { text, pictures } or { blocks, pictures }, but received values nested too deep to show.'],
  ['{"posts": []}', 'Expected posts in the thread to be at least one post, but received [].'],
  ['{}', 'Expected posts in the thread to be a list of posts, but received nothing.'],
  ['{"titel": "x", "posts": ["a"]}', 'Expected the thread to be { title, lang, layout, cover, outro, author, settings, posts }, but received the key titel: did you mean title?'],
  ['{"posts": ["a", {"text": 7}]}', 'Expected posts[1].text in the thread to be a text, but received 7.'],
  ['{"posts": [{"txt": "a"}]}', 'Expected posts[0] in the thread to be a text, { text, pictures } or { blocks, pictures }, but received {"txt":"a"}.'],
  ['{"posts": [{"text": "a", "picture": []}]}', 'Expected posts[0] in the thread to be { text, pictures, missingPictures, layout }, but received the key picture: did you mean pictures?'],
  ['{"posts": [{"blocks": [{"kind": "x", "spans": []}]}]}', 'Expected posts[0].blocks[0].kind in the thread to be paragraph, heading, item, quote, code, divider, note, table or formula, but received "x".'],
  ['{"author": "me", "posts": ["a"]}', 'Expected author in the thread to be { name, handle, avatar, verified, logo, logoCorner }, but received "me".'],
  ['[{"posts": 1}]', 'Expected the thread to be { title, lang, layout, cover, outro, author, settings, posts }, but received [{"posts":1}].'],
])('importThread(%j) names the value that is wrong', (json, message) => {
  expect(() => importText(json)).toThrow(message)
})

it('importThread(json) fills the rows of a table, reads links in its cells, and knows dividers and levels', () => {
  const { thread } = importText(JSON.stringify({ posts: [{ blocks: [
    { kind: 'heading', level: 1, spans: ['Big'] },
    { kind: 'paragraph', level: 1, spans: ['not a heading'] },
    { kind: 'divider' },
    { kind: 'divider', spans: ['no rule'] },
    { kind: 'table', table: { align: ['right'], rows: [['a'], ['see #x', [{ text: 'b', bold: true }]]] } },
    { kind: 'table', spans: ['kept'] },
  ] }] }))
  const place = { marker: '', depth: 0, tight: false }
  expect(thread.posts[0].blocks).toEqual([
    { kind: 'heading', ...place, spans: [{ text: 'Big' }], level: 1 },
    { kind: 'paragraph', ...place, spans: [{ text: 'not a heading' }] },
    { kind: 'divider', ...place, spans: [] },
    { kind: 'paragraph', ...place, spans: [{ text: 'no rule' }] },
    { kind: 'table', ...place, spans: [], table: { align: ['right', 'start'], rows: [[[{ text: 'a' }], []], [[{ text: 'see ' }, { text: '#x', link: 'hashtag' }], [{ text: 'b', bold: true }]]] } },
    { kind: 'table', ...place, spans: [], table: { align: ['start'], rows: [[[{ text: 'kept' }]]] } },
  ])
})

it('importThread(json of blank posts alone) reads them as the file says', () => {
  expect(importText('{"posts": [""]}').thread).toEqual({ title: 'Untitled', author: { name: '', handle: '' }, posts: [{ blocks: [], pictures: [], missingPictures: 0 }] })
})

it('importThread(serializeThread(thread, settings)) is the same thread and settings', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 })
  const flag = fc.constant(true)
  const span = fc.record({ text, bold: flag, italic: flag, strike: flag, code: flag, sub: flag, sup: flag, mark: flag, formula: flag, link: fc.constantFrom('url', 'mention', 'hashtag', 'note') }, { requiredKeys: ['text'] })
  const spans = fc.array(span, { maxLength: 4 })
  const place = { marker: fc.constantFrom('', '-', '1.', '2)'), depth: fc.nat(5), tight: fc.boolean() }
  const align = fc.constantFrom('start', 'left', 'center', 'right')
  const table = fc.integer({ min: 1, max: 4 }).chain(columns => fc.record({
    align: fc.array(align, { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(spans, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
  }))
  const block = fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph', 'item', 'quote', 'code', 'note', 'formula'), ...place, spans }),
    fc.record({ kind: fc.constant('divider'), ...place, spans: fc.constant([]) }),
    fc.record({ kind: fc.constant('heading'), ...place, spans, level: fc.constantFrom(1, 2, 3) }, { requiredKeys: ['kind', 'marker', 'depth', 'tight', 'spans'] }),
    fc.record({ kind: fc.constant('table'), ...place, spans: fc.constant([]), table }),
  )
  const post = fc.record({
    blocks: fc.array(block, { maxLength: 4 }),
    pictures: fc.array(fc.record({ source: text.filter(source => source !== ''), alt: text }), { maxLength: 3 }),
    missingPictures: fc.nat(4),
  })
  const author = fc.record({ name: text, handle: fc.constantFrom('', '@a', '@a.b'), avatar: text, verified: fc.boolean() }, { requiredKeys: ['name', 'handle'] })
  const thread = fc.record({ title: text, author, posts: fc.array(post, { minLength: 1, maxLength: 4 }) })
  const settings = fc.constantFrom({}, { theme: 'paper' }, { card: { padding: 3 }, canvas: { angle: 1 } })
  fc.assert(fc.property(thread, settings, (thread, settings) => {
    expect(importText(serializeThread(thread as Thread, settings))).toEqual({ thread, settings, warnings: [] })
  }), { numRuns: 300 })
})

it('threadJsonSchema() is what export/thread/thread.schema.json holds (to write it again: vitest run tests/export/thread/formats/json/json.test.ts -u)', async () => {
  await expect(threadJsonSchema()).toMatchFileSnapshot('../../../../../export/thread/thread.schema.json')
})
