import type { ImportedThread } from '../../../../../export/thread/importedThread'
import type { ImportOptions } from '../../../../../export/thread/importThread'
import { expect, it } from 'vitest'
import { detectFormat } from '../../../../../export/thread/detectFormat'
import { InputError } from '../../../../../export/thread/inputError'
import { importText, postTexts } from '../../importing'
import { ada, attachment, bob, status } from './mastodonFixtures'

function read(value: unknown, options?: ImportOptions): ImportedThread {
  return importText(JSON.stringify(value), options)
}

/** One status alone, read. */
function only(fields: Parameters<typeof status>[1] = {}): ImportedThread['thread']['posts'][number] {
  return read(status('one', fields)).thread.posts[0]
}

const one = status('one')
const two = status('two', { answers: one })
const three = status('three', { answers: two })
const remark = status('remark', { answers: one, account: bob })
const toBob = status('to Bob', { answers: remark })

it.each([
  ['{ status, context }', { status: two, context: { ancestors: [one], descendants: [remark, toBob, three] } }],
  ['{ status, ancestors, descendants }', { status: two, ancestors: [one], descendants: [remark, toBob, three] }],
  ['a list whose first is the one that is wanted', [two, three, toBob, remark, one]],
])('importThread(%s) is the chain of statuses of the author', (_, document) => {
  const imported = read(document)
  expect(detectFormat(JSON.stringify(document))).toBe('mastodon')
  expect(postTexts(imported)).toEqual(['one', 'two', 'three'])
  expect(imported.warnings).toEqual([])
  expect(imported.thread).toMatchObject({ title: 'one', language: 'en', author: { name: 'Ada Lovelace', handle: '@ada@social.example', avatar: 'https://files.example/ada.png' } })
})

it('importThread(one status) is its post, and says when more may answer it', () => {
  expect(postTexts(read(one))).toEqual(['one'])
  expect(read(one).warnings).toEqual([])
  expect(read(status('one', { replies_count: 2 })).warnings).toEqual(['The file holds one post without what answers it: if it begins a thread, save {"status": ..., "context": ...} with the answer of /api/v1/statuses/ID/context.'])
})

it('importThread(mastodon) takes what somebody boosted, numbers as ids, and each status once', () => {
  expect(postTexts(read(status('boost', { account: bob, reblog: one })))).toEqual(['one'])
  expect(postTexts(read([{ ...one, id: 5 }, { ...one, id: 5 }, { ...two, in_reply_to_id: 5 }, status('self', { answers: { id: 'self', account: ada } })]))).toEqual(['one', 'two'])
})

it('importThread(mastodon) says what is missing before the first status, and what is left out on branches', () => {
  expect(read({ status: two, context: { ancestors: [], descendants: [] } }).warnings).toEqual(['The post that the first one answers is by the same author and not in the file: it is deleted, or the ancestors of the thread are not all there.'])
  expect(read({ status: one, context: { ancestors: [], descendants: [two, three, status('aside', { answers: one }), status('beside', { answers: one })] } }).warnings).toEqual(['Left out 2 posts by the author on branches beside the longest chain of answers.'])
})

it.each([
  ['a context alone', { ancestors: [], descendants: [one] }],
  ['a status without an account that can be read', { status: { id: '1', account: null, content: 'x' }, context: {} }],
])('importThread(%s) is refused', (_, document) => {
  expect(() => read(document)).toThrow(new InputError('Expected the Mastodon thread to hold a status, but received none: save it as {"status": ..., "context": ...}, with the answers of /api/v1/statuses/ID and /api/v1/statuses/ID/context.'))
})

it('importThread(mastodon) shows what everybody may see, unless more is asked for', () => {
  const hidden = status('two', { answers: one, visibility: 'private' })
  const document = { status: one, context: { ancestors: [], descendants: [hidden, status('three', { answers: hidden, visibility: 'unlisted' }), status('direct', { answers: status('three'), visibility: 'direct' })] } }
  expect(postTexts(read(document))).toEqual(['one', 'three'])
  expect(read(document).warnings).toEqual(['Left out 2 posts that are for followers or for the people mentioned only: the command takes them in with --include-private.'])
  expect(postTexts(read(document, { includePrivate: true }))).toEqual(['one', 'two', 'three', 'direct'])
  expect(read(document, { includePrivate: true }).warnings).toEqual([])
  expect(() => read(hidden)).toThrow(new InputError('Expected the thread to hold a post that is public or unlisted, but received one that is for followers or for the people mentioned only: pass --include-private to the command if you may show it.'))
})

it('importThread(mastodon) has the text of the HTML with its styles, and custom emoji as text', () => {
  const { blocks } = only({ content: '<p>Hello <b>:blobcat:</b> <a href="https://social.example/tags/x" class="mention hashtag" rel="tag">#<span>x</span></a></p><ul><li>a</li></ul>', emojis: [{ shortcode: 'blobcat', url: 'https://files.example/x.png' }] })
  expect(blocks[0].spans).toEqual([{ text: 'Hello ' }, { text: ':blobcat:', bold: true }, { text: ' ' }, { text: '#x', link: 'hashtag' }])
  expect(blocks[1]).toMatchObject({ kind: 'item', marker: '-', tight: false })
})

it('importThread(mastodon) shows a content warning in a line above the post, and takes no title from it', () => {
  const { thread } = read(status('one', { spoiler_text: 'Caches,\n again', content: '<p>Fast ones</p>', sensitive: true }))
  expect(postTexts(read(status('one', { spoiler_text: 'Caches,\n again', content: '<p>Fast ones</p>' })))).toEqual(['CW: Caches, again\n\nFast ones'])
  expect(thread.posts[0].blocks[0].spans).toEqual([{ text: 'CW:', bold: true }, { text: ' Caches, again' }])
  expect(thread.title).toBe('Fast ones')
})

it('importThread(mastodon) has images with description and focus, and counts moving ones as missing', () => {
  const post = only({ media_attachments: [
    attachment('image', { description: ' A cat ', meta: { focus: { x: -0.5, y: 1 }, original: {} } }),
    attachment('image', { meta: { focus: { x: 0, y: 0 } } }),
    attachment('image', { url: null, meta: { focus: { x: 9, y: -9 } } }),
    attachment('image', { url: 'http://files.example/a.jpg', preview_url: null }),
    attachment('gifv'),
    attachment('video'),
    attachment('unknown'),
    7,
  ] })
  expect(post.pictures).toEqual([
    { source: 'https://files.example/image.jpg', alt: 'A cat', focus: { x: 0.25, y: 0 } },
    { source: 'https://files.example/image.jpg', alt: '' },
    { source: 'https://files.example/image-small.jpg', alt: '', focus: { x: 1, y: 1 } },
  ])
  expect(post.missingPictures).toBe(4)
})

it('importThread(mastodon) says that sound was left out', () => {
  const imported = read(status('one', { media_attachments: [attachment('audio')] }))
  expect(imported.thread.posts[0].missingPictures).toBe(0)
  expect(imported.warnings).toEqual(['Sound was left out: a card is silent.'])
})

it('importThread(mastodon) shows a poll as a list, and what a post quotes as a quotation', () => {
  expect(postTexts(read(status('one', { poll: { id: '1', options: [{ title: 'Yes', votes_count: 2 }, { title: 'No', votes_count: null }], multiple: false } })))).toEqual(['one\n\n- Yes\n- No'])
  const { blocks } = only({ quote: { state: 'accepted', quoted_status: { ...remark, content: '<p>Nice</p>' } } })
  expect(blocks.map(({ kind, spans }) => `${kind}: ${spans.map(({ text }) => text).join('')}`)).toEqual(['paragraph: one', 'quote: Nice\n— Bob (@bob@other.example)'])
  expect(only({ quote: { state: 'accepted', quoted_status: { ...remark, visibility: 'private' } } }).blocks).toHaveLength(1)
  expect(only({ quote: { state: 'pending', quoted_status: null } }).blocks).toHaveLength(1)
})

it('importThread(mastodon) drops numbers that count the posts', () => {
  const first = status('one', { content: '<p>1/2 Hello</p>', spoiler_text: 'x' })
  const poll = { options: [{ title: 'Yes' }] }
  expect(postTexts(read([first, status('two', { answers: first, content: '<p>2/2</p><p>Bye</p>', poll })]))).toEqual(['CW: x\n\nHello', 'Bye\n\n- Yes'])
  const other = status('one', { content: '<p>Hello 1/2</p>' })
  expect(postTexts(read([other, status('two', { answers: other, content: '<p>Bye<br>2/2</p>', poll })]))).toEqual(['Hello', 'Bye\n\n- Yes'])
})

it('importThread(mastodon) names the author by what there is', () => {
  const author = (fields: object) => read(status('one', { account: { id: '1', ...fields } })).thread.author
  expect(author({ ...ada, display_name: 'Ada :verified: L', emojis: [{ shortcode: 'verified' }] }).name).toBe('Ada L')
  expect(author({ ...ada, display_name: ':verified:', emojis: [{ shortcode: 'verified' }] }).name).toBe('ada')
  expect(author(bob)).toEqual({ name: 'Bob', handle: '@bob@other.example' })
  expect(author({ acct: 'ada', avatar: '/etc/passwd' })).toEqual({ name: 'ada', handle: '@ada' })
  expect(author({})).toEqual({ name: '', handle: '' })
})
