import type { PackRequest } from '../../../export/output/makePack'
import type { Platform, PlatformPosting } from '../../../export/platform/platform'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { makePack } from '../../../export/output/makePack'
import { readPicture } from '../../../export/output/readPicture'
import { findPlatform } from '../../../export/platform/findPlatform'
import { findSize } from '../../../export/platform/sizePresets'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { importThread } from '../../../export/thread/importThread'
import { testFolder } from '../cli/testFolder'

/** Incompressible without loss. */
async function noise(): Promise<Uint8Array> {
  let state = 1
  const data = Uint8Array.from({ length: 400 * 300 * 3 }, () => (state = Math.imul(state, 1664525) + 1013904223) >>> 24)
  return sharp(data, { raw: { width: 400, height: 300, channels: 3 } }).png().toBuffer()
}

const folder = await testFolder({ 'noise.png': await noise() })
const pictures = new Map([['noise.png', await readPicture(join(folder, 'noise.png'), 'noise.png')]])
const { thread } = importThread(new TextEncoder().encode('Words alone\n\n---\n\n![Noise](noise.png)'))
const x = findPlatform('x')!

function withDocument(document: NonNullable<PlatformPosting['document']>): Platform {
  const linkedIn = findPlatform('linkedin')!
  return { ...linkedIn, posting: { ...linkedIn.posting, document } }
}

function request(name: string, platforms: readonly Platform[], further: Partial<PackRequest> = {}): PackRequest {
  return { thread, theme: resolveTheme(), pictures, targets: platforms.map(platform => ({ platform, size: platform.sizes[0] })), name: 'thread', effort: 'quick', outro: false, folder: join(folder, name), force: false, keepGoing: false, warnings: [], ...further }
}

it('makePack(request) lowers the quality of a document\'s pictures until it fits, and says so', async () => {
  const bytesOf = async (name: string, maxBytes: number) => (await makePack(request(name, [withDocument({ maxPages: 300, maxBytes })]))).report.platforms[0].posts[0].files[0]
  const whole = await bytesOf('whole', 1e8)
  expect(whole).toMatchObject({ cards: [1, 2], loss: '', encoding: { format: 'pdf' } })
  const smaller = await bytesOf('smaller', whole.bytes - 1)
  expect(smaller.loss).toBe('pictures at quality 75')
  expect(smaller.bytes).toBeLessThan(whole.bytes)
  expect((await stat(join(folder, 'smaller/linkedin/thread.pdf'))).size).toBe(smaller.bytes)
})

it('makePack(request) leaves nothing of a platform whose second document is too large', async () => {
  const platforms = [withDocument({ maxPages: 1, maxBytes: 40_000 }), x]
  const { report, isWritten } = await makePack(request('kept', platforms, { keepGoing: true }))
  expect(isWritten).toBe(true)
  expect(report.problems).toEqual([expect.stringMatching(/^Expected a document for LinkedIn to have at most 40 kB, but linkedin\/post-2\/thread\.pdf has \d+ kB with its pictures at their lowest quality: /)])
  expect(await readdir(join(folder, 'kept'))).toEqual(['report.json', 'report.txt', 'x'])
  expect((await makePack(request('none', platforms))).isWritten).toBe(false)
  expect(await readdir(folder)).not.toContain('none')
})

it('makePack(request) gives platforms of one size and format files of the same bytes', async () => {
  const { report } = await makePack(request('shared', [findPlatform('threads')!, findPlatform('bluesky')!]))
  const [threads, bluesky] = report.platforms.map(({ posts }) => posts[0].files.map(({ bytes, encoding }) => ({ bytes, encoding })))
  expect(threads).toEqual(bluesky)
})

it('makePack(request) counts every card once, also where a platform needs smaller ones', async () => {
  const seen: string[] = []
  await makePack(request('counted', [x, findPlatform('bluesky')!], { maxBytes: 60_000, onProgress: (done, total) => seen.push(`${done}/${total}`) }))
  expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4'])
})

it('makePack(request) keeps the cards of each platform clear of its own bars, also where others have the same pixels', async () => {
  const [instagram, tikTok] = [{ platform: findPlatform('instagram')!, size: findSize('story') }, { platform: findPlatform('tiktok')!, size: findSize('tiktok') }]
  const bytesOf = async (name: string, targets: PackRequest['targets']) => (await makePack(request(name, [], { targets }))).report.platforms.map(({ posts }) => posts[0].files.map(({ bytes }) => bytes))
  const [story, own] = await bytesOf('both', [instagram, tikTok])
  expect(story).not.toEqual(own)
  expect([[story], [own]]).toEqual([await bytesOf('story', [instagram]), await bytesOf('own', [tikTok])])
})
