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
import { satoriFonts } from '../../export/output/satoriFonts'
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
/** Of 255, and of all pixels: the edges of letters, where one rasteriser takes other samples than the other. Seen: 0.11 to 0.16 %. */
const visible = 8
const mostVisible = 0.002
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

it('the studio makes the command\'s SVG to the byte, and its picture but for rounding', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // What the page hands to the browser to draw.
  await page.addInitScript(() => {
    const drawn: Promise<string>[] = []
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (object: Blob) => {
      if (object.type === 'image/svg+xml')
        drawn.push(object.text())
      return make(object)
    }
    Object.assign(window, { drawn })
  })
  await openStudio(page, server.url)
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.keyboard.press('Control+s')
  const file = join(folder, 'studio.zip')
  await (await download).saveAs(file)
  const zipped = unzipSync(readFileSync(file))
  const drawn = new Set(await page.evaluate(() => Promise.all((window as unknown as { drawn: Promise<string>[] }).drawn)))
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
    let pixels = 0
    let largest = 0
    for (let pixel = 0; pixel < width * height; pixel++) {
      const difference = Math.max(...[0, 1, 2].map(channel => Math.abs(ours[pixel * 3 + channel] - theirs[pixel * 3 + channel])))
      largest = Math.max(largest, difference)
      pixels += difference > visible ? 1 : 0
    }
    differences.push(`${name}: ${(100 * pixels / (width * height)).toFixed(4)} % of the pixels by more than ${visible}, at most ${largest}`)
    expect.soft(pixels / (width * height), differences.at(-1)).toBeLessThan(mostVisible)
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
  const faces = satoriFonts(cards.flatMap(card => card.items), id => fonts.get(id))
  const contents = await Promise.all(cards.map(card => cardSvg(card, { fonts: faces, measurer, pixelRatio: defaultPixelRatio, width, height })))
  return contents.map(content => content?.svg ?? '')
}
