import type { Locator, Page } from 'playwright-core'
import { rmSync } from 'node:fs'
import { maskPatterns } from '../../components/sparse/maskPatterns'
import { buildSite } from '../e2e/buildSite'
import { openSlide, setControls } from '../e2e/openSlide'
import { serveFolder } from '../e2e/serveFolder'
import { check } from './check'
import { emptyPageGaps, frameGaps } from './frames'
import { openBrowser } from './openBrowser'

/** To an empty page over which the mouse is dragged in the same way: frames per second, and the slowest frame, which may take the time of three: 50 ms where an empty page draws sixty a second. */
const bounds = { perSecond: 0.8, slowest: 3.05 }
const dragMilliseconds = 1200
const lastSlide = 24
/** States of a slide to drag its sliders in, beside the one that it opens in: every mask, at its longest. */
const furtherStates: Readonly<Record<number, readonly Readonly<Record<string, number | string>>[]>> = {
  5: maskPatterns.map(({ text }) => ({ Pattern: text, Tokens: 12, Layers: 32 })),
  23: maskPatterns.filter(({ value }) => value !== 'block-sparse').map(({ text }) => ({ Mask: text, Tokens: 20 })),
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
  const gaps = await frameGaps(page, dragMilliseconds, passed => page.mouse.move(x(Math.abs(1 - 2 * ((passed / dragMilliseconds * 2) % 1))), middle))
  await page.mouse.up()
  return framesOf(gaps)
}

function framesOf(gaps: readonly number[]): Frames {
  return { perSecond: 1000 * gaps.length / gaps.reduce((sum, gap) => sum + gap, 0), slowest: Math.max(...gaps) }
}

const folder = buildSite()
const server = await serveFolder(folder)
const browser = await openBrowser()
for (let number = 2; number <= lastSlide; number++) {
  for (const state of [{}, ...furtherStates[number] ?? []]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const slide = await openSlide(page, server.url, number)
    // Measured beside each slide: what the machine does meanwhile falls on both.
    const empty = framesOf(await emptyPageGaps(browser, dragMilliseconds))
    await setControls(slide, state)
    for (const slider of await slide.getByRole('slider', { disabled: false }).all()) {
      const name = await slider.evaluate(element => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')
      const { perSecond, slowest } = await drag(page, slider)
      await setControls(slide, state)
      const what = `slide ${number}, ${[name, ...Object.values(state)].join(', ')}`
      check(`${what}: frames per second to ${empty.perSecond.toFixed(1)} of an empty page`, perSecond / empty.perSecond, bounds.perSecond, { least: true })
      check(`${what}: slowest frame to ${empty.slowest.toFixed(1)} ms of an empty page`, slowest / empty.slowest, bounds.slowest)
    }
    await page.close()
  }
}
await browser.close()
server.close()
rmSync(folder, { recursive: true, force: true })
