import { Buffer } from 'node:buffer'
import { symlinkSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

interface BadInput {
  readonly what: string
  readonly args?: readonly string[]
  readonly files?: Record<string, string | Uint8Array>
  readonly input?: string | Uint8Array
  readonly exitCode: 1 | 2
  /** What the sentence says. */
  readonly says: readonly string[]
}

const svg = (inside: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" ${attributes}>${inside}</svg>`
const withPicture = (source: string) => ({ 'thread.md': `Look\n\n![a picture](${source})` })
const png = async (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888888' } }).png({ compressionLevel: 9 }).toBuffer()

const badInputs: readonly BadInput[] = [
  { what: 'a file that is not there', args: ['nowhere.md'], exitCode: 1, says: ['nowhere.md', 'found none'] },
  { what: 'a folder', args: ['.'], exitCode: 1, says: ['to be an archive of X or Mastodon', 'found no account.js or actor.json in it'] },
  { what: 'an empty file', files: { 'thread.md': '' }, exitCode: 1, says: ['Expected thread.md'] },
  { what: 'a file of white space', files: { 'thread.md': ' \n\t\n ' }, exitCode: 1, says: ['Expected thread.md'] },
  { what: 'a binary file', files: { 'thread.md': Buffer.from([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0, 0, 0]) }, exitCode: 1, says: ['Expected thread.md'] },
  { what: 'a file of 100 MB', files: { 'thread.md': Buffer.alloc(100_000_000, 'a') }, exitCode: 1, says: ['at most 10 MB', '100.0 MB'] },
  { what: 'a path of nothing', args: [''], exitCode: 1, says: ['Expected "" to be a thread file'] },
  { what: 'text that is not UTF-8', files: { 'thread.md': Buffer.from('caf\xE9 au lait', 'latin1') }, exitCode: 1, says: ['UTF-8'] },
  { what: 'empty standard input', args: ['-'], input: '', exitCode: 1, says: ['Expected standard input to be a thread, but received an empty file'] },
  { what: 'broken JSON', files: { 'thread.json': '{\n  "posts": [\n    "one",\n    two\n  ]\n}' }, args: ['thread.json'], exitCode: 1, says: ['Line 4'] },
  { what: 'JSON of another shape', files: { 'thread.json': '{ "author": { "name": "A", "handle": "@a" }, "posts": 3 }' }, args: ['thread.json'], exitCode: 1, says: ['posts'] },
  { what: 'broken front matter', files: { 'thread.md': '---\ntitle: "a\nauthor: [b\n---\n\nText' }, exitCode: 1, says: ['Line 4'] },
  { what: 'an unknown key in front matter', files: { 'thread.md': '---\ntitel: A\n---\n\nText' }, exitCode: 1, says: ['titel', 'title'] },
  { what: 'an unknown theme in front matter', files: { 'thread.md': '---\ntheme: midnite\n---\n\nText' }, exitCode: 1, says: ['midnite', 'midnight'] },
  { what: 'an unknown theme', args: ['thread.md', '--theme', 'midnite'], exitCode: 2, says: ['--theme', 'midnite', 'did you mean midnight?'] },
  { what: 'a theme file that is not there', args: ['thread.md', '--theme', 'mine.json'], exitCode: 1, says: ['mine.json'] },
  { what: 'a theme file that is not JSON', args: ['thread.md', '--theme', 'mine.json'], files: { 'thread.md': 'Text', 'mine.json': '{ "card": ' }, exitCode: 1, says: ['Expected a value in mine.json, line 1, but received the end'] },
  { what: 'a theme file that is a folder', args: ['thread.md', '--theme', './themes/'], files: { 'thread.md': 'Text', 'themes/a.txt': '' }, exitCode: 1, says: ['themes/ is a folder'] },
  { what: 'a theme file with a wrong value', args: ['thread.md', '--theme', 'mine.json'], files: { 'thread.md': 'Text', 'mine.json': '{ "card": { "padding": "wide" } }' }, exitCode: 1, says: ['card.padding', '"wide"'] },
  { what: 'a theme file with an unknown value', args: ['thread.md', '--theme', 'mine.json'], files: { 'thread.md': 'Text', 'mine.json': '{ "card": { "pading": 4 } }' }, exitCode: 1, says: ['pading', 'did you mean padding?'] },
  { what: 'an unknown size', args: ['thread.md', '--size', 'sqare'], exitCode: 2, says: ['sqare', 'did you mean square?'] },
  { what: 'a size of nothing', args: ['thread.md', '--size', '0x1080'], exitCode: 2, says: ['--size', '0x1080'] },
  { what: 'a size beyond reason', args: ['thread.md', '--size', '100000x100000'], exitCode: 2, says: ['8192'] },
  { what: 'a language that is no tag', args: ['thread.md', '--lang', 'arabic, mostly'], exitCode: 2, says: ['--lang', 'such as ar, ja or zh-Hant', 'arabic, mostly'] },
  { what: 'an unknown format', args: ['thread.md', '--format', 'pgn'], exitCode: 2, says: ['pgn', 'did you mean png?'] },
  { what: 'an unknown source format', args: ['thread.md', '--from', 'markdwon'], exitCode: 2, says: ['did you mean markdown?'] },
  { what: 'an unknown flag', args: ['thread.md', '--them', 'ink'], exitCode: 2, says: ['--them', 'did you mean --theme?'] },
  { what: 'no thread file', args: [], exitCode: 2, says: ['thread-file'] },
  { what: 'two thread files', args: ['thread.md', 'other.md'], exitCode: 2, says: ['Expected one argument after carousel, but received 2'] },
  { what: 'an output folder of no name', args: ['thread.md', '--out', ''], exitCode: 2, says: ['Expected a value after --out, but received ""'] },
  { what: 'an images folder of no name', args: ['thread.md', '--images', ' '], exitCode: 2, says: ['--images'] },
  { what: 'more pixels than a file can hold', args: ['thread.md', '--size', '8192x8192', '--pixel-ratio', '8'], exitCode: 2, says: ['png', '32768x32768'] },
  { what: 'more pixels than a WebP can hold', args: ['thread.md', '--size', '8192x1024', '--pixel-ratio', '5', '--format', 'webp'], exitCode: 2, says: ['webp', '16383 px a side', '20480x2560'] },
  { what: 'a gradient of one colour', args: ['thread.md', '--gradient', '#ff0000'], exitCode: 2, says: ['--gradient', 'two'] },
  { what: 'a gradient of no colours', args: ['thread.md', '--gradient', 'up,down'], exitCode: 2, says: ['--gradient', 'up'] },
  { what: 'an unknown pattern', args: ['thread.md', '--pattern', 'stripes'], exitCode: 2, says: ['none, dots, grid, lines, grain, mesh', 'did you mean lines?'] },
  { what: 'an unknown pattern in front matter', files: { 'thread.md': '---\npattern: dotts\n---\n\nText' }, exitCode: 1, says: ['canvas.pattern.kind', 'did you mean dots?'] },
  { what: 'a pattern of too much strength', args: ['thread.md', '--pattern-strength', '30'], exitCode: 2, says: ['a number from 0 to 1', '30'] },
  { what: 'a position that is none', args: ['thread.md', '--canvas-position', 'left'], exitCode: 2, says: ['--canvas-position', 'such as 50,20', 'left'] },
  { what: 'a gradient and a picture', args: ['thread.md', '--gradient', 'red,blue', '--canvas-picture', 'a.png'], exitCode: 2, says: ['--gradient or --canvas-picture', 'both'] },
  { what: 'a canvas picture that is not there', args: ['thread.md', '--canvas-picture', 'gone.png'], exitCode: 1, says: ['gone.png', 'found none'] },
  { what: 'an angle that is no number', args: ['thread.md', '--angle', 'abc'], exitCode: 2, says: ['--angle', 'abc'] },
  { what: 'a text colour that is none', args: ['thread.md', '--text-color', 'bluish'], exitCode: 2, says: ['--text-color', 'bluish'] },
  { what: 'a negative padding', args: ['thread.md', '--padding', '-4'], exitCode: 2, says: ['--padding', '-4'] },
  { what: 'a padding that leaves no room', args: ['thread.md', '--padding', '240'], exitCode: 2, says: ['padding 240'] },
  { what: 'a font size that is no number', args: ['thread.md', '--font-size', 'NaN'], exitCode: 2, says: ['--font-size'] },
  { what: 'a pixel ratio of zero', args: ['thread.md', '--pixel-ratio', '0'], exitCode: 2, says: ['--pixel-ratio'] },
  { what: 'posts that are no numbers', args: ['thread.md', '--posts', 'first'], exitCode: 2, says: ['--posts', 'first'] },
  { what: 'posts beyond the thread', args: ['thread.md', '--posts', '1,9'], exitCode: 2, says: ['1 to 1'] },
  { what: 'an images folder that is not there', args: ['thread.md', '--images', 'nowhere'], exitCode: 1, says: ['--images', 'nowhere'] },
  { what: 'a picture that is not there', files: withPicture('gone.png'), exitCode: 1, says: ['gone.png', 'found none'] },
  { what: 'a picture that is none', files: { ...withPicture('fake.png'), 'fake.png': 'not a picture' }, exitCode: 1, says: ['fake.png', 'picture'] },
  { what: 'a picture of no bytes', files: { ...withPicture('none.png'), 'none.png': '' }, exitCode: 1, says: ['Expected none.png to be a picture'] },
  { what: 'a picture that is cut off', files: { ...withPicture('half.png'), 'half.png': (await png(600, 600)).subarray(0, 400) }, exitCode: 1, says: ['half.png'] },
  { what: 'a picture 20,000 px wide', files: { ...withPicture('wide.png'), 'wide.png': await png(20_000, 4) }, exitCode: 1, says: ['20000x4', '16384'] },
  { what: 'a picture outside the folder', files: withPicture('../secret.png'), exitCode: 1, says: ['../secret.png', 'below'] },
  { what: 'a picture by absolute path', files: withPicture('/etc/passwd'), exitCode: 1, says: ['/etc/passwd', 'below'] },
  { what: 'an SVG with a script', files: { ...withPicture('a.svg'), 'a.svg': svg('<script>alert(1)</script>') }, exitCode: 1, says: ['a.svg', 'script'] },
  { what: 'an SVG with an event handler', files: { ...withPicture('a.svg'), 'a.svg': svg('<rect width="9" height="9"/>', 'onload="alert(1)"') }, exitCode: 1, says: ['a.svg', 'onload'] },
  { what: 'an SVG that refers to a file', files: { ...withPicture('a.svg'), 'a.svg': svg('<image href="file:///etc/passwd" width="9" height="9"/>') }, exitCode: 1, says: ['a.svg', 'reference'] },
  { what: 'an SVG that refers to another host', files: { ...withPicture('a.svg'), 'a.svg': svg('<use xlink:href="https://example.com/a.svg#b"/>') }, exitCode: 1, says: ['a.svg', 'reference'] },
  { what: 'an SVG whose style sheet reads files', files: { ...withPicture('a.svg'), 'a.svg': svg('<style>@import "b.css";</style><rect width="9" height="9"/>') }, exitCode: 1, says: ['a.svg', 'style sheet'] },
  { what: 'an SVG with entities', files: { ...withPicture('a.svg'), 'a.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<rect width="9" height="9"/>')}` }, exitCode: 1, says: ['a.svg'] },
  { what: 'an SVG that is gzipped and refers to a file', files: { ...withPicture('a.svg'), 'a.svg': gzipSync(svg('<image href="file:///etc/passwd" width="9" height="9"/>')) }, exitCode: 1, says: ['a.svg', 'reference'] },
  { what: 'an SVG whose size is beyond what the renderer counts', files: { ...withPicture('a.svg'), 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"><rect width="9" height="9"/></svg>' }, exitCode: 1, says: ['a.svg', 'at most 1,000,000 px'] },
  { what: 'control characters in a theme\'s name', args: ['thread.md', '--theme', 'a\u001B[31m\n\u009B2Jb'], exitCode: 2, says: ['a\\u001b[31m\\n\\u009b2Jb'] },
  { what: 'control characters in a file', files: { 'thread.md': '---\n"a\\e[2J": b\ntitle: c\n---\n\nText' }, exitCode: 1, says: ['\\u001b[2J'] },
  { what: 'a value of a megabyte', args: ['thread.md', '--size', 'a'.repeat(100_000)], exitCode: 2, says: ['--size', 'aaa … aaa'] },
  { what: 'a folder in /proc', args: ['thread.md', '--out', '/proc/threadeck/cards'], exitCode: 1, says: ['/proc/threadeck/cards', 'choose another with --out'] },
  { what: 'a size by another name', args: ['thread.md', '--size', 'instagram'], exitCode: 2, says: ['did you mean instagram-portrait?'] },
  { what: 'a theme that is like no other', args: ['thread.md', '--theme', 'nope'], exitCode: 2, says: ['but received nope. A theme file'] },
  { what: 'an avatar that is not there', files: { 'thread.md': '---\navatar: me.png\n---\n\nText' }, exitCode: 1, says: ['me.png'] },
]

describe('threadeck carousel', () => {
  it.concurrent.each(badInputs)('refuses $what in one sentence, with exit code $exitCode and nothing written', async ({ args = ['thread.md'], files = { 'thread.md': 'Text' }, input, exitCode, says }) => {
    const folder = await testFolder(files)
    const before = await readdir(folder)
    const result = await runThreadeck(['carousel', ...args], { cwd: folder, input })
    expect(result.stderr).toMatch(/^threadeck: [^\n]+\n$/)
    says.forEach(part => expect(result.stderr).toContain(part))
    expect(result.stderr).not.toMatch(/ at .*:\d+|should not have|undefined/)
    expect(result.stdout).toBe('')
    expect(result.exitCode).toBe(exitCode)
    expect(await readdir(folder)).toEqual(before)
  })

  it('refuses a picture behind a link that leaves the folder', async () => {
    const outside = await testFolder({ 'secret.png': await png(8, 8) })
    const folder = await testFolder(withPicture('link.png'))
    symlinkSync(join(outside, 'secret.png'), join(folder, 'link.png'))
    const result = await runThreadeck(['carousel', 'thread.md'], { cwd: folder })
    expect(result.stderr).toContain('link.png')
    expect(result.exitCode).toBe(1)
  })

  it('refuses to write into a folder that holds other files, and writes there with --force', async () => {
    const folder = await testFolder({ 'thread.md': 'Text', 'photos/holiday.txt': 'mine' })
    const refused = await runThreadeck(['carousel', 'thread.md', '--out', 'photos'], { cwd: folder })
    expect(refused).toMatchObject({ exitCode: 1 })
    expect(refused.stderr).toContain('--force')
    expect(await readdir(join(folder, 'photos'))).toEqual(['holiday.txt'])
    const forced = await runThreadeck(['carousel', 'thread.md', '--out', 'photos', '--force'], { cwd: folder })
    expect(forced.exitCode).toBe(0)
    expect(await readdir(join(folder, 'photos'))).toEqual(['01.png', 'alt.json', 'alt.txt', 'carousel.json', 'holiday.txt'])
  })

  it('keeps an earlier carousel whole where a folder is in the way of one file', async () => {
    const folder = await testFolder({ 'thread.md': 'One\n\n---\n\nTwo', 'out/02.png/mine.txt': '', 'out/01.png': 'earlier' })
    const result = await runThreadeck(['carousel', 'thread.md', '--out', 'out', '--force'], { cwd: folder })
    expect(result).toMatchObject({ exitCode: 1, stdout: '' })
    expect(result.stderr).toMatch(/Expected out.02\.png to be a file that the carousel may replace, but received a folder/)
    expect(await readdir(join(folder, 'out'))).toEqual(['01.png', '02.png'])
    expect(await readFile(join(folder, 'out/01.png'), 'utf8')).toBe('earlier')
  })

  it('refuses an output folder that is a file', async () => {
    const folder = await testFolder({ 'thread.md': 'Text', 'taken': '' })
    const result = await runThreadeck(['carousel', 'thread.md', '--out', 'taken'], { cwd: folder })
    expect(result).toMatchObject({ exitCode: 1, stdout: '' })
    expect(result.stderr).toMatch(/^threadeck: Expected taken[^\n]+\n$/)
  })

  it('warns of a remote picture, does not fetch it and leaves no hole', async () => {
    const folder = await testFolder(withPicture('https://example.invalid/a.png'))
    const result = await runThreadeck(['carousel', 'thread.md', '--json'], { cwd: folder })
    expect(result.exitCode).toBe(0)
    const manifest = JSON.parse(result.stdout) as { warnings: string[], cards: unknown[] }
    expect(manifest.warnings).toEqual([expect.stringContaining('https://example.invalid/a.png')])
    expect(manifest.cards).toHaveLength(1)
  })
})

describe('threadeck', () => {
  it('names the nearest command for an unknown one, with exit code 2', async () => {
    const result = await runThreadeck(['carousell'])
    expect(result).toMatchObject({ exitCode: 2, stdout: '' })
    expect(result.stderr).toBe('threadeck: Expected a command, but received carousell: did you mean carousel?\n')
  })

  it('without a command prints its help to standard error, with exit code 2', async () => {
    const result = await runThreadeck([])
    expect(result.exitCode).toBe(2)
    expect(result.stderr).toContain('Usage: threadeck')
  })
})
