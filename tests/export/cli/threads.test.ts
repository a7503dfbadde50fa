import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { xArchiveFiles, xMedia } from '../thread/formats/xArchive/xFixture'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const picture = { entities: { media: [xMedia('Pic.png', 'https://t.co/pic')] } }
const film = { extended_entities: { media: [xMedia('Film.jpg', 'https://t.co/film', { type: 'video' })] } }
const posts = [
  { id: '1001', text: 'How caches work https://t.co/pic', likes: '1250', more: picture },
  { id: '1002', text: 'A cache keeps what was used last. https://t.co/film', parent: '1001', more: film },
  { id: '2001', text: 'Windows\u001B[2J, of a thread', at: 'Tue Mar 04 10:00:00 +0000 2025' },
  { id: '2002', text: 'Second', parent: '2001' },
  { id: '2003', text: 'Third', parent: '2002' },
  { id: '3001', text: 'Alone' },
]

describe('an archive of X', () => {
  let folder: string

  beforeAll(async () => {
    const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2266aa' } }).png().toBuffer()
    const files = xArchiveFiles(posts, { 'data/tweets_media/1001-Pic.png': png, 'data/profile_media/1500000000-face.jpg': png })
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data])))
    folder = await testFolder({ ...Object.fromEntries(Object.entries(files).map(([path, data]) => [`unpacked/${path}`, data])), 'x.zip': zip, 'cut.zip': zip.slice(0, -30), 'one.zip': zipSync(Object.fromEntries(Object.entries(xArchiveFiles(posts.slice(0, 2))).map(([path, data]) => [path, strToU8(data as string)]))) })
  })

  it.each(['x.zip', 'unpacked'])('threadeck threads %s lists its threads', async (archive) => {
    const { exitCode, stdout, stderr } = await runThreadeck(['threads', archive], { cwd: folder })
    expect(stdout.split('\n')).toEqual([
      'date        posts  likes    id  first line',
      '2025-03-04      3      0  2001  Windows\\u001b[2J, of a thread',
      '2025-12-06      2   1250  1001  How caches work',
      '',
    ])
    expect([exitCode, stderr]).toEqual([0, ''])
  })

  it.each([
    [['--since', '2025-12-06'], ['1001']],
    [['--min-posts', '3'], ['2001']],
    [['--min-posts', '1'], ['3001', '2001', '1001']],
    [['--search', 'USED last'], ['1001']],
    [['--search', 'nothing of it'], []],
  ])('threadeck threads %j prints those that are asked for', async (flags, ids) => {
    const { stdout } = await runThreadeck(['threads', 'x.zip', ...flags, '--json'], { cwd: folder })
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(ids)
  })

  it('threadeck threads says so where none is as asked for', async () => {
    expect(await runThreadeck(['threads', 'x.zip', '--search', 'nothing of it'], { cwd: folder })).toEqual({ exitCode: 0, stdout: '', stderr: 'No thread in x.zip is as asked for: --min-posts 1 lists single posts too.\n' })
  })

  it('threadeck carousel --thread draws a thread with its pictures and writes nothing but its folder', async () => {
    const before = await readdir(folder)
    const { exitCode, stderr } = await runThreadeck(['carousel', 'x.zip', '--thread', '1002', '--format', 'svg'], { cwd: folder })
    expect(stderr).toContain('Warning: Post 2 had pictures that the file does not hold')
    expect(exitCode).toBe(0)
    const manifest = JSON.parse(await readFile(join(folder, 'out/thread-1002/carousel.json'), 'utf8')) as { thread: { title: string }, cards: { text: string }[] }
    expect(manifest.thread.title).toBe('How caches work')
    expect(manifest.cards.map(({ text }) => text)).toEqual(['How caches work', 'A cache keeps what was used last.'])
    // The picture and the avatar.
    expect((await readFile(join(folder, 'out/thread-1002/01.svg'), 'utf8')).match(/<image/g)?.length).toBeGreaterThanOrEqual(2)
    expect(await readdir(folder)).toEqual([...before, 'out'].toSorted())
  })

  it('threadeck pack --thread takes the address of a post', async () => {
    const { exitCode } = await runThreadeck(['pack', 'unpacked', '--thread', 'https://x.com/ada/status/2003', '--for', 'bluesky', '--out', 'packed'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect(await readdir(join(folder, 'packed/bluesky'))).toContain('03.png')
  })

  it('threadeck thread --thread writes a thread as Markdown with its pictures beside it', async () => {
    const { exitCode, stderr } = await runThreadeck(['thread', 'x.zip', '--thread', '1001', '-o', 'caches.md'], { cwd: folder })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining('Wrote 2 posts to caches.md, and 2 pictures to caches-pictures\n') })
    expect((await readdir(join(folder, 'caches-pictures'))).toSorted()).toEqual(['1.png', 'avatar.png'])
    expect(await readFile(join(folder, 'caches.md'), 'utf8')).toContain('(caches-pictures/1.png)')
  })

  it('an archive with one thread needs no --thread', async () => {
    const { exitCode, stderr } = await runThreadeck(['carousel', 'one.zip', '--format', 'svg', '--out', 'only'], { cwd: folder })
    expect([exitCode, stderr.includes('Wrote 2 cards')]).toEqual([0, true])
  })

  it.each([
    [['carousel', 'x.zip'], 2, 'Expected --thread with the id of one of the 2 threads in x.zip, but received none: threadeck threads x.zip lists them.'],
    [['carousel', 'x.zip', '--thread', '99'], 1, 'Expected x.zip to hold a thread with the post 99, but found none: see the ids that threadeck threads lists.'],
    [['carousel', 'x.zip', '--thread', '1001', '--from', 'json'], 2, 'Expected --from to come with a thread file, but received the archive x.zip: leave it out.'],
    [['carousel', 'unpacked/data/tweets.js', '--thread', '1001'], 2, 'Expected --thread to come with an archive, but received unpacked/data/tweets.js: leave it out.'],
    [['threads', 'cut.zip'], 1, 'Expected cut.zip to be a whole archive, but its list of files cannot be read: download it again.'],
    [['threads', 'nowhere.zip'], 1, 'Expected nowhere.zip to be an archive, a ZIP or tar file or its folder, but received none: check its path.'],
    [['threads', 'unpacked/data/tweets.js'], 1, 'Expected unpacked/data/tweets.js to be an archive, a ZIP or tar file or its folder, but received none: check its path.'],
    [['threads', 'x.zip', '--since', '2025-02-30'], 2, 'Expected --since to be a day such as 2025-01-31, but received 2025-02-30.'],
    [['threads', 'x.zip', '--min-posts', '0'], 2, 'Expected --min-posts to be a whole number from 1, but received 0.'],
    [['threads', 'x.zip', '--search', ' '], 2, 'Expected a value after --search, but received " ".'],
  ])('threadeck %j is refused in one sentence', async (args, exitCode, message) => {
    expect(await runThreadeck(args, { cwd: folder })).toEqual({ exitCode, stdout: '', stderr: `threadeck: ${message}\n` })
  })

  it('a folder without an archive is refused in one sentence', async () => {
    await mkdir(join(folder, 'none'))
    expect((await runThreadeck(['threads', 'none'], { cwd: folder })).stderr).toBe('threadeck: Expected none to be an archive of X or Mastodon, but found no account.js or actor.json in it: give the archive as the platform made it, or a thread file.\n')
  })
})
