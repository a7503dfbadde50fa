import type { CarouselManifest } from '../../../export/layout/manifest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { status } from '../thread/formats/mastodon/mastodonFixtures'
import { archive, create } from '../thread/formats/mastodonArchive/archiveFixture'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

it('threadeck carousel draws a thread of Mastodon, and posts that not everybody may see with --include-private', async () => {
  const one = status('one')
  const folder = await testFolder({ 'thread.json': JSON.stringify({ status: one, context: { ancestors: [], descendants: [status('two', { answers: one, visibility: 'private' })] } }) })
  const draw = async (...flags: string[]) => {
    const { stderr } = await runThreadeck(['carousel', 'thread.json', '--out', 'out', '--pixel-ratio', '1', ...flags], { cwd: folder })
    return { stderr, cards: (JSON.parse(await readFile(join(folder, 'out/carousel.json'), 'utf8')) as CarouselManifest).cards.map(card => card.alt) }
  }
  const open = await draw()
  expect(open.cards).toEqual(['one'])
  expect(open.stderr).toContain('Warning: Left out 1 post that is for followers or for the people mentioned only: the command takes it in with --include-private.')
  expect((await draw('--include-private')).cards).toEqual(['one', 'two'])
})

it('threadeck threads and --thread read an archive of Mastodon, and show what everybody may see', async () => {
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2266aa' } }).png().toBuffer()
  const media = 'media_attachments/files/1/original/a.png'
  const direct = { to: ['https://other.example/users/bob'], cc: [] }
  const files = { ...archive(
    create(1, { note: { attachment: [{ type: 'Document', mediaType: 'image/png', url: media, name: 'A square' }] } }),
    create(2, { answers: 1 }),
    create(3, { answers: 2, ...direct }),
    create(4, direct),
    create(5, { answers: 4, ...direct }),
  ), 'avatar.png': png, [media]: png }
  const tar = await packTar(Object.entries(files).map(([name, data]) => {
    const body = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data)
    return { header: { name, size: body.length, mtime: new Date(0) }, body }
  }))
  const folder = await testFolder({ 'a.tar.gz': gzipSync(tar) })
  const list = async (...flags: string[]) => (JSON.parse((await runThreadeck(['threads', 'a.tar.gz', '--json', ...flags], { cwd: folder })).stdout) as { id: string, posts: number }[]).map(({ id, posts }) => [id, posts])
  expect(await list()).toEqual([['1', 2]])
  expect(await list('--include-private')).toEqual([['4', 2], ['1', 3]])
  const { exitCode, stderr } = await runThreadeck(['carousel', 'a.tar.gz', '--thread', '2', '--format', 'svg'], { cwd: folder })
  expect(stderr).toContain('Warning: Left out 1 post that is for followers or for the people mentioned only')
  expect(exitCode).toBe(0)
  const manifest = JSON.parse(await readFile(join(folder, 'out/thread-2/carousel.json'), 'utf8')) as CarouselManifest
  expect(manifest.cards.map(card => card.alt)).toEqual(['1\n\n[Picture: A square]', '2'])
  // The picture and the avatar.
  expect((await readFile(join(folder, 'out/thread-2/01.svg'), 'utf8')).match(/<image/g)?.length).toBeGreaterThanOrEqual(2)
})
