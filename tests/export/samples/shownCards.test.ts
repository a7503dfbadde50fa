import type { CarouselManifest } from '../../../export/layout/manifest'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { runThreadeck } from '../cli/runThreadeck'
import { testFolder } from '../cli/testFolder'

it.each([['export/samples/carousel', 'README.md'], ['docs/layouts/cards', 'README.md'], ['public/social', 'slides.md']])('%s, which %s shows, is what the command makes today ("npm run samples" makes it again)', async (shown, page) => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { samples: string } }
  const folder = await testFolder()
  const command = scripts.samples.split(' && ').find(part => part.includes(shown)) ?? ''
  const [, ...args] = command.replace(shown, folder).split(' ').slice(1)
  expect(await runThreadeck(args, { cwd: process.cwd() })).toMatchObject({ exitCode: 0 })
  const [before, now] = await Promise.all([shown, folder].map(readManifest))
  expect({ ...before, cards: before.cards.map(withoutBytes) }).toEqual({ ...now, cards: now.cards.map(withoutBytes) })
  const text = await readFile(page, 'utf8')
  expect(await readdir(folder)).toEqual(await readdir(shown))
  for (const { file, width, height } of now.cards) {
    expect(text).toContain(join(shown.replace('public/', ''), file))
    const [a, b] = await Promise.all([shown, folder].map(place => sharp(join(place, file)).ensureAlpha().raw().toBuffer()))
    expect(pixelmatch(a, b, undefined, width, height, { threshold: 0.1 }) / (width * height)).toBeLessThan(0.001)
  }
})

async function readManifest(folder: string): Promise<CarouselManifest> {
  return JSON.parse(await readFile(join(folder, 'carousel.json'), 'utf8')) as CarouselManifest
}

function withoutBytes({ bytes, ...card }: CarouselManifest['cards'][number]) {
  return { ...card, hasBytes: bytes > 0 }
}

it('docs/measured.svg, which README.md shows, is what the command makes today', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { samples: string } }
  const [, ...args] = scripts.samples.split(' && ').find(part => part.includes('docs/measured.svg'))!.split(' ').slice(1)
  const file = join(await testFolder(), 'measured.svg')
  expect(await runThreadeck(args.map(arg => arg === 'docs/measured.svg' ? file : arg), { cwd: process.cwd() })).toMatchObject({ exitCode: 0 })
  expect(await readFile(file, 'utf8')).toBe(await readFile('docs/measured.svg', 'utf8'))
  expect(await readFile('README.md', 'utf8')).toContain('docs/measured.svg')
})
