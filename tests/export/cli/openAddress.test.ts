import type { FetchThreadOptions } from '../../../export/output/fetch/fetchThread'
import type { Answer } from '../output/fetch/playServer'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openThread, threadFileName } from '../../../export/cli/openThread'
import { playServer } from '../output/fetch/playServer'
import * as bluesky from '../thread/formats/bluesky/blueskyFixtures'
import * as mastodon from '../thread/formats/mastodon/mastodonFixtures'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2563eb' } }).png().toBuffer()
const picture: Answer = { type: 'image/png', body: png }
const address = 'https://notes.example/threads/tides.md'
const markdown = `---
title: Tides
author: Ada
avatar: /ada.png
font: brand.woff2
---

The sea rises twice a day.

![The sea](sea.png)

---

The moon pulls.

![The moon](https://cdn.example/moon.png)

![Nothing](gone.png)

![A page](page.png)
`
const answers: Record<string, Answer> = {
  'notes.example/threads/tides.md': { type: 'text/markdown', body: markdown },
  'notes.example/ada.png': picture,
  'notes.example/threads/sea.png': picture,
  'cdn.example/moon.png': picture,
  'notes.example/threads/page.png': { type: 'text/html', body: '<!doctype html>' },
}

async function played(): Promise<{ readonly asked: string[], readonly options: Partial<FetchThreadOptions> & { readonly folder: string } }> {
  const { asked, origins } = await playServer(answers)
  return { asked, options: { origins, folder: await testFolder() } }
}

describe('openThread(address, flags)', () => {
  it('has the thread and its pictures, beside it or elsewhere, and counts those that it cannot have', async () => {
    const { asked, options } = await played()
    const { thread, pictures, fonts, warnings } = await openThread(address, {}, options)
    expect(thread).toMatchObject({ title: 'Tides', author: { name: 'Ada', avatar: '/ada.png' }, posts: [{ missingPictures: 0 }, { missingPictures: 2, pictures: [{ source: 'https://cdn.example/moon.png' }] }] })
    expect([...pictures.keys()]).toEqual(['/ada.png', 'sea.png', 'https://cdn.example/moon.png'])
    expect(fonts.size).toBe(0)
    expect(warnings).toEqual([
      'The font brand.woff2 of the thread was not fetched: save it and pass --font.',
      'The picture gone.png could not be had: Expected notes.example to have the document, but it has nothing at this address (404): check it, for it may be private or deleted.',
      'The picture page.png could not be had: Expected notes.example to answer with a picture, but received a web page: save the picture yourself.',
      'Post 2 had pictures that the file does not hold: save them in a folder as 2.png and 2-b.png and add --images <folder>.',
    ])
    expect(asked.toSorted()).toEqual(['cdn.example/moon.png', 'notes.example/ada.png', 'notes.example/threads/gone.png', 'notes.example/threads/page.png', 'notes.example/threads/sea.png', 'notes.example/threads/tides.md'])
  })

  it('asks nobody a second time for what it has, and offline for nothing', async () => {
    const { asked, options } = await played()
    const first = await openThread(address, {}, options)
    asked.length = 0
    expect(await openThread(address, {}, options)).toEqual(first)
    expect(asked).toEqual(['notes.example/threads/gone.png', 'notes.example/threads/page.png'])
    asked.length = 0
    expect((await openThread(address, { offline: true }, options)).pictures).toEqual(first.pictures)
    expect(asked).toEqual([])
    await openThread(address, { refresh: true }, options)
    expect(asked).toHaveLength(6)
  })

  it('asks nobody for the pictures of a thread that is a file', async () => {
    const { asked, options } = await played()
    const folder = await testFolder({ 'thread.md': '![The moon](https://cdn.example/moon.png)' })
    expect((await openThread(join(folder, 'thread.md'), {}, options)).warnings).toEqual(['The picture https://cdn.example/moon.png was not fetched: download it, put it beside the thread file and name it there.'])
    expect(asked).toEqual([])
  })

  it('says that --refresh does nothing for a file', async () => {
    const folder = await testFolder({ 'thread.md': 'Tides' })
    expect((await openThread(join(folder, 'thread.md'), { refresh: true })).warnings).toEqual(['--refresh changes nothing, for the thread is a file.'])
  })
})

describe('openThread(address of a post)', () => {
  const image = (name: string) => ({ thumb: `https://cdn.example/${name}-small.jpg`, fullsize: `https://cdn.example/${name}.jpg`, alt: 'The sea', aspectRatio: { width: 3, height: 2 } })

  it('on Bluesky has the thread of its author, with pictures and avatar', async () => {
    const first = bluesky.post('one', { embed: { $type: 'app.bsky.embed.images#view', images: [image('sea')] }, fields: { replyCount: 2 } })
    const second = bluesky.post('two', { answers: first.uri })
    const answer = { thread: { ...bluesky.view(first, { replies: [bluesky.view(bluesky.post('hello', { by: bluesky.bob, answers: first.uri })), bluesky.view(second, { replies: [] })] }) } }
    const { asked, origins } = await playServer({
      'public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle?handle=ada.example': { body: '{ "did": "did:plc:ada" }' },
      'public.api.bsky.app/xrpc/app.bsky.feed.getPostThread': { body: JSON.stringify(answer) },
      'cdn.example/sea.jpg': picture,
      'cdn.example/ada.jpg': picture,
    })
    const { thread, pictures, warnings } = await openThread('https://bsky.app/profile/ada.example/post/one', {}, { origins, folder: await testFolder() })
    expect(thread).toMatchObject({ author: { name: 'Ada Lovelace', handle: '@ada.example', avatar: 'https://cdn.example/ada.jpg' }, posts: [{ blocks: [{ spans: [{ text: 'one' }] }], pictures: [{ source: 'https://cdn.example/sea.jpg', alt: 'The sea' }] }, { blocks: [{ spans: [{ text: 'two' }] }] }] })
    expect([thread.posts.length, pictures.size, warnings]).toEqual([2, 2, []])
    expect(asked.map(address => address.replace(/\?.*/, ''))).toEqual(['public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle', 'public.api.bsky.app/xrpc/app.bsky.feed.getPostThread', 'cdn.example/ada.jpg', 'cdn.example/sea.jpg'])
  })

  it('on Mastodon has the thread of its author, with pictures and avatar', async () => {
    const one = mastodon.status('1', { media_attachments: [mastodon.attachment('image', { description: 'The sea' })], replies_count: 2 })
    const two = mastodon.status('2', { answers: one, replies_count: 1 })
    const three = mastodon.status('3', { answers: two })
    const hello = mastodon.status('4', { answers: one, account: mastodon.bob })
    const { origins } = await playServer({
      'social.example/api/v1/statuses/2': { type: 'application/json; charset=utf-8', body: JSON.stringify(two) },
      'social.example/api/v1/statuses/2/context': { body: JSON.stringify({ ancestors: [one], descendants: [three, hello] }) },
      'files.example/image.jpg': picture,
      'files.example/ada.png': picture,
    })
    const { thread, pictures, warnings } = await openThread('https://social.example/@ada/2', {}, { origins, folder: await testFolder() })
    expect(thread).toMatchObject({ author: { name: 'Ada Lovelace', avatar: 'https://files.example/ada.png' }, posts: [{ pictures: [{ source: 'https://files.example/image.jpg', alt: 'The sea' }] }, {}, {}] })
    expect([thread.posts.length, pictures.size, warnings]).toEqual([3, 2, []])
  })
})

describe('threadeck carousel <address>', () => {
  it('makes the same cards from what was fetched before, and says so', async () => {
    const { options } = await played()
    await openThread(address, {}, options)
    const folder = await testFolder()
    const run = (...flags: string[]) => runThreadeck(['carousel', address, '--offline', ...flags], { cwd: folder, env: { THREADECK_CACHE: options.folder } })
    expect(await run()).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('to out/tides\n') })
    await run('--out', 'again')
    const files = await readdir(join(folder, 'out', 'tides'))
    expect(files.filter(name => name.endsWith('.png'))).not.toHaveLength(0)
    for (const file of files)
      expect(await readFile(join(folder, 'again', file))).toEqual(await readFile(join(folder, 'out', 'tides', file)))
  })

  it('thread <address> -o writes the thread with its pictures, which makes the same cards', async () => {
    const { options } = await played()
    await openThread(address, {}, options)
    const folder = await testFolder()
    const run = (...args: string[]) => runThreadeck(args, { cwd: folder, env: { THREADECK_CACHE: options.folder } })
    expect(await run('thread', address, '-o', 'mine.md', '--offline')).toMatchObject({ exitCode: 0, stdout: '', stderr: expect.stringContaining('Wrote 2 posts to mine.md, and 3 pictures to mine-pictures\n') })
    expect((await readdir(join(folder, 'mine-pictures'))).toSorted()).toEqual(['1.png', '2.png', 'avatar.png'])
    const written = (await readFile(join(folder, 'mine.md'))).toString()
    expect(written).toContain('avatar: mine-pictures/avatar.png')
    expect(written).toContain('![The moon](mine-pictures/2.png)')
    await run('carousel', address, '--offline', '--out', 'fetched', '--format', 'svg')
    await run('carousel', 'mine.md', '--out', 'mine', '--format', 'svg')
    const cards = (await readdir(join(folder, 'fetched'))).filter(name => name.endsWith('.svg'))
    expect(cards).not.toHaveLength(0)
    for (const card of cards)
      expect((await readFile(join(folder, 'mine', card))).equals(await readFile(join(folder, 'fetched', card))), card).toBe(true)
  })

  it.each([
    [['carousel', address, '--offline'], 1, `Expected ${address} to have been fetched before, but it is not in the cache, and --offline lets nobody be asked`],
    [['carousel', address, '--offline', '--refresh'], 2, 'Expected --offline or --refresh, but received both'],
    [['pack', 'https://x.com/ada/status/1', '--for', 'x'], 1, 'one of X, which has no open interface: download your archive'],
    [['carousel', 'http://localhost:3000/a.md'], 1, 'begins with https://'],
    [['carousel', 'https://127.0.0.1/a.md'], 1, 'on this machine or in its own network'],
  ] as const)('%j fails in one sentence', async (args, exitCode, says) => {
    const result = await runThreadeck(args, { cwd: await testFolder(), env: { THREADECK_CACHE: await testFolder() } })
    expect(result).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(says) })
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
  })
})

it('threadFileName(address) names the author and the post, or the file', () => {
  expect(threadFileName('https://social.example/@ada/12')).toBe('ada-12')
  expect(threadFileName('https://notes.example/a/tides.md?b')).toBe('tides')
})
