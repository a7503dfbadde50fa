import type { GivenFile } from './dropFiles'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { xArchiveFiles, xMedia } from '../../export/thread/formats/xArchive/xFixture'
import { dropFiles } from './dropFiles'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, button } = studio
const drop = (...files: readonly GivenFile[]) => dropFiles(studio.page.locator('.workspace'), files)
const sheet = () => studio.page.getByRole('dialog', { name: 'Threads' })

async function archive(): Promise<GivenFile> {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer()
  const files = xArchiveFiles([
    { id: '1001', text: 'How caches work https://t.co/pic', likes: '1250', more: { entities: { media: [xMedia('Pic.png', 'https://t.co/pic', { ext_alt_text: 'A red cache' })] } } },
    { id: '1002', text: 'A cache keeps what was used last.', parent: '1001' },
    { id: '2001', text: 'How windows slide' },
    { id: '2002', text: 'They slide on.', parent: '2001' },
    { id: '3001', text: 'Alone' },
  ], { 'data/tweets_media/1001-Pic.png': picture })
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data])))
  return { name: 'twitter.zip', type: 'application/zip', content: Array.from(zip) }
}

describe('an archive that is dropped', () => {
  it('shows its threads, and opens the one that is chosen with its pictures', async () => {
    await drop(await archive())
    await sheet().getByText('2 threads').waitFor()
    expect(await sheet().getByRole('listitem').allTextContents()).toEqual(['How windows slide2025-12-06, 2 posts, 0 likes', 'How caches work2025-12-06, 2 posts, 1,250 likes'])
    await sheet().getByRole('textbox').fill('CACHES')
    await sheet().getByText('1 thread', { exact: true }).waitFor()
    await sheet().getByRole('button', { name: /How caches work/ }).click()
    await studio.page.getByText(/^Opened 2 posts\./).waitFor()
    expect(await sheet().count()).toBe(0)
    expect(await post(1).inputValue()).toBe('How caches work')
    expect(await post(2).inputValue()).toBe('A cache keeps what was used last.')
    expect(await studio.page.getByRole('textbox', { name: 'Author\'s name' }).inputValue()).toBe('Ada Lovelace')
    await expect.poll(() => studio.card()).toContain('A red cache')
    await studio.page.keyboard.press('Control+z')
    await expect.poll(() => post(1).inputValue()).not.toBe('How caches work')
  })

  it('changes nothing where it is closed, damaged or none', async () => {
    const before = await post(1).inputValue()
    const whole = await archive()
    await drop(whole)
    await sheet().getByText('2 threads').waitFor()
    await sheet().getByRole('button', { name: 'Close' }).click()
    await drop({ ...whole, content: whole.content.slice(0, -30) as readonly number[] })
    await studio.page.getByText('Expected twitter.zip to be a whole archive, but its list of files cannot be read: download it again.').waitFor()
    await drop({ ...whole, content: Array.from(zipSync({ 'a.txt': strToU8('a') })) })
    await studio.page.getByText('Expected twitter.zip to be an archive of X').waitFor()
    expect(await post(1).inputValue()).toBe(before)
    expect(await button('Undo').isDisabled()).toBe(true)
  })
})
