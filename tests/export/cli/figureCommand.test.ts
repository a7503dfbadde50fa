import type { FigureEntry } from '../../../engine/figure/figures'
import { Buffer } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { figures, makeFigure } from '../../../engine/figure/figures'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

describe('threadeck figures', () => {
  it('lists every figure with its options', async () => {
    const { stdout } = await runThreadeck(['figures'])
    expect(stdout.trim().split('\n').slice(1).map(line => line.split(' ')[0])).toEqual(figures.map(({ name }) => name))
    expect((JSON.parse((await runThreadeck(['figures', '--json'])).stdout) as FigureEntry[])[1]).toMatchObject({ name: 'quadratic-growth', options: { times: 8, tokens: 4096 } })
  })
})

describe('threadeck figure', () => {
  it('takes an option named version as the figure\'s own', async () => {
    const folder = await testFolder()
    const result = await runThreadeck(['figure', 'flash-tiles', '--version', '1'], { cwd: folder })
    expect(result).toMatchObject({ exitCode: 0, stdout: '' })
    expect(await readdir(folder)).toEqual(['flash-tiles.png'])
  })

  it('works on the tile that --step names', async () => {
    const folder = await testFolder()
    expect((await runThreadeck(['figure', 'flash-tiles', '--step', '20'], { cwd: folder })).stderr).toContain('tile 20 of 36')
    expect((await runThreadeck(['figure', 'flash-tiles', '--step', '36'], { cwd: folder })).stderr).toContain('tile 36 of 36')
  })

  it('writes a PNG of two pixels a px, and an SVG of paths alone', async () => {
    const folder = await testFolder()
    const { width, height } = makeFigure('quadratic-growth')
    expect(await runThreadeck(['figure', 'quadratic-growth', '--times', '4'], { cwd: folder })).toMatchObject({ exitCode: 0, stdout: '', stderr: expect.stringContaining('4 times as long') })
    expect(await runThreadeck(['figure', 'quadratic-growth', '--times=4', '--theme', 'midnight', '-o', 'dark.svg'], { cwd: folder })).toMatchObject({ exitCode: 0 })
    expect(await readdir(folder)).toEqual(['dark.svg', 'quadratic-growth.png'])
    expect(await sharp(join(folder, 'quadratic-growth.png')).metadata()).toMatchObject({ width: 2 * (width + 48), height: 2 * (height + 48) })
    const svg = await readFile(join(folder, 'dark.svg'), 'utf8')
    expect(svg).not.toMatch(/<text|font-family|href="http/)
  })

  it('shows other options as another picture, and the same ones as the same bytes', async () => {
    const folder = await testFolder()
    for (const [file, times] of [['a', '4'], ['b', '4'], ['c', '5']])
      await runThreadeck(['figure', 'quadratic-growth', '--times', times, '-o', `${file}.png`], { cwd: folder })
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(name => readFile(join(folder, `${name}.png`))))
    expect(a.equals(b)).toBe(true)
    const { width = 0, height = 0 } = await sharp(a).metadata()
    const [first, other] = await Promise.all([a, c].map(image => sharp(image).ensureAlpha().raw().toBuffer()))
    expect(pixelmatch(first, other, Buffer.alloc(width * height * 4), width, height)).toBeGreaterThan(500)
  })
})

it.each([
  [['figure', 'flash-tile'], 2, 'did you mean flash-tiles?'],
  [['figure', 'flash-tiles', '--tile', '3'], 2, 'did you mean tiles?'],
  [['figure', 'flash-tiles', '--tiles', '3.5'], 2, 'Expected tiles to be a whole number from 2 to 12, but received 3.5.'],
  [['figure', 'flash-tiles', '--tiles'], 2, 'Expected a value after --tiles, but received nothing.'],
  [['figure', 'flash-tiles', 'tiles=3'], 2, 'Expected an option of the figure such as --times 4, but received tiles=3'],
  [['figure', 'flash-tiles', '-o', 'tiles.gif'], 2, 'Expected --output to end in .svg or .png, but received tiles.gif: --animate writes figures with steps as moving pictures.'],
  [['figure', 'flash-tiles', '-o', 'nowhere/tiles.png'], 1, 'Expected nowhere/tiles.png to be a file to write to, but received "ENOENT"'],
  [['figure', 'context-growth', '--shown', '0'], 2, 'Expected shown to be a whole number from 1 to 5, but received 0.'],
  [['figure', 'flash-tiles', '--step', '0'], 2, 'Expected step to be a whole number from 1 to 36, but received 0.'],
  [['figure', 'flash-tiles', '--theme', 'midnigt'], 2, 'did you mean midnight?'],
  [['figure'], 2, 'Expected <name>, but received nothing'],
] as const)('threadeck %j exits with %d and says: %s', async (args, code, message) => {
  const folder = await testFolder()
  const { stdout, stderr, exitCode } = await runThreadeck(args, { cwd: folder })
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code })
  expect(stderr).toMatch(/^threadeck: [^\n]+\n$/)
  expect(stderr).toContain(message)
  expect(await readdir(folder)).toEqual([])
})

it('a thread with a figure that does not exist is refused with the nearest name', async () => {
  const folder = await testFolder({ 'thread.md': 'Text\n\n![Tiles](figure:flash-tile)' })
  const { stderr, exitCode } = await runThreadeck(['carousel', 'thread.md'], { cwd: folder })
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^threadeck: Expected figure to be one of [^\n]+ did you mean flash-tiles\?\n$/)
  expect(await readdir(folder)).toEqual(['thread.md'])
})

it('a card with a figure reads it aloud', async () => {
  const folder = await testFolder({ 'thread.md': 'Text\n\n![Squares](figure:quadratic-growth?times=2)' })
  const { stdout } = await runThreadeck(['carousel', 'thread.md', '--json'], { cwd: folder })
  const { cards } = JSON.parse(stdout) as { cards: { alt: string }[] }
  expect(cards.map(card => card.alt)).toEqual(['Text\n\n[Picture: Squares. A text 2 times as long has a score matrix of 4 times the area.]'])
})
