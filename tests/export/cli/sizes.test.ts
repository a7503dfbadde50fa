import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { platforms } from '../../../export/platform/platforms'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

describe('threadeck sizes', () => {
  it('lists the sizes below their platforms, which say what they take', async () => {
    const { exitCode, stdout } = await runThreadeck(['sizes'])
    expect(exitCode).toBe(0)
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('Instagram: 2 to 20 pictures a post (10 where a program posts), JPEG or PNG, at most 8 MB each')
    expect(lines[1]).toMatch(/^ {2}instagram-portrait {3}1080x1350 {2}4:5/)
    expect(lines).toContain('Bluesky: 1 to 4 pictures a post, PNG, JPEG or WebP, at most 2 MB each')
    expect(lines).toContain('LinkedIn: 2 to 20 pictures a post, PNG or JPEG, at most 5 MB each; or a PDF of up to 300 pages and 100 MB')
    expect(lines).toContain('Xiaohongshu')
    expect(JSON.parse((await runThreadeck(['sizes', '--json'])).stdout)).toEqual(platforms)
  })
})

describe('threadeck carousel --size', () => {
  it('with several sizes writes a folder for each, says each warning once, and prints a list of manifests', async () => {
    const folder = await testFolder({ 'thread.md': '---\nlayout: nowhere\n---\n\nOne\n\n---\n\nTwo' })
    const { exitCode, stdout, stderr } = await runThreadeck(['carousel', 'thread.md', '--size', 'square, 600x800', '--pixel-ratio', '1', '--json'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect(stderr.match(/nowhere/g)).toHaveLength(1)
    expect(stderr).toContain('Wrote 2 cards of 540x540 px in aurora to out/thread/square')
    expect(stderr).toContain('Wrote 2 cards of 300x400 px in aurora to out/thread/600x800')
    expect((JSON.parse(stdout) as { size: object }[]).map(({ size }) => size)).toEqual([
      { name: 'square', width: 540, height: 540, pixelRatio: 1 },
      { name: '600x800', width: 300, height: 400, pixelRatio: 1 },
    ])
    expect(await readdir(join(folder, 'out/thread'))).toEqual(['600x800', 'square'])
    expect(await sharp(await readFile(join(folder, 'out/thread/600x800/02.png'))).metadata()).toMatchObject({ width: 300, height: 400 })
  })

  it.each([
    [['--size', 'square,square'], 'Expected --size to name each size once, but received square twice.'],
    [['--size', 'square,'], 'Expected --size to be a name that "threadeck sizes" lists, or WIDTHxHEIGHT in pixels, but received .'],
    [['--size', 'pintrest'], 'did you mean pinterest?'],
  ])('%j ends with 2 and one sentence', async (flags, message) => {
    const folder = await testFolder({ 'thread.md': 'One' })
    const { exitCode, stderr } = await runThreadeck(['carousel', 'thread.md', ...flags], { cwd: folder })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
    expect(await readdir(folder)).toEqual(['thread.md'])
  })
})
