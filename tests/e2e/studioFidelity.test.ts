import type { Browser } from 'playwright-core'
import type { StaticServer } from './serveFolder'
import { Buffer } from 'node:buffer'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { layoutCarousel } from '../../export/card/layoutCarousel'
import { defaultPixelRatio } from '../../export/card/sizePresets'
import { createTextMeasurer } from '../../export/card/textMeasurer'
import { openFontFiles } from '../../export/output/fontFiles'
import { loadHarfBuzz } from '../../export/output/harfBuzz'
import { openPictures } from '../../export/output/pictureLibrary'
import { facesOf, satoriFonts } from '../../export/output/satoriFonts'
import { openTwemoji } from '../../export/output/twemoji'
import { cardSvg } from '../../export/render/cardSvg'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { importThread } from '../../export/thread/importThread'
import { runThreadeck } from '../export/cli/runThreadeck'
import { launchBrowser } from './launchBrowser'
import { openStudio } from './openStudio'
import { serveFolder } from './serveFolder'

const sample = 'export/samples/long-context.md'
const [width, height] = [1080, 1350]
/** Of 255: only an emoji with more than paths, or a photograph, is drawn by the browser itself, and the sample has none. */
const mostDifference = 1
let browser: Browser
let server: StaticServer
let folder: string

beforeAll(async () => {
  browser = await launchBrowser()
  server = await serveFolder(inject('siteFolder'))
  folder = mkdtempSync(join(tmpdir(), 'threadeck-fidelity-'))
})

afterAll(async () => {
  server.close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

it('the studio makes the command\'s SVG to the byte, and its picture to the pixel', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // What the page reads before it paints: every SVG passes through a replacement of its masks.
  await page.addInitScript(() => {
    const drawn: string[] = []
    // eslint-disable-next-line no-extend-native
    String.prototype.replace = new Proxy(String.prototype.replace, {
      apply(replace, text: string, values) {
        if (String(text).startsWith('<svg '))
          drawn.push(String(text))
        return Reflect.apply(replace, text, values) as string
      },
    })
    Object.assign(window, { drawn })
  })
  await openStudio(page, server.url)
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.keyboard.press('Control+s')
  const file = join(folder, 'studio.zip')
  await (await download).saveAs(file)
  const zipped = unzipSync(readFileSync(file))
  const drawn = new Set(await page.evaluate(() => (window as unknown as { drawn: string[] }).drawn))
  await page.close()

  const svgs = await commandSvgs()
  expect(svgs.map(svg => drawn.has(svg))).toEqual(svgs.map(() => true))

  await runThreadeck(['carousel', sample, '--out', join(folder, 'command')], { cwd: '.' })
  const names = readdirSync(join(folder, 'command'))
  expect(Object.keys(zipped).sort()).toEqual(names)
  const differences: string[] = []
  for (const name of names.filter(name => name.endsWith('.png'))) {
    const [ours, theirs] = await Promise.all([readFileSync(join(folder, 'command', name)), Buffer.from(zipped[name])].map(image => sharp(image).removeAlpha().raw().toBuffer()))
    expect(ours.length).toBe(width * height * 3)
    const largest = ours.reduce((most, value, index) => Math.max(most, Math.abs(value - theirs[index])), 0)
    differences.push(`${name}: at most ${largest} of 255`)
    expect.soft(largest, differences.at(-1)).toBeLessThanOrEqual(mostDifference)
  }
  console.log(`Studio and command, ${names.length - 1} cards:\n  ${differences.join('\n  ')}`)
}, 180_000)

/** The SVG of every card of the sample, as the command makes it. */
async function commandSvgs(): Promise<string[]> {
  const fonts = openFontFiles()
  const { thread } = importThread(readFileSync(sample))
  const { pictures, figures } = await openPictures(thread, { folder: 'export/samples' })
  const measurer = createTextMeasurer(await loadHarfBuzz(), fonts)
  const cards = layoutCarousel(thread, { theme: resolveTheme({}), author: thread.author, glyphs: { fonts: fonts.catalogue, emoji: openTwemoji() }, measurer, pictures, figures, width: width / defaultPixelRatio, height: height / defaultPixelRatio })
  const faces = satoriFonts(facesOf(cards.flatMap(card => card.items)), fonts)
  const contents = await Promise.all(cards.map(card => cardSvg(card, { fonts: faces, measurer, pixelRatio: defaultPixelRatio, width, height })))
  return contents.map(content => content?.svg ?? '')
}
