import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { archive, create } from '../../export/thread/formats/mastodonArchive/archiveFixture'
import { dropFiles } from './dropFiles'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()

it('an archive of Mastodon that is dropped is read from its tar file, and shows what everybody may see', async () => {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer()
  const media = 'media_attachments/files/1/original/a.png'
  const direct = { to: ['https://other.example/users/bob'], cc: [] }
  const files = { ...archive(
    create(1, { note: { content: '<p>How caches work</p>', attachment: [{ type: 'Document', mediaType: 'image/png', url: media, name: 'A red cache' }] } }),
    create(2, { answers: 1 }),
    create(3, direct),
    create(4, { answers: 3, ...direct }),
  ), 'avatar.png': picture, [media]: picture }
  const tar = await packTar(Object.entries(files).map(([name, data]) => {
    const body = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data)
    return { header: { name, size: body.length, mtime: new Date(0) }, body }
  }))
  await dropFiles(studio.page.locator('.workspace'), [{ name: 'archive.tar.gz', type: 'application/gzip', content: Array.from(gzipSync(tar)) }])
  const sheet = studio.page.getByRole('dialog', { name: 'Threads' })
  await sheet.getByText('1 thread', { exact: true }).waitFor()
  await sheet.getByRole('button', { name: /How caches work/ }).click()
  await studio.page.getByText(/^Opened 2 posts\./).waitFor()
  expect(await studio.post(1).inputValue()).toBe('How caches work')
  await expect.poll(() => studio.card()).toContain('A red cache')
})
