import type { OpenedArchivedThread, ThreadArchive } from '../../../../../export/thread/archive/threadArchive'
import type { Post } from '../../../../../export/thread/thread'
import type { MadePost } from './xFixture'
import { describe, expect, it } from 'vitest'
import { openThreadArchive } from '../../../../../export/thread/archive/openThreadArchive'
import { memoryFiles } from '../../archive/memoryFiles'
import { accountId, xArchiveFiles, xEntry, xMedia, xScript } from './xFixture'

type Files = Readonly<Record<string, string | Uint8Array>>

const archiveOf = (posts: readonly MadePost[], more: Files = {}): Promise<ThreadArchive> => openThreadArchive(memoryFiles(xArchiveFiles(posts, more)))
const opened = async (id: string, posts: readonly MadePost[], more: Files = {}): Promise<OpenedArchivedThread> => (await archiveOf(posts, more)).open(id)
const textOf = ({ blocks }: Post): string => blocks.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n')
const textsOf = ({ imported }: OpenedArchivedThread): string[] => imported.thread.posts.map(textOf)

const thread: readonly MadePost[] = [
  { id: '101', text: 'How caches work\n\nA thread', likes: '1250' },
  { id: '102', text: 'Second', parent: '101' },
  { id: '103', text: 'Third', parent: '102' },
]

describe('threads()', () => {
  it('lists chains of answers to oneself, newest first, and single posts', async () => {
    const archive = await archiveOf([
      ...thread,
      { id: '90', text: 'One alone', at: 'Mon Jan 06 01:30:00 +0200 2025', likes: '3' },
    ])
    expect(await archive.threads()).toEqual([
      { id: '101', date: '2025-12-06T18:20:30.000Z', posts: 3, firstLine: 'How caches work', likes: 1250 },
      { id: '90', date: '2025-01-05T23:30:00.000Z', posts: 1, firstLine: 'One alone', likes: 3 },
    ])
  })

  it('reads all parts, whatever their order and that of the posts in them', async () => {
    const archive = await archiveOf([thread[2]], {
      'data/tweets-part1.js': xScript('tweets', [xEntry(thread[0])], 1),
      'data/tweets-part10.js': xScript('tweets', [xEntry(thread[1])], 10),
    })
    expect(await archive.threads()).toMatchObject([{ id: '101', posts: 3 }])
  })

  it('reads the archives of former years: tweet.js beside account.js, in a folder of their own', async () => {
    const { 'data/account.js': account } = xArchiveFiles([])
    const archive = await openThreadArchive(memoryFiles({ 'twitter-2019/account.js': account, 'twitter-2019/tweet.js': `\uFEFF${xScript('tweet', thread.map(xEntry))};` }))
    expect(await archive.threads()).toMatchObject([{ id: '101', posts: 3 }])
  })

  it('leaves out what answers others, also where the author goes on below it, and what others wrote', async () => {
    const archive = await archiveOf([
      { id: '1', text: '@bob Yes', parent: '50000', answered: '77' },
      { id: '2', text: 'And more', parent: '1' },
      { id: '3', text: '@bob Hello', answered: '77' },
      { id: '4', text: 'RT @bob: Mine' },
      { id: '5', text: 'Own' },
    ])
    expect((await archive.threads()).map(({ id }) => id)).toEqual(['5'])
  })

  it('a thread whose first post was deleted begins with the next', async () => {
    const archive = await archiveOf(thread.slice(1))
    expect(await archive.threads()).toMatchObject([{ id: '102', posts: 2 }])
    expect((await archive.open('102')).imported.warnings).toEqual(['The thread begins with an answer to a post that the archive does not hold.'])
  })

  it('a cycle is cut before its oldest post', async () => {
    const archive = await archiveOf([{ id: '1', text: 'a', parent: '2' }, { id: '2', text: 'b', parent: '1' }])
    expect(await archive.threads()).toMatchObject([{ id: '1', posts: 2 }])
  })

  it('takes numbers that are numbers, and posts that lack nearly everything', async () => {
    const archive = await archiveOf([], { 'data/tweets.js': xScript('tweets', [
      { tweet: { id: 7, full_text: 'Seven', favorite_count: 12 } },
      { tweet: { id_str: '8' } },
      { tweet: { full_text: 'no id' } },
      { tweet: null },
      { tweet: { id_str: '../../etc', full_text: 'no id' } },
      {},
      [],
    ]) })
    expect(await archive.threads()).toEqual([
      { id: '8', date: '1970-01-01T00:00:00.000Z', posts: 1, firstLine: '', likes: 0 },
      { id: '7', date: '1970-01-01T00:00:00.000Z', posts: 1, firstLine: 'Seven', likes: 12 },
    ])
  })

  it('search finds threads by what any of their posts says, as it is shown, whatever its case', async () => {
    const archive = await archiveOf([...thread, { id: '200', text: 'AT&amp;T' }])
    const found = async (search: string) => (await archive.threads({ search })).map(({ id }) => id)
    expect(await found('tHIRD')).toEqual(['101'])
    expect(await found('at&t')).toEqual(['200'])
    expect(await found('nowhere')).toEqual([])
    expect(await found(' ')).toEqual(['200', '101'])
  })

  it('of an edited post has the newest version that is there, and what answered an older one follows it', async () => {
    const versions = { edit_info: { initial: { editTweetIds: ['101', '105'] } } }
    const archive = await archiveOf([{ ...thread[0], more: versions }, thread[1], thread[2], { id: '105', text: 'How caches really work', more: versions }])
    expect(await archive.threads()).toMatchObject([{ id: '105', posts: 3, firstLine: 'How caches really work' }])
    expect(textsOf(await archive.open('101'))).toEqual(['How caches really work', 'Second', 'Third'])
    expect(await (await archiveOf([{ ...thread[0], more: versions }, thread[1]])).threads()).toMatchObject([{ id: '101', posts: 2 }])
  })

  it('says how far it is, up to the end', async () => {
    const shares: number[] = []
    await (await archiveOf(thread)).threads({ onProgress: share => shares.push(share) })
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})

describe('open(id)', () => {
  it('gives the thread with its author, title and language, and never opens messages', async () => {
    const files = memoryFiles(xArchiveFiles(thread, { 'data/profile_media/1500000000-face.jpg': Uint8Array.of(1, 2) }))
    const { imported, picture } = await (await openThreadArchive(files)).open('101')
    expect(imported).toMatchObject({
      thread: { title: 'How caches work', author: { name: 'Ada Lovelace', handle: '@ada', avatar: 'data/profile_media/1500000000-face.jpg' }, language: 'en' },
      settings: {},
      warnings: [],
    })
    expect(imported.thread.posts.map(textOf)).toEqual(['How caches work\nA thread', 'Second', 'Third'])
    expect(await picture('data/profile_media/1500000000-face.jpg')).toEqual(Uint8Array.of(1, 2))
    expect(await picture('data/direct-messages.js.jpg')).toBeUndefined()
    expect(new Set(files.opened)).toEqual(new Set(['data/account.js', 'data/profile.js', 'data/tweets.js', 'data/profile_media/1500000000-face.jpg']))
  })

  it.each(['102', 'https://x.com/ada/status/103', 'https://twitter.com/ada/status/101?s=20'])('finds it by %s', async (id) => {
    expect(textsOf(await opened(id, thread))).toHaveLength(3)
  })

  it.each(['999', 'https://x.com/ada', ''])('refuses the id %j in one sentence', async (id) => {
    await expect(opened(id, thread)).rejects.toThrow(`Expected archive.zip to hold a thread with the post ${id}, but found none: see the ids that threadeck threads lists.`)
  })

  it('goes along the longest branch and says how many posts are beside it; the id of one of them gives its branch', async () => {
    const branched = [...thread, { id: '104', text: 'Beside', parent: '101' }]
    const main = await opened('101', branched)
    expect(textsOf(main)).toHaveLength(3)
    expect(main.imported.warnings).toEqual(['1 post that branches off from the thread was left out: name one by its id to get its branch.'])
    expect(textsOf(await opened('104', branched))).toEqual(['How caches work\nA thread', 'Beside'])
  })

  it('decodes entities once, and writes out short addresses', async () => {
    const text = '&lt;b&gt; &amp;amp; &amp;lt; &quot; https://t.co/abc, https://t.co/abc https://t.co/unknown'
    const urls = [{ url: 'https://t.co/abc', expanded_url: 'https://example.com/a?b=1&c=2', display_url: 'example.com/a', indices: ['0', '3'] }, { url: 'https://t.co/unknown', expanded_url: 'javascript:alert(1)' }]
    expect(textsOf(await opened('1', [{ id: '1', text, more: { entities: { urls } } }]))).toEqual(['<b> &amp; &lt; &quot; https://example.com/a?b=1&c=2, https://example.com/a?b=1&c=2 https://t.co/unknown'])
  })

  it('drops the names that apps hide, and no others', async () => {
    const posts = [{ id: '1', text: '@ada @bob 👋🏽 hi', more: { display_text_range: ['10', '16'] } }]
    expect(textsOf(await opened('1', posts))).toEqual(['👋🏽 hi'])
    expect(textsOf(await opened('1', [{ ...posts[0], more: { display_text_range: ['12', '16'] } }]))).toEqual(['@ada @bob 👋🏽 hi'])
    expect(textsOf(await opened('1', [{ ...posts[0], more: {} }]))).toEqual(['@ada @bob 👋🏽 hi'])
  })

  it('drops the numbers that count the posts', async () => {
    expect(textsOf(await opened('1', [{ id: '1', text: '1/2 One' }, { id: '2', text: '2/2 Two', parent: '1' }]))).toEqual(['One', 'Two'])
  })

  it('takes pictures from the archive with their alt texts, and counts the others and videos as missing', async () => {
    const media = [xMedia('Gone.jpg', 'https://t.co/pic'), xMedia('Here.jpg', 'https://t.co/pic', { ext_alt_text: ' A cache ' }), xMedia('Film.jpg', 'https://t.co/pic', { type: 'video', video_info: { variants: [] } })]
    const posts = [{ id: '5', text: 'Look https://t.co/pic', more: { entities: { media: media.slice(0, 1) }, extended_entities: { media } } }]
    const { imported, picture } = await opened('5', posts, { 'data/tweets_media/5-Here.jpg': Uint8Array.of(1), 'data/tweets_media/5-Film.jpg': Uint8Array.of(2) })
    expect(imported.thread.posts.map(textOf)).toEqual(['Look'])
    expect(imported.thread.posts[0]).toMatchObject({ pictures: [{ source: 'data/tweets_media/5-Here.jpg', alt: 'A cache' }], missingPictures: 2 })
    expect(await picture('data/tweets_media/5-Here.jpg')).toEqual(Uint8Array.of(1))
  })

  it('finds pictures where older archives have them, and those of the first version of an edited post', async () => {
    const more = { entities: { media: [xMedia('A.jpg', 'https://t.co/pic')] }, edit_info: { initial: { editTweetIds: ['4', '5'] } } }
    const { imported } = await opened('5', [{ id: '5', text: 'https://t.co/pic', more }], { 'data/tweet_media/4-A.jpg': Uint8Array.of(1) })
    expect(imported.thread.posts[0].pictures).toEqual([{ source: 'data/tweet_media/4-A.jpg', alt: '' }])
  })

  it('names no file outside the folder of pictures', async () => {
    const media = [xMedia('..', 'https://t.co/pic', { media_url_https: 'https://pbs.twimg.com/../../direct-messages.js' }), xMedia('', 'x', { media_url_https: '' })]
    expect((await opened('5', [{ id: '5', text: 'a', more: { extended_entities: { media } } }])).imported.thread.posts[0]).toMatchObject({ pictures: [], missingPictures: 2 })
  })
})

describe('posts of more than 280 characters', () => {
  const start = 'A long story about caches that goes on and on. '.repeat(6).slice(0, 270)
  const whole = `${start} and here is the end: https://t.co/note &amp; more`
  const cut: MadePost = { id: '11', text: `${start}…` }
  const urls = [{ shortUrl: 'https://t.co/note', expandedUrl: 'https://example.com/note' }]
  const expected = [`${start} and here is the end: https://example.com/note & more`]

  it.each([
    ['the id of the post', { noteTweet: { noteTweetId: '900', tweetId: '11', noteTweetResults: { text: whole, urls } } }],
    ['its own id, where that is the post\'s', { noteTweet: { noteTweetId: '11', core: { text: whole, urls } } }],
    ['the time and the beginning', { noteTweet: { noteTweetId: '900', createdAt: '2025-12-06T18:20:31.000Z', core: { text: whole, urls, mentions: [], hashtags: [] } } }],
  ])('get their whole text by %s', async (_, note) => {
    const other = { noteTweet: { noteTweetId: '901', createdAt: '2025-12-06T18:20:30.000Z', core: { text: 'Another one of this second' } } }
    const { imported } = await opened('11', [cut], { 'data/note-tweet.js': xScript('note_tweet', [other, note]) })
    expect(imported.thread.posts.map(textOf)).toEqual(expected)
    expect(imported.warnings).toEqual([])
  })

  it('takes the nearest note in time of two that begin with the same text', async () => {
    const note = (second: string, text: string) => ({ noteTweet: { noteTweetId: `9${second}`, createdAt: `2025-12-06T18:20:${second}.000Z`, core: { text } } })
    const { imported } = await opened('11', [cut], { 'data/note-tweet.js': xScript('note_tweet', [note('50', `${start} late`), note('31', `${start} near`), note('40', `${start} later`)]) })
    expect(imported.thread.posts.map(textOf)).toEqual([`${start} near`])
  })

  it.each([
    ['there is none', {}],
    ['none is near in time', { 'data/note-tweet.js': xScript('note_tweet', [{ noteTweet: { noteTweetId: '9', createdAt: '2025-12-07T18:20:31.000Z', core: { text: whole } } }]) }],
    ['none begins so', { 'data/note-tweet.js': xScript('note_tweet', [{ noteTweet: { noteTweetId: '9', createdAt: '2025-12-06T18:20:31.000Z', core: { text: `Other: ${whole}` } } }, {}, { noteTweet: [] }]) }],
  ])('are told to be cut off where %s', async (_, files) => {
    const { imported } = await opened('11', [cut], files)
    expect(imported.thread.posts.map(textOf)).toEqual([`${start}…`])
    expect(imported.warnings).toEqual(['The archive holds only the beginning of post 1, and its note-tweet.js has no more of it.'])
  })
})

describe('openThreadArchive(files)', () => {
  it.each<[string, Files, string]>([
    ['no archive at all', { 'readme.md': '# Hello' }, 'Expected archive.zip to be an archive of X or Mastodon'],
    ['two archives side by side', { 'a/account.js': '', 'b/account.js': '' }, 'Expected archive.zip to hold one archive, but received a/ and b/: give one of them.'],
    ['an archive without posts', { 'data/account.js': xScript('account', [{ account: { accountId } }]) }, 'Expected archive.zip to hold data/tweets.js, but found none'],
    ['an account without an id', { 'data/account.js': xScript('account', [{ account: {} }]), 'data/tweets.js': '[]' }, 'Expected data/account.js in archive.zip to name an accountId, but found none'],
    ['an account that is a program', { 'data/account.js': 'process.exit(3)', 'data/tweets.js': '[]' }, 'Expected data/account.js to be a file of an archive'],
  ])('refuses %s in one sentence', async (_, files, message) => {
    await expect(openThreadArchive(memoryFiles(files))).rejects.toThrow(message)
  })
})
