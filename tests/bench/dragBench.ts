import type { Locator, Page } from 'playwright-core'
import { rmSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { maskPatterns } from '../../components/sparse/maskPatterns'
import { findBrowser } from '../../export/cli/findBrowser'
import { browserArgs } from '../e2e/browserArgs'
import { buildSite } from '../e2e/buildSite'
import { openSlide, setControls } from '../e2e/openSlide'
import { serveFolder } from '../e2e/serveFolder'

const boundFrames = 50
const dragMilliseconds = 1200
const lastSlide = 17
/** States of a slide to drag its sliders in, beside the one that it opens in: every mask, at its longest. */
const furtherStates: Readonly<Record<number, readonly Readonly<Record<string, number | string>>[]>> = {
  5: maskPatterns.map(({ text }) => ({ Pattern: text, Tokens: 12, Layers: 32 })),
  16: maskPatterns.filter(({ value }) => value !== 'block-sparse').map(({ text }) => ({ Mask: text, Tokens: 20 })),
}

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
  for (const state of [{}, ...furtherStates[number] ?? []]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const slide = await openSlide(page, server.url, number)
    await setControls(slide, state)
    for (const slider of await slide.getByRole('slider', { disabled: false }).all()) {
      const name = await slider.evaluate(element => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')
      const { perSecond, slowest } = await drag(page, slider)
      await setControls(slide, state)
      console.log(`  ${perSecond >= boundFrames ? ' ' : '!'} slide ${String(number).padStart(2)}  ${name.padEnd(18)} ${Object.values(state).join(', ').padEnd(28)} ${perSecond.toFixed(1).padStart(6)} ${slowest.toFixed(1).padStart(7)}`)
      if (perSecond < boundFrames)
        process.exitCode = 1
    }
    await page.close()
  }
}
await browser.close()
server.close()
rmSync(folder, { recursive: true, force: true })
