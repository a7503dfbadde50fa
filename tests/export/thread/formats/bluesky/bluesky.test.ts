import type { ImportedThread } from '../../../../../export/thread/importedThread'
import { expect, it } from 'vitest'
import { detectFormat } from '../../../../../export/thread/detectFormat'
import { InputError } from '../../../../../export/thread/inputError'
import { importText, postTexts } from '../../importing'
import { blocked, bob, deleted, item, post, uri, view } from './blueskyFixtures'

function read(thread: unknown): ImportedThread {
  return importText(JSON.stringify({ thread }))
}

/** The post alone, read. */
function only(...args: Parameters<typeof post>): ImportedThread['thread']['posts'][number] {
  return read(view(post(...args), { replies: [] })).thread.posts[0]
}

const [one, two, three] = [post('one'), post('two', { answers: uri('one') }), post('three', { answers: uri('two') })]
const remark = post('remark', { by: bob, answers: uri('one') })
const answer = post('answer', { answers: uri('remark', bob) })

it('importThread(answer of getPostThread) is the chain of posts of the author, without what others and the author to them say', () => {
  const imported = read(view(one, { replies: [view(remark, { replies: [view(answer, { replies: [] })] }), view(two, { replies: [view(three, { replies: [] })] })] }))
  expect(postTexts(imported)).toEqual(['one', 'two', 'three'])
  expect(imported.warnings).toEqual([])
  expect(imported.thread.title).toBe('one')
  expect(imported.thread.language).toBe('en')
  expect(imported.thread.author).toEqual({ name: 'Ada Lovelace', handle: '@ada.example', avatar: 'https://cdn.example/ada.jpg', verified: true })
})

it('importThread(answer of getPostThread for a post in the middle) goes up to the first', () => {
  expect(postTexts(read(view(two, { parent: view(one), replies: [view(three, { replies: [] })] })))).toEqual(['one', 'two', 'three'])
})

it('importThread(answer of getPostThread for an answer to somebody else) begins with it', () => {
  const more = post('more', { answers: uri('answer') })
  const imported = read(view(answer, { parent: view(remark, { parent: view(one) }), replies: [view(more, { replies: [] })] }))
  expect(postTexts(imported)).toEqual(['answer', 'more'])
  expect(imported.warnings).toEqual([])
})

it('importThread(answer of getPostThreadV2) is the same thread', () => {
  const items = [item(-1, one), item(0, two), item(1, post('aside', { by: bob, answers: uri('two') })), item(1, three)]
  expect(postTexts(read(items))).toEqual(['one', 'two', 'three'])
  expect(detectFormat(JSON.stringify({ thread: items, hasOtherReplies: false }))).toBe('bluesky')
})

it('importThread(bluesky) follows the longest branch and says how many posts stand beside it', () => {
  const aside = post('aside', { answers: uri('one') })
  const imported = read(view(one, { replies: [view(aside, { replies: [] }), view(two, { replies: [view(three, { replies: [] })] })] }))
  expect(postTexts(imported)).toEqual(['one', 'two', 'three'])
  expect(imported.warnings).toEqual(['Left out 1 post by the author on a branch beside the longest chain of answers.'])
})

it('importThread(bluesky) goes past what is deleted, blocked, twice there, or answers itself', () => {
  expect(postTexts(read(view(one, { replies: [deleted, blocked, null, 7, {}, view({ uri: 1 }), view(two, { replies: [view(two), view(post('one', { answers: uri('two') }))] })] })))).toEqual(['one', 'two'])
  const circle = post('circle', { answers: uri('circle') })
  expect(postTexts(read(view(circle, { parent: view(circle), replies: [view(circle, { replies: [] })] })))).toEqual(['circle'])
})

it('importThread(bluesky) says when the thread begins before the file or may go on after it', () => {
  expect(read(view(two, { parent: deleted, replies: [] })).warnings).toEqual(['The post that the first one answers is by the same author and not in the file: it is deleted, or more of the thread has to be asked for, as with parentHeight=1000.'])
  expect(read(view(post('one', { fields: { replyCount: 3 } }))).warnings).toEqual(['Replies to the last post are not in the file: if the thread goes on there, ask for more of it, as with depth=1000.'])
  expect(read([item(0, one, { moreReplies: 2 })]).warnings).toHaveLength(1)
})

it('importThread(bluesky) reads replies of any depth', () => {
  let thread: Record<string, unknown> = {}
  for (let index = 999; index >= 0; index--)
    thread = view(post(`p${index}`, index === 0 ? {} : { answers: uri(`p${index - 1}`) }), { replies: index === 999 ? [] : [thread] })
  expect(read(thread).thread.posts).toHaveLength(1000)
  const deep = `{"thread":{"$type":"app.bsky.feed.defs#threadViewPost","post":${JSON.stringify(one)},"replies":[${'{"replies":['.repeat(100_000)}${']}'.repeat(100_000)}]}}`
  expect(postTexts(importText(deep))).toEqual(['one'])
})

it.each([
  [deleted, 'one that is deleted or was never there'],
  [blocked, 'one whose author blocks readers'],
  [{ post: {} }, 'none'],
  [[], 'none'],
  [[{ uri: uri('gone'), depth: 0, value: { $type: 'app.bsky.unspecced.defs#threadItemNotFound' } }], 'one that is deleted or was never there'],
  [[{ uri: uri('gone'), depth: 0, value: { $type: 'app.bsky.unspecced.defs#threadItemBlocked' } }], 'one whose author blocks readers'],
])('importThread(bluesky of %j) is refused: %s', (thread, what) => {
  expect(() => read(thread)).toThrow(new InputError(`Expected the Bluesky thread to hold a post, but received ${what}: save the answer of app.bsky.feed.getPostThread for a post that everybody can read.`))
})

it('importThread(bluesky) does without what a post may lack', () => {
  const imported = read({ post: { uri: 'at://x/y/z', author: { did: 'x' }, record: { text: 'a\n- b', facets: [7, {}, { index: {} }], langs: 'en' } } })
  expect(postTexts(imported)).toEqual(['a\n- b'])
  expect(imported.thread.author).toEqual({ name: '', handle: '' })
  expect(imported.thread.language).toBeUndefined()
})

it('importThread(bluesky) knows authors without a name or a handle', () => {
  const author = (fields: object) => read(view(post('one', { by: { did: 'did:plc:x', ...fields } }))).thread.author
  expect(author({ handle: 'x.example', displayName: ' ', verification: { verifiedStatus: 'invalid' } })).toEqual({ name: 'x.example', handle: '@x.example' })
  expect(author({ handle: 'handle.invalid', displayName: 'X' })).toEqual({ name: 'X', handle: '' })
  expect(author({ handle: 'x.example', avatar: '../../secret.png' })).toEqual({ name: 'x.example', handle: '@x.example' })
})

it('importThread(bluesky) has links, mentions and hashtags where facets say, and drops numbers that count the posts', () => {
  const first = post('x', { record: { text: 'Ü: the paper by @grace.example 1/2', facets: [{ index: { byteStart: 4, byteEnd: 13 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org' }] }] } })
  const second = post('y', { answers: uri('x'), record: { text: 'End 2/2' }, embed: { $type: 'app.bsky.embed.external#view', external: { uri: 'https://example.org/a', title: 'A' } } })
  const { thread } = read(view(first, { replies: [view(second, { replies: [] })] }))
  expect(thread.posts[0].blocks[0].spans).toEqual([{ text: 'Ü: ' }, { text: 'the paper', link: 'url' }, { text: ' by ' }, { text: '@grace.example', link: 'mention' }])
  expect(thread.posts[1].blocks[0].spans).toEqual([{ text: 'End' }])
})

const image = (name: string) => ({ thumb: `https://cdn.example/${name}-small.jpg`, fullsize: `https://cdn.example/${name}.jpg`, alt: `The ${name}`, aspectRatio: { width: 4, height: 3 } })
const picture = (name: string) => ({ source: `https://cdn.example/${name}.jpg`, alt: `The ${name}` })

it('importThread(bluesky) has the pictures of images and galleries, with their alt texts', () => {
  expect(only('a', { embed: { $type: 'app.bsky.embed.images#view', images: [image('cat'), image('dog'), { alt: 'no address' }, { fullsize: 'file:///etc/passwd', alt: '' }] } })).toMatchObject({ pictures: [picture('cat'), picture('dog')], missingPictures: 2 })
  expect(only('a', { embed: { $type: 'app.bsky.embed.gallery#view', items: [{ $type: 'app.bsky.embed.gallery#viewImage', thumbnail: 'https://cdn.example/s.jpg', fullsize: 'https://cdn.example/cat.jpg', alt: 'The cat', aspectRatio: { width: 1, height: 1 } }] } })).toMatchObject({ pictures: [picture('cat')], missingPictures: 0 })
  expect(only('a', { record: { embed: { $type: 'app.bsky.embed.images', images: [{ alt: 'x', image: { $type: 'blob' } }] } } })).toMatchObject({ pictures: [], missingPictures: 1 })
})

it('importThread(bluesky) counts a video and a moving picture as missing', () => {
  expect(only('a', { embed: { $type: 'app.bsky.embed.video#view', cid: 'x', playlist: 'https://video.example/x.m3u8', thumbnail: 'https://video.example/x.jpg' } }).missingPictures).toBe(1)
  expect(only('a', { embed: { $type: 'app.bsky.embed.external#view', external: { uri: 'https://gifs.example/x.gif?w=1', title: 'A cat', description: '' } } })).toMatchObject({ missingPictures: 1, blocks: [{ spans: [{ text: 'a' }] }] })
})

it('importThread(bluesky) writes the link of a preview below the text that does not hold it', () => {
  const embed = { $type: 'app.bsky.embed.external#view', external: { uri: 'https://example.org/a', title: 'A\npaper', description: 'On caches' } }
  expect(only('see', { embed }).blocks[1]).toMatchObject({ tight: false, spans: [{ text: 'A paper: ' }, { text: 'https://example.org/a', link: 'url' }] })
  expect(only('see https://example.org/a', { embed }).blocks).toHaveLength(1)
  expect(only('x', { record: { text: 'see it', facets: [{ index: { byteStart: 4, byteEnd: 6 }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/a' }] }] }, embed }).blocks).toHaveLength(1)
  expect(only('x', { embed: { ...embed, external: { uri: 'javascript:x()', title: 'x' } } }).blocks).toHaveLength(1)
})

const quoted = { $type: 'app.bsky.embed.record#viewRecord', uri: uri('q', bob), author: bob, value: { $type: 'app.bsky.feed.post', text: 'Caches\n- are fast' } }

it('importThread(bluesky) has what a post quotes as a quotation, beside pictures too', () => {
  const shown = ['Look', 'Caches\n- are fast\n— Bob (@bob.example)']
  const texts = ({ blocks }: ReturnType<typeof only>) => blocks.map(({ spans }) => spans.map(({ text }) => text).join(''))
  const alone = only('Look', { embed: { $type: 'app.bsky.embed.record#view', record: quoted } })
  expect(texts(alone)).toEqual(shown)
  expect(alone.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'quote'])
  const withMedia = only('Look', { embed: { $type: 'app.bsky.embed.recordWithMedia#view', record: { record: quoted }, media: { $type: 'app.bsky.embed.images#view', images: [image('cat')] } } })
  expect(texts(withMedia)).toEqual(shown)
  expect(withMedia.pictures).toEqual([picture('cat')])
})

it('importThread(bluesky) says that it lacks what a post quotes', () => {
  const { thread, warnings } = read(view(post('a', { embed: { $type: 'app.bsky.embed.record#view', record: { $type: 'app.bsky.embed.record#viewNotFound', uri: uri('q', bob), notFound: true } } })))
  expect(thread.posts[0].blocks).toHaveLength(1)
  expect(warnings).toEqual(['Post 1 quotes something that the file does not hold: write what it says in its text.'])
})
