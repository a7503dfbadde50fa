import type { Browser, Locator, Page } from 'playwright-core'
import type { AddonDeck } from './addonDeck'
import type { StaticServer } from './serveFolder'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { full } from '../../engine/attention/bandMask'
import { square } from '../../engine/attention/mask'
import { parseMask } from '../../engine/attention/parseMask'
import { formatCount } from '../../engine/formatQuantity'
import { patience } from '../patience'
import { buildAddonDeck } from './addonDeck'
import { launchBrowser } from './launchBrowser'
import { openSlide, setControls, shownNumbers } from './openSlide'
import { serveFolder } from './serveFolder'
import { watchPage } from './watchPage'

const favicon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
const slides = `---
theme: seriph
addons:
  - threadeck
fonts:
  provider: none
favicon: favicon.svg
routerMode: hash
wakeLock: false
defaults:
  background: '#334155'
thread: threads/caches.md
layout: default
---

# A deck of somebody else

A paragraph with **bold** text.

| a | b |
|---|---|
| 1 | 2 |

---

# Look only nearby

<v-clicks>

- first

</v-clicks>

<MaskExplorer window="128" height="300" :steps="[{ layers: 6 }]" />

---

# Two of a kind

<QuadraticMatrix times="4" height="150" />

<QuadraticMatrix :times="16" height="150" />

---

# Mistakes

<GpuMap gpu="h10" />

<MaskExplorer windw="64" />

---

# Long sources

<GpuMap />
`

const thread = `---
author: Ada Lovelace
handle: "@ada"
---

How caches work

---

## Why they pay

A cache {{ keeps }} what was asked for & gives it again.

- it is small
- it is fast

![A square](<my square.svg>)

---

![Eight times the text](figure:quadratic-growth?times=8)
`

let deck: AddonDeck
let server: StaticServer
let browser: Browser
let page: Page
let complaints: string[]

// Packing and building take as long as a machine takes.
beforeAll(async () => {
  deck = buildAddonDeck({ 'slides.md': slides, 'public/favicon.svg': favicon, 'threads/caches.md': thread, 'threads/my square.svg': favicon })
  server = await serveFolder(deck.site)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 980, height: 552 }, serviceWorkers: 'block' })
  complaints = watchPage(page, new URL(server.url).origin)
}, 20 * patience)

afterAll(async () => {
  await browser?.close()
  server?.close()
  deck?.remove()
})

const pairs = (window: number, tokens: number) => formatCount(parseMask(`window:${window}`, tokens).scoredPairs(square(tokens)))

/** Whether all that an element shows lies inside of it. */
async function holds(frame: Locator, parts = 'svg text, span, label, output, p'): Promise<boolean> {
  return frame.evaluate((element, parts) => {
    const outer = element.getBoundingClientRect()
    return Array.from(element.querySelectorAll(parts), inner => inner.getBoundingClientRect()).every(box => box.right <= outer.right + 1 && box.bottom <= outer.bottom + 1 && box.left >= outer.left - 1 && box.top >= outer.top - 1)
  }, parts)
}

it('a component shows what its props say, and a slider changes its number to the engine\'s', async () => {
  const slide = await openSlide(page, server.url, 2)
  await expect.poll(async () => (await shownNumbers(slide)).pairs).toBe(pairs(128, 1024))
  await setControls(slide, { Window: 9 })
  await expect.poll(async () => (await shownNumbers(slide)).pairs).toBe(pairs(512, 1024))
})

it('a component fits its frame', async () => {
  const slide = await openSlide(page, server.url, 2)
  const frame = slide.locator('.threadeck-frame')
  expect(await frame.evaluate(element => (element as HTMLElement).offsetHeight)).toBe(300)
  await expect.poll(() => holds(frame)).toBe(true)
})

it('a component whose text takes more lines than in our font fits its frame too', async () => {
  const frame = (await openSlide(page, server.url, 5)).locator('.threadeck-frame')
  await expect.poll(() => holds(frame, 'p, span, label, output')).toBe(true)
})

it('its steps are clicks, after those of what is before it', async () => {
  const layers = async (clicks: number) => (await openSlide(page, server.url, 2, clicks)).getByRole('slider', { name: 'Layers', exact: true }).inputValue()
  expect(await layers(1)).toBe('1')
  expect(await layers(2)).toBe('6')
})

it('two of a kind on one slide have a state each, and no clicks', async () => {
  const slide = await openSlide(page, server.url, 3)
  const sliders = slide.getByRole('slider', { name: 'Length', exact: true })
  expect(await Promise.all((await sliders.all()).map(slider => slider.inputValue()))).toEqual(['4', '16'])
  await sliders.first().fill('9')
  expect(await sliders.last().inputValue()).toBe('16')
  await page.keyboard.press('PageDown')
  await expect.poll(() => new URL(page.url()).hash).toBe('#/4')
})

it('a value or a name that there is not is a sentence on the slide', async () => {
  const slide = await openSlide(page, server.url, 4)
  expect(await slide.getByRole('alert').allTextContents().then(texts => texts.map(text => text.trim()))).toEqual([
    expect.stringMatching(/^Expected gpu of GpuMap to be one of .*, but received "h10": did you mean h100\?$/),
    'Expected a prop of MaskExplorer to be one of pattern, window, tokens, layers, zoom, steps, height, but received windw: did you mean window?',
  ])
})

it('thread: threads/caches.md adds the slides of the thread, each of its words on them', async () => {
  const words = async (slide: number, clicks = 0) => (await (await openSlide(page, server.url, slide, clicks)).locator('h1, p, li').allTextContents()).join(' ').replace(/\s+/g, ' ').trim()
  expect(await words(6)).toBe('How caches work Ada Lovelace @ada')
  expect(await words(7, 2)).toBe('Why they pay A cache {{ keeps }} what was asked for & gives it again. it is small it is fast')
  const picture = page.locator('.slidev-page-7:visible').getByRole('img', { name: 'A square' })
  await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
})

it('a figure of a thread that has the width of its slide is its live component', async () => {
  const slide = await openSlide(page, server.url, 8)
  await expect.poll(() => slide.getByRole('slider', { name: 'Length', exact: true }).inputValue()).toBe('8')
  await setControls(slide, { Length: 16 })
  await expect.poll(async () => (await shownNumbers(slide)).pairs).toBe(formatCount(full().scoredPairs(square(16 * 4096))))
})

it('slides without a component look as they would without the addon', async () => {
  const slide = await openSlide(page, server.url, 1)
  const looks = () => slide.locator('.slidev-layout').evaluate(layout => [document.documentElement, document.body, layout, ...layout.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element)
    return Array.from(style, name => `${name}: ${style.getPropertyValue(name)}`).join(';')
  }))
  const before = await looks()
  const removed = await page.evaluate(() => Array.from(document.styleSheets).reduce((count, sheet) => {
    const ours = Array.from(sheet.cssRules, ({ cssText }, index) => ({ cssText, index })).filter(({ cssText }) => /threadeck|--tensor-|--ink/.test(cssText)).reverse()
    ours.forEach(({ index }) => sheet.deleteRule(index))
    return count + ours.length
  }, 0))
  expect(removed).toBeGreaterThan(5)
  expect(await looks()).toEqual(before)
})

it('a deck with the addon makes no complaint and asks no other host', () => {
  expect(complaints).toEqual([])
})
