import type { CarouselManifest } from '../../../export/layout/manifest'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const posts = (count: number) => Array.from({ length: count }, (_, index) => `Post ${index + 1} says a little more than its number, so that it has two lines.`).join('\n\n---\n\n')

describe('threadeck carousel thread.md --long', () => {
  it.each(['png', 'jpeg', 'webp'])('writes all cards as one %s, on one canvas without a seam, and says in the manifest where each is', async (format) => {
    const folder = await testFolder({ 'long.md': posts(4) })
    const { stdout, exitCode, stderr } = await runThreadeck(['carousel', 'long.md', '--long', '--format', format, '--json'], { cwd: folder })
    expect([exitCode, stderr.includes('Warning')]).toEqual([0, false])
    const { cards } = JSON.parse(stdout) as CarouselManifest
    expect(new Set(cards.map(({ file }) => file))).toEqual(new Set([format === 'jpeg' ? 'long.jpg' : `long.${format}`]))
    const { data, info } = await sharp(join(folder, 'out', 'long', cards[0].file)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([1080, cards[3].top! + cards[3].height + cards[0].top!])
    const gaps = cards.slice(1).map(({ top }, index) => top! - cards[index].top! - cards[index].height)
    expect(new Set(gaps)).toEqual(new Set([cards[0].top]))
    // The canvas is a gradient: from row to row its left edge changes by a step or what a lossy format makes of it.
    for (let row = 1; row < info.height; row++) {
      for (let channel = 0; channel < 3; channel++)
        expect(Math.abs(data[row * 3 * info.width + channel] - data[(row - 1) * 3 * info.width + channel])).toBeLessThan(10)
    }
    // In the middle of each card there is its panel.
    for (const { top, height } of cards)
      expect(Array.from(data.subarray(((top! + height - 60) * info.width + 540) * 3, ((top! + height - 60) * info.width + 540) * 3 + 3)).every(channel => channel > 245)).toBe(true)
  })

  it('writes several files of about one height, and says so, where one would be too high', async () => {
    const folder = await testFolder({ 'long.md': posts(20) })
    const { stdout, stderr } = await runThreadeck(['carousel', 'long.md', '--long', '--json', '--pixel-ratio', '3'], { cwd: folder })
    const { cards, warnings } = JSON.parse(stdout) as CarouselManifest
    const files = Array.from(new Set(cards.map(({ file }) => file)))
    expect(files.length).toBeGreaterThan(1)
    expect(files[0]).toBe('long-1.png')
    const heights = await Promise.all(files.map(async file => (await sharp(join(folder, 'out', 'long', file)).metadata()).height))
    expect(Math.max(...heights)).toBeLessThanOrEqual(16_383)
    expect(Math.min(...heights)).toBeGreaterThan(Math.max(...heights) / 2)
    expect(warnings).toEqual([`The long picture is in ${files.length} files: one alone would be higher than the 16383 px that WebP and the screens of phones have.`])
    expect(stderr).toContain(warnings[0])
  })

  it.each(['pdf', 'svg'])('says in one sentence that there is none as %s', async (format) => {
    const folder = await testFolder({ 'long.md': posts(1) })
    const { stderr, exitCode } = await runThreadeck(['carousel', 'long.md', '--long', '--format', format], { cwd: folder })
    expect(exitCode).not.toBe(0)
    expect(stderr.trim()).toBe(`threadeck: Expected --long to come with a format of pixels, but received ${format}: pass --format png, jpeg, webp or avif.`)
  })

  it('says in one sentence that it stands still', async () => {
    const folder = await testFolder({ 'long.md': posts(1) })
    const { stderr } = await runThreadeck(['carousel', 'long.md', '--long', '--motion', 'webp'], { cwd: folder })
    expect(stderr.trim()).toBe('threadeck: Expected --long or --motion, but received both: leave one of them out.')
  })
})
