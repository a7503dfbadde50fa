import type { Locator, Page } from 'playwright-core'
import { rmSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../export/cli/findBrowser'
import { browserArgs } from '../e2e/browserArgs'
import { buildSite } from '../e2e/buildSite'
import { openSlide, setControls } from '../e2e/openSlide'
import { serveFolder } from '../e2e/serveFolder'

const boundFrames = 50
const dragMilliseconds = 1200
const lastSlide = 17
/** Where a slide has the most to draw. */
const heaviest: Readonly<Record<number, Readonly<Record<string, number | string>>>> = { 5: { Pattern: 'BigBird', Tokens: 12 }, 16: { Mask: 'BigBird', Tokens: 20 } }

interface Frames {
  readonly perSecond: number
  readonly slowest: number
}

/** Drags a slider from end to end and back with the mouse, and times the frames meanwhile. */
async function drag(page: Page, slider: Locator): Promise<Frames> {
  const box = (await slider.boundingBox())!
  const middle = box.y + box.height / 2
  const x = (share: number) => box.x + 8 + (box.width - 16) * share
  const start = Number(await slider.inputValue())
  const [least, most] = [Number(await slider.getAttribute('min')), Number(await slider.getAttribute('max'))]
  await page.mouse.move(x((start - least) / (most - least)), middle)
  await page.mouse.down()
  const frames = page.evaluate(milliseconds => new Promise<number[]>((resolve) => {
    const times: number[] = []
    const next = (time: number) => {
      times.push(time)
      if (time - times[0] < milliseconds)
        requestAnimationFrame(next)
      else
        resolve(times)
    }
    requestAnimationFrame(next)
  }), dragMilliseconds)
  const began = performance.now()
  for (let passed = 0; passed < dragMilliseconds; passed = performance.now() - began)
    await page.mouse.move(x(Math.abs(1 - 2 * ((passed / dragMilliseconds * 2) % 1))), middle)
  const times = await frames
  await page.mouse.up()
  const gaps = times.slice(1).map((time, index) => time - times[index])
  return { perSecond: 1000 * gaps.length / (times[times.length - 1] - times[0]), slowest: Math.max(...gaps) }
}

const folder = buildSite()
const server = await serveFolder(folder)
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArgs] })
console.log(`Frames a second while dragging, and the slowest frame in ms (bound ${boundFrames}):`)
for (let number = 2; number <= lastSlide; number++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const slide = await openSlide(page, server.url, number)
  await setControls(slide, heaviest[number] ?? {})
  for (const slider of await slide.getByRole('slider').all()) {
    const name = await slider.evaluate(element => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')
    const { perSecond, slowest } = await drag(page, slider)
    await setControls(slide, heaviest[number] ?? {})
    console.log(`  ${perSecond >= boundFrames ? ' ' : '!'} slide ${String(number).padStart(2)}  ${name.padEnd(20)} ${perSecond.toFixed(1).padStart(6)} ${slowest.toFixed(1).padStart(7)}`)
    if (perSecond < boundFrames)
      process.exitCode = 1
  }
  await page.close()
}
await browser.close()
server.close()
rmSync(folder, { recursive: true, force: true })
