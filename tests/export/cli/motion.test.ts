import type { CarouselManifest } from '../../../export/layout/manifest'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readApng } from '../output/motion/readApng'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

describe('threadeck figure --animate', () => {
  it('writes the steps of a figure as WebP, GIF or APNG, with its times and loops', async () => {
    const folder = await testFolder()
    const delay = [1200, 400, 400, 400, 400, 400, 2500]
    const { stderr, exitCode } = await runThreadeck(['figure', 'standard-movements', '--animate', '--frame-time', '400', '--loops', '2'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/\nWrote standard-movements\.webp: 7 frames of 896x496 px, 5\.7 s, \d+ bytes\. Standard attention reads/)
    await runThreadeck(['figure', 'standard-movements', '--animate', '--frame-time', '400', '--loops', '2', '-o', 'a.gif', '--theme', 'midnight'], { cwd: folder })
    await runThreadeck(['figure', 'standard-movements', '--animate', '--frame-time', '400', '--loops', '2', '-o', 'a.png'], { cwd: folder })
    expect((await readdir(folder)).toSorted()).toEqual(['a.gif', 'a.png', 'standard-movements.webp'])
    for (const file of ['standard-movements.webp', 'a.gif'])
      expect(await sharp(join(folder, file), { animated: true }).metadata()).toMatchObject({ pages: 7, delay, loop: 2, width: 896, pageHeight: 496 })
    const { plays, milliseconds, frames } = await readApng(await readFile(join(folder, 'a.png')))
    expect({ plays, milliseconds }).toEqual({ plays: 2, milliseconds: delay })
    // Step by step as the figure is written when it stands still.
    await runThreadeck(['figure', 'standard-movements', '--moved', '3', '-o', 'still.png'], { cwd: folder })
    expect(Array.from(frames[3].data)).toEqual(Array.from(await sharp(join(folder, 'still.png')).removeAlpha().raw().toBuffer()))
  })

  it('plays up to the step that is named', async () => {
    const folder = await testFolder()
    await runThreadeck(['figure', 'flash-tiles', '--step', '3', '--animate', '-o', 'a.webp'], { cwd: folder })
    expect((await sharp(join(folder, 'a.webp'), { animated: true }).metadata()).pages).toBe(3)
  })

  it('keeps within a budget, and says how', async () => {
    const folder = await testFolder()
    const { stderr } = await runThreadeck(['figure', 'ring-attention', '--animate', '-o', 'a.png', '--max-bytes', '60000'], { cwd: folder })
    expect(stderr).toMatch(/256 colours[^\n]* to stay within 60000\./)
    expect((await readFile(join(folder, 'a.png'))).length).toBeLessThanOrEqual(60_000)
  })

  it.each([
    [['quadratic-growth', '--animate'], 2, 'Expected a figure with steps beside --animate (standard-movements, flash-tiles, alternating-attention, book-reading, ring-attention), but received quadratic-growth'],
    [['flash-tiles', '--animate', '--step', '1'], 2, 'Expected flash-tiles to have more than one step'],
    [['flash-tiles', '--animate', '-o', 'a.mp4'], 2, 'Expected --output to end in .webp, .gif or .png beside --animate, but received a.mp4.'],
    [['flash-tiles', '--animate', '--frame-time', '100'], 2, 'Expected --frame-time to be a number of milliseconds from 340 to 10000, but received 100.'],
    [['flash-tiles', '--animate', '--loops', '-1'], 2, 'Expected --loops to be a whole number from 0 to 1000, but received -1.'],
    [['flash-tiles', '--animate', '--max-bytes', '5MB'], 2, 'Expected --max-bytes to be a whole number from 10000 to 1000000000, but received 5MB.'],
    [['flash-tiles', '--animate', '--max-bytes', '10000', '--step', '3', '-o', 'a.gif'], 1, 'Expected --max-bytes to leave room for 3 frames'],
    [['flash-tiles', '--loops', '2'], 2, 'Expected --animate beside --loops'],
    [['flash-tiles', '-o', 'a.gif'], 2, '--animate writes figures with steps as moving pictures.'],
  ])('refuses %j in one sentence', async (args, code, message) => {
    const folder = await testFolder()
    const { stderr, exitCode } = await runThreadeck(['figure', ...args], { cwd: folder })
    expect(exitCode).toBe(code)
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^threadeck: Expected /)
    expect(stderr).toContain(message)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('threadeck carousel --motion', () => {
  const markdown = '# Steps\n\n- Read it\n- Write it\n- Rest\n\n---\n\n![Passes](figure:ring-attention?gpus=3)\n\n---\n\nNothing moves here.'

  it('writes moving cards beside those that stand still, and says so in the manifest', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    const { stdout, exitCode } = await runThreadeck(['carousel', 'thread.md', '--motion', 'webp', '--loops', '1', '--pixel-ratio', '1', '--json'], { cwd: folder })
    expect(exitCode).toBe(0)
    const { cards, warnings } = JSON.parse(stdout) as CarouselManifest
    expect(warnings).toEqual([])
    expect(cards.map(({ file, motion }) => [file, motion?.file, motion?.frames, motion?.loops])).toEqual([['01.png', '01-motion.webp', 3, 1], ['02.png', '02-motion.webp', 3, 1], ['03.png', undefined, undefined, undefined]])
    const out = join(folder, 'out', 'thread')
    expect((await readdir(out)).toSorted()).toEqual(['01-motion.webp', '01.png', '02-motion.webp', '02.png', '03.png', 'alt.json', 'alt.txt', 'carousel.json'])
    for (const { motion } of cards) {
      if (!motion)
        continue
      const data = await readFile(join(out, motion.file))
      const { pages, delay = [], width, pageHeight } = await sharp(data, { animated: true }).metadata()
      expect({ pages, milliseconds: delay.reduce((sum, time) => sum + time, 0), width, height: pageHeight, bytes: data.length }).toEqual({ pages: motion.frames, milliseconds: motion.milliseconds, width: 540, height: 675, bytes: motion.bytes })
    }
  })

  it('ends a list with the pixels of the card that stands still, and leaves that card as it was', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    await runThreadeck(['carousel', 'thread.md', '--motion', 'apng', '--out', 'moving', '--pixel-ratio', '1'], { cwd: folder })
    await runThreadeck(['carousel', 'thread.md', '--out', 'still', '--pixel-ratio', '1'], { cwd: folder })
    for (const file of ['01.png', '02.png', '03.png'])
      expect(await readFile(join(folder, 'moving', file))).toEqual(await readFile(join(folder, 'still', file)))
    const { frames } = await readApng(await readFile(join(folder, 'moving', '01-motion.png')))
    expect(Array.from(frames[2].data)).toEqual(Array.from(await sharp(join(folder, 'still', '01.png')).removeAlpha().raw().toBuffer()))
  })

  it('gives the same bytes twice, and a carousel without motion takes the place of one with it', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    const run = (...flags: string[]) => runThreadeck(['carousel', 'thread.md', '--posts', '1', '--pixel-ratio', '1', '--out', 'a', ...flags], { cwd: folder })
    await run('--motion', 'gif')
    const first = await readFile(join(folder, 'a', '01-motion.gif'))
    expect(await run('--motion', 'gif')).toMatchObject({ exitCode: 0 })
    expect(await readFile(join(folder, 'a', '01-motion.gif'))).toEqual(first)
    expect(await run()).toMatchObject({ exitCode: 0 })
    expect((await readdir(join(folder, 'a'))).toSorted()).toEqual(['01.png', 'alt.json', 'alt.txt', 'carousel.json'])
  })

  it('warns where no card moves', async () => {
    const folder = await testFolder({ 'thread.md': 'Nothing moves here.' })
    const { stderr, exitCode } = await runThreadeck(['carousel', 'thread.md', '--motion', 'gif'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Warning: No card moves: --motion is for lists of two items or more, and for figures with steps (standard-movements, flash-tiles, alternating-attention, book-reading, ring-attention).')
  })

  it('writes nothing where the budget cannot be met', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    const photo = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer()
    await writeFile(join(folder, 'photo.png'), photo)
    await writeFile(join(folder, 'thread.md'), '- One\n- Two\n\n![Noise](photo.png)')
    const { stderr, exitCode } = await runThreadeck(['carousel', 'thread.md', '--motion', 'gif', '--max-bytes', '10000'], { cwd: folder })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/threadeck: Expected --max-bytes to leave room for 2 frames, which take \d+ bytes at 432x540 px with 256 plain colours, but received 10000: raise it, or choose webp\.\n$/)
    expect((await readdir(folder)).toSorted()).toEqual(['photo.png', 'thread.md'])
  })

  it.each([
    [['--motion', 'mp4'], 'Expected --motion to be one of webp, gif, apng, but received mp4'],
    [['--frame-time', '500'], 'Expected --motion beside --frame-time, which is for moving pictures, but received --frame-time alone: add --motion.'],
  ])('refuses %j in one sentence', async (flags, message) => {
    const folder = await testFolder({ 'thread.md': markdown })
    const { stderr, exitCode } = await runThreadeck(['carousel', 'thread.md', ...flags], { cwd: folder })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
    expect(await readdir(folder)).toEqual(['thread.md'])
  })
})
