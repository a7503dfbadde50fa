import type { CarouselManifest } from '../../../export/layout/manifest'
import type { AltList } from '../../../export/platform/altFiles'
import { Buffer } from 'node:buffer'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { commandFile, runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const markdown = `---
title: How caches work
author: Ada Lovelace
handle: ada
---

A cache keeps what was **used last**, in \`fast\` memory.

- Hits cost little
- Misses cost a lot → plan for them ✓

---

Read more at https://example.com with @grace and #caching 🚀 👩🏽‍🚀

---

That is all.
`

describe('threadeck carousel thread.md', () => {
  it('--format pdf writes one file named after the thread, whose pages the manifest names, in place of an earlier carousel', async () => {
    const folder = await testFolder({ 'caches.md': markdown })
    await runThreadeck(['carousel', 'caches.md', '--posts', '1'], { cwd: folder })
    const { exitCode, stderr } = await runThreadeck(['carousel', 'caches.md', '--format', 'pdf', '--posts', '2,3'], { cwd: folder })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining('Wrote 2 cards of 1080x1350 px in aurora to out/caches') as string })
    const out = join(folder, 'out/caches')
    expect(await readdir(out)).toEqual(['alt.json', 'alt.txt', 'caches.pdf', 'carousel.json'])
    const file = await readFile(join(out, 'caches.pdf'))
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await readManifest(out)).cards.map(({ file, page, post, bytes }) => ({ file, page, post, bytes }))).toEqual([2, 3].map((post, index) => ({ file: 'caches.pdf', page: index + 1, post, bytes: file.length })))
    await runThreadeck(['carousel', 'caches.md', '--posts', '3'], { cwd: folder })
    expect(await readdir(out)).toEqual(['03.png', 'alt.json', 'alt.txt', 'carousel.json'])
  })

  it('writes a card a post at 1080x1350 with a manifest that describes them, and prints no data', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    const { exitCode, stdout, stderr } = await runThreadeck(['carousel', 'thread.md'], { cwd: folder })
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toContain('Wrote 3 cards of 1080x1350 px in aurora to out/thread')
    const out = join(folder, 'out/thread')
    expect(await readdir(out)).toEqual(['01.png', '02.png', '03.png', 'alt.json', 'alt.txt', 'carousel.json'])
    const manifest = await readManifest(out)
    expect(manifest).toMatchObject({
      thread: { title: 'How caches work', author: { name: 'Ada Lovelace', handle: '@ada' }, posts: 3 },
      theme: { name: 'aurora', canvas: { angle: 135 }, card: { padding: 40, cornerRadius: 16 }, typography: { fontSize: 16 } },
      size: { name: 'instagram-portrait', width: 1080, height: 1350, pixelRatio: 2 },
      warnings: [],
    })
    expect(manifest.cards.map(card => card.text)).toEqual([
      'A cache keeps what was used last, in fast memory.\n\n- Hits cost little\n- Misses cost a lot → plan for them ✓',
      'Read more at https://example.com with @grace and #caching 🚀 👩🏽‍🚀',
      'That is all.',
    ])
    for (const card of manifest.cards) {
      const file = await readFile(join(out, card.file))
      expect(file.length).toBe(card.bytes)
      expect(await sharp(file).metadata()).toMatchObject({ width: 1080, height: 1350, format: 'png' })
    }
  })

  it('gives the same bytes again, with another time zone, language and working directory', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    mkdirSync(join(folder, 'elsewhere'))
    const runs: { out: string, cwd: string, file: string, env: Record<string, string> }[] = [
      { out: 'first', cwd: folder, file: 'thread.md', env: {} },
      { out: 'second', cwd: folder, file: 'thread.md', env: {} },
      { out: 'third', cwd: join(folder, 'elsewhere'), file: '../thread.md', env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    ]
    const hashes: string[][] = []
    for (const { out, cwd, file, env } of runs) {
      await runThreadeck(['carousel', file, '--out', join(folder, out)], { cwd, env })
      hashes.push(await fileHashes(join(folder, out)))
    }
    expect(hashes[0]).toHaveLength(6)
    expect(hashes[1]).toEqual(hashes[0])
    expect(hashes[2]).toEqual(hashes[0])
  })

  it('takes every flag of the look into the theme of the manifest', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    const flags = ['--theme', 'midnight', '--gradient', '#ff0000,rgb(0 0 255),white', '--angle', '-45', '--text-color', 'gold', '--card-color', '#111', '--padding', '32', '--corner-radius', '8', '--font-size', '18', '--one-size', '--vertical-align', 'top', '--pattern', 'lines', '--pattern-color', 'white', '--pattern-spacing', '20', '--pattern-size', '3', '--pattern-strength', '0.5', '--pattern-angle', '30', '--continuous']
    const { stdout } = await runThreadeck(['carousel', 'thread.md', '--json', ...flags], { cwd: folder })
    expect((JSON.parse(stdout) as CarouselManifest).theme).toMatchObject({
      name: 'midnight',
      canvas: { kind: 'gradient', angle: -45, stops: [{ offset: 0, color: '#ff0000' }, { offset: 0.5, color: '#0000ff' }, { offset: 1, color: '#ffffff' }], pattern: { kind: 'lines', color: '#ffffff', spacing: 20, size: 3, strength: 0.5, angle: 30 }, continuous: true },
      text: { color: '#ffd700' },
      card: { color: '#111111', padding: 32, cornerRadius: 8 },
      typography: { fontSize: 18, consistency: 'one-size', verticalAlign: 'top' },
    })
  })

  it('fills the canvas with a picture that may lie anywhere, and says which flags change nothing', async () => {
    const elsewhere = await testFolder({ 'sky.png': await sharp({ create: { width: 400, height: 200, channels: 3, background: '#4488cc' } }).png().toBuffer() })
    const folder = await testFolder({ 'thread.md': 'Text' })
    const run = async (...flags: string[]) => JSON.parse((await runThreadeck(['carousel', 'thread.md', '--json', ...flags], { cwd: folder })).stdout) as CarouselManifest
    const source = join(elsewhere, 'sky.png')
    const { theme, warnings } = await run('--canvas-picture', source, '--canvas-color', 'black', '--canvas-blur', '6', '--canvas-dim', '0.5', '--canvas-position', '20%,80%', '--pattern-size', '3')
    expect(theme.canvas).toEqual({ kind: 'picture', source, color: '#000000', blur: 6, dim: 0.5, position: { x: 0.2, y: 0.8 } })
    expect(warnings).toEqual(['--pattern-size changes nothing, for the canvas has no pattern: choose one with --pattern.'])
    // Half of the blue sky, half of black.
    expect(Array.from((await sharp(join(folder, 'out/thread/01.png')).raw().toBuffer()).subarray(0, 3))).toEqual([0x22, 0x44, 0x66])
    expect((await run('--canvas-blur', '6')).warnings).toEqual(['--canvas-blur changes nothing, for the canvas has no picture: name one with --canvas-picture.'])
  })

  it.each([
    ['--size square', ['--size', 'square'], 1080, 1080, 'png', '01.png'],
    ['--size x-landscape', ['--size', 'x-landscape'], 1200, 675, 'png', '01.png'],
    ['--size story', ['--size', 'story'], 1080, 1920, 'png', '01.png'],
    ['--size 1000x1500 --format jpeg', ['--size', '1000x1500', '--format', 'jpeg'], 1000, 1500, 'jpeg', '01.jpg'],
    ['--pixel-ratio 1 --format webp', ['--pixel-ratio', '1', '--format', 'webp'], 540, 675, 'webp', '01.webp'],
    ['--pixel-ratio 3 --format avif', ['--pixel-ratio', '3', '--format', 'avif'], 1620, 2025, 'heif', '01.avif'],
    ['--size square --format svg', ['--size', 'square', '--format', 'svg'], 1080, 1080, 'svg', '01.svg'],
  ])('%s writes images of that size and format', async (_, flags, width, height, format, file) => {
    const folder = await testFolder({ 'thread.md': 'One short post' })
    const { stdout } = await runThreadeck(['carousel', 'thread.md', '--out', 'out', '--json', ...flags], { cwd: folder })
    const manifest = JSON.parse(stdout) as CarouselManifest
    expect(manifest.cards[0]).toMatchObject({ file, width, height })
    expect(await sharp(join(folder, 'out', file)).metadata()).toMatchObject({ width, height, format })
  })

  it('reads standard input, and writes to out/thread', async () => {
    const folder = await testFolder()
    await runThreadeck(['carousel', '-'], { cwd: folder, input: 'First\n\n\nSecond' })
    expect((await readManifest(join(folder, 'out/thread'))).cards.map(card => card.text)).toEqual(['First', 'Second'])
  })

  it('--posts draws cards that are those of the whole carousel, with its numbers and its names', async () => {
    // The second post takes several cards by itself, the third by its pictures.
    const picture = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#ff0000' } }).png().toBuffer()
    const thread = ['One', 'Words that go on and on. '.repeat(120), `Three${'\n\n![](red.png)'.repeat(6)}`, 'Four'].join('\n\n---\n\n')
    const folder = await testFolder({ 'thread.md': thread, 'red.png': picture })
    const draw = async (out: string, ...flags: string[]) => (JSON.parse((await runThreadeck(['carousel', 'thread.md', '--json', '--continuous', '--format', 'svg', '--out', out, ...flags], { cwd: folder })).stdout) as CarouselManifest).cards
    const [all, some] = [await draw('all'), await draw('some', '--posts', '1,4')]
    expect(all.length).toBeGreaterThan(6)
    expect(some).toEqual([all[0], all.at(-1)])
    expect(some[1].file).toBe(`0${all.length}.svg`)
    for (const { file } of some)
      expect(await readFile(join(folder, 'some', file), 'utf8')).toBe(await readFile(join(folder, 'all', file), 'utf8'))
  })

  it('again into the same folder leaves only the files of the new carousel and what else was there', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    await runThreadeck(['carousel', 'thread.md', '--out', 'out'], { cwd: folder })
    await runThreadeck(['carousel', 'thread.md', '--out', 'out', '--posts', '2', '--format', 'jpeg'], { cwd: folder })
    expect(await readdir(join(folder, 'out'))).toEqual(['02.jpg', 'alt.json', 'alt.txt', 'carousel.json'])
  })

  it('puts pictures of the thread and of --images below the text, described in alt', async () => {
    const picture = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#ff0000' } }).png().toBuffer()
    const folder = await testFolder({ 'thread.md': 'Look\n\n![a red box](red.png)\n\n---\n\nAnd here', 'red.png': picture, 'pictures/2.png': picture, 'pictures/2-b.png': picture, 'pictures/9.png': picture })
    const { stdout } = await runThreadeck(['carousel', 'thread.md', '--images', 'pictures', '--out', 'out', '--json'], { cwd: folder })
    const manifest = JSON.parse(stdout) as CarouselManifest
    expect(manifest.cards.map(card => card.alt)).toEqual(['Look\n\n[Picture: a red box]', 'And here\n\n[Picture]\n\n[Picture]'])
    expect(manifest.warnings).toEqual([expect.stringContaining('9.png')])
    expect(await redPixels(join(folder, 'out/01.png'))).toBeGreaterThan(50_000)
    expect(await redPixels(join(folder, 'out/02.png'))).toBeGreaterThan(50_000)
  })

  it('writes descriptions beside the images, in one folder for each size, and into them', async () => {
    const folder = await testFolder({ 'thread.md': `---\ntitle: Caches & co\nauthor: Ada Lovelace\nlang: en\n---\n\nShort\n\n---\n\n${'A sentence of a long post. '.repeat(16)}` })
    await runThreadeck(['carousel', 'thread.md', '--out', 'out', '--size', 'square,story', '--format', 'jpeg'], { cwd: folder })
    for (const size of ['square', 'story']) {
      const out = join(folder, 'out', size)
      const { cards } = await readManifest(out)
      const list = JSON.parse(await readFile(join(out, 'alt.json'), 'utf8')) as AltList
      expect(list.cards.map(({ file, text }) => ({ file, text }))).toEqual(cards.map(({ file, alt }) => ({ file, text: alt })))
      expect(list.cards[1].cut).toEqual(['tiktok'])
      expect(list.cards[1].platforms.tiktok).toMatch(/^A sentence .* post\. …$/)
      expect(await readFile(join(out, 'alt.txt'), 'utf8')).toContain(`01.jpg\n------\nShort\n`)
      const { xmpAsString } = await sharp(join(out, '01.jpg')).metadata()
      for (const part of ['Caches &amp; co', 'Ada Lovelace', '<rdf:li xml:lang="en">Short</rdf:li>'])
        expect(xmpAsString).toContain(part)
    }
  })

  it('names a character that no bundled font has, with its code point and its post', async () => {
    const folder = await testFolder({ 'thread.md': 'Fine\n\n---\n\nNot Ꮳ fine' })
    const { stdout, stderr } = await runThreadeck(['carousel', 'thread.md', '--json'], { cwd: folder })
    expect((JSON.parse(stdout) as CarouselManifest).warnings).toEqual([expect.stringMatching(/^Post 2 .*Ꮳ \(U\+13E3\)/)])
    expect(stderr).toContain('Warning: Post 2')
  })

  it('warns of text that is hard to read', async () => {
    const folder = await testFolder({ 'thread.md': 'Text' })
    const { stdout, exitCode } = await runThreadeck(['carousel', 'thread.md', '--text-color', 'white', '--json'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect((JSON.parse(stdout) as CarouselManifest).warnings).toEqual([expect.stringContaining('contrast of 1.0:1')])
  })

  it('reads a pipe as it reads a file', async () => {
    const folder = await testFolder({ 'thread.md': 'From a pipe' })
    const { stdout } = await promisify(execFile)('bash', ['-c', `"${process.execPath}" "${commandFile}" carousel <(cat thread.md) --json`], { cwd: folder })
    expect((JSON.parse(stdout) as CarouselManifest).cards.map(card => card.text)).toEqual(['From a pipe'])
    expect(await readdir(join(folder, 'out'))).toEqual(['thread'])
  })

  it('says nothing of the pictures of a post that is not drawn', async () => {
    const folder = await testFolder({ 'thread.md': 'One\n\n---\n\n![gone](gone.png)', 'pictures/2.png': 'no picture' })
    const { stdout, exitCode } = await runThreadeck(['carousel', 'thread.md', '--posts', '1', '--images', 'pictures', '--json'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ warnings: [], thread: { posts: 2 }, cards: [{ post: 1 }] })
  })

  it('two runs into one folder at once both finish, and what a killed run left is removed', async () => {
    const folder = await testFolder({ 'thread.md': markdown, 'out/.threadeck-staging-999999999-abc/01.png': 'left' })
    const results = await Promise.all([1, 2].map(() => runThreadeck(['carousel', 'thread.md', '--out', 'out'], { cwd: folder })))
    expect(results.map(result => result.exitCode)).toEqual([0, 0])
    expect((await readdir(join(folder, 'out'))).filter(name => name.startsWith('.'))).toEqual([])
  })

  it('takes a theme file over a built-in base', async () => {
    const folder = await testFolder({ 'thread.md': 'Text', 'brand.json': JSON.stringify({ base: 'paper', text: { accent: 'oklch(0.5 0.2 30)' }, footer: { watermark: 'ada.example' } }) })
    const { stdout } = await runThreadeck(['carousel', 'thread.md', '--theme', 'brand.json', '--json'], { cwd: folder })
    expect((JSON.parse(stdout) as CarouselManifest).theme).toMatchObject({ name: 'brand', typography: { family: 'Source Serif 4' }, text: { accent: expect.stringMatching(/^#[0-9a-f]{6}$/) }, footer: { watermark: 'ada.example' } })
  })

  it('draws a card without an SVG that has text or parts for a language, and says why', async () => {
    const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">${inside}</svg>`
    const folder = await testFolder({
      'thread.md': '---\navatar: me.svg\n---\n\nLook\n\n![words](words.svg)\n\n![shape](shape.svg)',
      'words.svg': gzipSync(svg('<text y="20">Hi</text>')),
      'shape.svg': svg('<rect width="40" height="40" fill="#f00"/>'),
      'me.svg': svg('<switch><rect systemLanguage="de" width="9" height="9"/></switch>'),
      'pictures/1.svg': svg('<text y="20">Hi</text>'),
      'brand.json': JSON.stringify({ canvas: { kind: 'picture', source: 'words.svg' } }),
    })
    for (const format of ['png', 'svg']) {
      const { stdout, exitCode } = await runThreadeck(['carousel', 'thread.md', '--images', 'pictures', '--theme', 'brand.json', '--format', format, '--json', '--out', format], { cwd: folder })
      expect(exitCode).toBe(0)
      const left = (name: string, what: string) => expect.stringMatching(new RegExp(`^The picture ${name} was left out, because it has ${what}.*: .*\\.$`))
      expect((JSON.parse(stdout) as CarouselManifest).warnings).toEqual([left('me\\.svg', 'parts for one language'), left('words\\.svg', 'text'), left('pictures.1\\.svg', 'text'), left('words\\.svg', 'text')])
    }
    expect(await redPixels(join(folder, 'png/01.png'))).toBeGreaterThan(50_000)
    const drawn = await readFile(join(folder, 'svg/01.svg'), 'utf8')
    expect(Array.from(drawn.matchAll(/data:image\/svg\+xml;base64,([^"]*)/g), ([, data]) => Buffer.from(data, 'base64').toString()).filter(inside => inside.includes('<text') || inside.includes('systemLanguage'))).toEqual([])
    expect(drawn).not.toContain(gzipSync(svg('<text y="20">Hi</text>')).toString('base64').slice(0, 40))
  })

  it('does not replace the carousel of another thread with that of a pipe, and does with --force', async () => {
    const folder = await testFolder()
    await runThreadeck(['carousel', '-'], { cwd: folder, input: 'First' })
    expect(await runThreadeck(['carousel', '-'], { cwd: folder, input: 'First\n\n\nMore' })).toMatchObject({ exitCode: 0 })
    const refused = await runThreadeck(['carousel', '-'], { cwd: folder, input: 'Second' })
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^threadeck: Expected out.thread to be empty or to hold a carousel of this thread, but it holds that of "First": [^\n]*--out[^\n]*--force[^\n]*\n$/) })
    expect((await readManifest(join(folder, 'out/thread'))).thread.title).toBe('First')
    expect(await runThreadeck(['carousel', '-', '--force'], { cwd: folder, input: 'Second' })).toMatchObject({ exitCode: 0 })
    expect((await readManifest(join(folder, 'out/thread'))).thread.title).toBe('Second')
  })
})

describe('threadeck', () => {
  it('themes prints at least ten names, one a line', async () => {
    const { stdout, exitCode } = await runThreadeck(['themes'])
    expect(exitCode).toBe(0)
    expect(stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(10)
    expect(stdout.split('\n')).toContain('midnight')
  })

  it.each([['--help'], ['carousel', '--help'], ['themes', '--help'], ['help', 'carousel']])('%s %s prints usage to standard output', async (...args) => {
    const { stdout, stderr, exitCode } = await runThreadeck(args)
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(stdout).toContain('Usage: threadeck')
  })

  it('--version prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    expect((await runThreadeck(['--version'])).stdout).toBe(`${version}\n`)
  })
})

async function readManifest(folder: string): Promise<CarouselManifest> {
  return JSON.parse(await readFile(join(folder, 'carousel.json'), 'utf8')) as CarouselManifest
}

async function fileHashes(folder: string): Promise<string[]> {
  return Promise.all((await readdir(folder)).map(async name => `${name} ${createHash('sha256').update(await readFile(join(folder, name))).digest('hex')}`))
}

async function redPixels(file: string): Promise<number> {
  const { data } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let count = 0
  for (let index = 0; index < data.length; index += 3) {
    if (data[index] > 240 && data[index + 1] < 16 && data[index + 2] < 16)
      count++
  }
  return count
}
