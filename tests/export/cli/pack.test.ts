import type { PackReport } from '../../../export/platform/packReport'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { postingPlatforms } from '../../../export/platform/findPlatform'
import { textFits } from '../../../export/platform/textLength'
import { pageText, readPdf } from '../output/readPdf'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

/** Incompressible, so that a card with it has many bytes. */
async function noise(width: number, height: number): Promise<Uint8Array> {
  let state = 1
  const data = Uint8Array.from({ length: width * height * 3 }, () => (state = Math.imul(state, 1664525) + 1013904223) >>> 24)
  return sharp(data, { raw: { width, height, channels: 3 } }).png().toBuffer()
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted()
}

async function readReport(folder: string): Promise<PackReport> {
  return JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as PackReport
}

const long = 'A sentence about caches, and what they keep of it. '.repeat(5)
const thread = ['---', 'title: How caches work', 'author: Ada', 'handle: "@ada"', 'outro: { text: Thanks, action: Follow me, link: https://example.org/caches }', '---', '', 'A cache keeps what was used last.', '', '![Noise between two memories](noise.png)', '', '<!-- layout: picture -->', ...Array.from({ length: 8 }, (_, index) => `\n---\n\nPost ${index + 2}. ${long}`)].join('\n')

describe('threadeck pack --for all', () => {
  let folder: string
  let stderr: string
  let stdout: string
  let report: PackReport

  beforeAll(async () => {
    folder = await testFolder({ 'thread.md': thread, 'noise.png': await noise(1400, 1000) })
    const result = await runThreadeck(['pack', 'thread.md', '--for', 'all', '--keep-going'], { cwd: folder });
    ({ stderr, stdout } = result)
    expect(result.exitCode).toBe(1)
    report = await readReport(join(folder, 'out/thread-pack'))
  }, 120_000)

  it('names in its report every file that there is, and the platform that takes too few cards', async () => {
    expect(report.platforms.map(({ platform }) => platform)).toEqual(postingPlatforms.map(({ name }) => name).filter(name => name !== 'pinterest'))
    expect(report.problems).toEqual([expect.stringMatching(/^Expected at most 5 cards for Pinterest, .* but the thread has \d+: choose fewer of its posts \(--posts\), leave out its outro \(--no-outro\), or leave Pinterest out\.$/)])
    expect(stderr).toContain(`threadeck: ${report.problems[0]}\n`)
    expect(await filesIn(join(folder, 'out/thread-pack'))).toEqual(report.files.toSorted())
    const text = await readFile(join(folder, 'out/thread-pack/report.txt'), 'utf8')
    expect(text.startsWith(stdout.trimEnd())).toBe(true)
    expect(text).toContain(report.problems[0])
    for (const { posts } of report.platforms) {
      for (const { folder, files } of posts)
        expect(files.every(({ file }) => text.includes(file.slice(folder.length + 1)))).toBe(true)
    }
  })

  it.each(postingPlatforms.filter(({ name, posting }) => name !== 'pinterest' && !posting?.document))('writes for $name what it takes', async ({ name, limits, posting, sizes }) => {
    const { posts } = report.platforms.find(({ platform }) => platform === name)!
    const { maxPictures = Infinity, maxBytes = Infinity, formats = ['png'], minWidth = 0, maxWidth = Infinity, maxPixels = Infinity, maxAlt = Infinity } = limits ?? {}
    const all = posts.flatMap(({ files }) => files)
    expect(all.flatMap(({ cards }) => cards)).toEqual(all.map((_, index) => index + 1))
    for (const [index, { folder: inside, files, caption, checks }] of posts.entries()) {
      expect(inside).toBe(posts.length > 1 ? `${name}/post-${index + 1}` : name)
      expect(files.length).toBeLessThanOrEqual(maxPictures)
      expect(files.length).toBeGreaterThan(1)
      expect(checks.every(({ isMet }) => isMet)).toBe(true)
      const said = await readFile(join(folder, 'out/thread-pack', caption.file), 'utf8')
      expect(said).toBe(`${caption.text}\n`)
      expect(!posting?.text || textFits(caption.text, posting.text)).toBe(true)
      const alts = await readFile(join(folder, 'out/thread-pack', inside, 'alt.txt'), 'utf8')
      for (const { file, width, height, bytes, alt, checks } of files) {
        const data = await readFile(join(folder, 'out/thread-pack', file))
        const found = await sharp(data).metadata()
        expect(found).toMatchObject({ width: sizes[0].width, height: sizes[0].height })
        expect([width, height, bytes]).toEqual([found.width, found.height, data.length])
        expect(data.length).toBeLessThanOrEqual(maxBytes)
        expect(formats).toContain(found.format)
        expect(file.endsWith(found.format === 'jpeg' ? '.jpg' : `.${found.format}`)).toBe(true)
        expect(found.width).toBeGreaterThanOrEqual(minWidth)
        expect(found.width).toBeLessThanOrEqual(maxWidth)
        expect(found.width * found.height).toBeLessThanOrEqual(maxPixels)
        expect(alt!.text.length).toBeLessThanOrEqual(maxAlt)
        expect(alts).toContain(alt!.text)
        expect(checks.every(({ isMet }) => isMet)).toBe(true)
      }
    }
    expect(posts[posts.length - 1].caption.text).toContain('https://example.org/caches')
    expect(posts[0].caption.text.startsWith('A cache keeps what was used last.')).toBe(true)
  })

  it('writes for LinkedIn one PDF, with a page a card', async () => {
    const { posts: [{ files: [{ file, cards, bytes, checks }], caption }] } = report.platforms.find(({ platform }) => platform === 'linkedin')!
    const data = await readFile(join(folder, 'out/thread-pack', file))
    expect([file, caption.file, data.length]).toEqual(['linkedin/thread.pdf', 'linkedin/caption.txt', bytes])
    const pdf = await readPdf(Uint8Array.from(data))
    expect(pdf.numPages).toBe(cards.length)
    expect(checks).toMatchObject([{ limit: 'pages', value: pdf.numPages, max: 300, isMet: true }, { limit: 'bytes', value: bytes, max: 100_000_000, isMet: true }])
    expect((await pageText(pdf, 1)).replace(/\s+/g, ' ')).toContain('How caches work')
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'How caches work', Author: 'Ada' })
  })

  it('adds a cover where carousels have one and the thread has a title of its own, and says so', () => {
    const noteOf = (name: string) => report.platforms.find(({ platform }) => platform === name)!.notes.join(' ')
    for (const name of ['instagram', 'linkedin'])
      expect(noteOf(name)).toContain('A cover is added, as is usual there: ')
    expect(noteOf('x')).toBe('')
    const cards = (name: string) => report.platforms.find(({ platform }) => platform === name)!.posts.flatMap(({ files }) => files.flatMap(({ cards }) => cards)).length
    expect(cards('instagram')).toBe(cards('threads') + 1)
  })

  it('says what a picture lost that would have had too many bytes', () => {
    const [first] = report.platforms.find(({ platform }) => platform === 'bluesky')!.posts[0].files
    expect(first.encoding.format).toBe('jpeg')
    expect(first.loss).toMatch(/^JPEG instead of PNG, quality \d\d/)
  })
})

describe('threadeck pack', () => {
  it('replaces an earlier pack, leaves what else is in its folder, and gives the same bytes each time', async () => {
    const folder = await testFolder({ 'thread.md': 'One\n\n---\n\nTwo' })
    expect((await runThreadeck(['pack', 'thread.md', '--for', 'x,threads', '-o', 'pack'], { cwd: folder })).exitCode).toBe(0)
    const before = await Promise.all((await filesIn(join(folder, 'pack'))).filter(file => file.startsWith('x/')).map(file => readFile(join(folder, 'pack', file))))
    const { exitCode, stdout } = await runThreadeck(['pack', 'thread.md', '--for', 'x', '-o', 'pack', '--json'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual(await readReport(join(folder, 'pack')))
    expect(await filesIn(join(folder, 'pack'))).toEqual(['report.json', 'report.txt', 'x/01.png', 'x/02.png', 'x/alt.txt', 'x/caption.txt'])
    expect(await readdir(join(folder, 'pack'))).toEqual(['report.json', 'report.txt', 'x'])
    expect(await Promise.all((await filesIn(join(folder, 'pack'))).filter(file => file.startsWith('x/')).map(file => readFile(join(folder, 'pack', file))))).toEqual(before)
  })

  it('refuses a folder with other files, and with --force leaves them where they are', async () => {
    const folder = await testFolder({ 'thread.md': 'One', 'pack/x/mine.txt': 'mine', 'pack/report.json': '{"thread":{"author":{}},"platforms":[],"files":["../thread.md"]}' })
    const refused = await runThreadeck(['pack', 'thread.md', '--for', 'x', '-o', 'pack'], { cwd: folder })
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toContain('Expected pack to be empty or to hold a pack, but it holds other files: choose another folder with --out, or pass --force to write there anyway.')
    expect((await runThreadeck(['pack', 'thread.md', '--for', 'x', '-o', 'pack', '--force'], { cwd: folder })).exitCode).toBe(0)
    expect(await filesIn(folder)).toEqual(['pack/report.json', 'pack/report.txt', 'pack/x/01.png', 'pack/x/alt.txt', 'pack/x/caption.txt', 'pack/x/mine.txt', 'thread.md'])
  })

  it('--max-bytes lowers quality, then takes effort, then the size of all cards, and says so', async () => {
    const folder = await testFolder({ 'thread.md': '![Noise](noise.png)\n\n---\n\nTwo', 'noise.png': await noise(600, 400) })
    const { exitCode, stdout } = await runThreadeck(['pack', 'thread.md', '--for', 'bluesky', '--max-bytes', '120kB', '--json'], { cwd: folder })
    expect(exitCode).toBe(0)
    const [{ posts: [{ files }] }] = (JSON.parse(stdout) as PackReport).platforms
    expect(files[0].loss).toMatch(/^JPEG instead of PNG, quality \d\d(?:, effort small)?, (?:75|50) % of the size$/)
    expect(files[1].loss).toMatch(/(?:75|50) % of the size$/)
    for (const { file, width, height, bytes, checks } of files) {
      const data = await readFile(join(folder, 'out/thread-pack', file))
      expect(await sharp(data).metadata()).toMatchObject({ width, height })
      expect(width / 1080).toBeCloseTo(height / 1350, 2)
      expect(data.length).toBe(bytes)
      expect(bytes).toBeLessThanOrEqual(120_000)
      expect(checks[0]).toEqual({ limit: 'bytes', value: bytes, max: 120_000, isMet: true })
    }
    expect(new Set(files.map(({ width }) => width)).size).toBe(1)
  })

  it('writes nothing where something cannot be made, and the rest with --keep-going', async () => {
    const folder = await testFolder({ 'thread.md': 'One\n\n---\n\n![](noise.png)', 'noise.png': await noise(600, 400) })
    const args = ['pack', 'thread.md', '--for', 'bluesky,x,linkedin', '--max-bytes', '5kB', '-o', 'pack']
    const { exitCode, stdout, stderr } = await runThreadeck(args, { cwd: folder })
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toContain('threadeck: Expected every card for Bluesky to have an alt text, which it takes no picture without, but card 2 has none: describe its picture in the thread, as in ![What it shows](photo.jpg).\n')
    expect(stderr).toContain('Nothing was written; --keep-going writes what can be made.')
    expect((await readdir(folder)).toSorted()).toEqual(['noise.png', 'thread.md'])
    const going = await runThreadeck([...args, '--keep-going'], { cwd: folder })
    expect(going.exitCode).toBe(1)
    expect(going.stderr).toMatch(/threadeck: Expected each file for X to have at most 5 kB, but x\/0\d has \d+ kB at its lowest quality and half of its size: .+\.\n/)
    expect((await filesIn(join(folder, 'pack'))).filter(file => !file.startsWith('report'))).toEqual(['linkedin/caption.txt', 'linkedin/thread.pdf'])
    expect((await readReport(join(folder, 'pack'))).problems).toHaveLength(2)
  })

  it.each([
    [['--for', 'twitter'], 'but received twitter: did you mean x?'],
    [['--for', 'bluesly'], 'but received bluesly: did you mean bluesky?'],
    [['--for', 'talk'], 'Expected --for to name platforms that carousels are posted to, but received talk: threadeck carousel --size talk makes its cards.'],
    [['--for', 'x,x'], 'Expected --for to name each platform once, but received x twice.'],
    [[], 'Expected --for <platforms>, but received nothing: see threadeck pack --help.'],
    [['--for', 'x', '--size', 'bluesky=square'], 'Expected --size to be for platforms that --for names, but received bluesky: add it there, or leave its size out.'],
    [['--for', 'x', '--size', 'square,story'], 'Expected --size to be one size, or one for each platform as in x=x-grid,instagram=square, but received square,story.'],
    [['--for', 'x', '--max-bytes', 'tiny'], 'Expected --max-bytes to be bytes from 1 kB to 1000 MB, such as 500kB or 1.5MB, but received tiny.'],
  ])('%j ends with 2 and one sentence', async (flags, message) => {
    const folder = await testFolder({ 'thread.md': 'One' })
    const { exitCode, stdout, stderr } = await runThreadeck(['pack', 'thread.md', ...flags], { cwd: folder })
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(await readdir(folder)).toEqual(['thread.md'])
  })

  it('--size, --caption and --no-cover decide', async () => {
    const folder = await testFolder({ 'thread.md': '---\ntitle: A title\n---\n\nOne\n\n---\n\nTwo' })
    const { exitCode, stdout } = await runThreadeck(['pack', 'thread.md', '--for', 'instagram,x', '--size', 'square,x=x-grid', '--caption', 'Mine', '--no-cover', '--no-outro', '--json'], { cwd: folder })
    expect(exitCode).toBe(0)
    const { platforms } = JSON.parse(stdout) as PackReport
    expect(platforms.map(({ size, notes, posts }) => [size.name, notes, posts[0].files.length, posts[0].caption.text])).toEqual([['square', [], 2, 'Mine'], ['x-grid', [], 2, 'Mine']])
    expect(platforms[1].posts[0].files[0]).toMatchObject({ width: 1200, height: 600 })
  })
})
