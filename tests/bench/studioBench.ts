import type { Browser, Page } from 'playwright-core'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from '../e2e/buildSite'
import { openStudio } from '../e2e/openStudio'
import { serveFolder } from '../e2e/serveFolder'
import { check } from './check'
import { emptyPageGaps } from './frames'
import { quantile } from './median'
import { openBrowser } from './openBrowser'
import { openingTime } from './openingTime'
import { writeStarterDeck } from './starterDeck'

/** The first preview to Slidev's starter opened; from input to preview to the frames of an empty page. */
const bounds = { firstPreview: 3, median: 2, percentile95: 4, repaint: 1 }
const posts = 300
const dragMilliseconds = 2500
const emptyMilliseconds = 1000
const sliders = ['Angle', 'Padding', 'Corner radius', 'Margin', 'Font size', 'Line height', 'Border', 'Shadow blur', 'Shadow offset', 'Opacity']

/** Times from an input event to the preview that shows it, in ms, while `act` runs. */
async function latencies(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    performance.clearMarks()
    const times: number[] = []
    const note = (event: Event) => times.push(event.timeStamp)
    for (const kind of ['input', 'pointermove'])
      document.addEventListener(kind, event => (kind === 'input' || (event.target as HTMLElement).closest('.dial') !== null) && note(event), { capture: true })
    Object.assign(window, { inputTimes: times })
  })
  await act()
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const times = (window as unknown as { inputTimes: number[] }).inputTimes
    const starts = performance.getEntriesByName('studio-paint-start').map(entry => entry.startTime)
    const ends = performance.getEntriesByName('studio-paint-end').map(entry => entry.startTime)
    // A paint shows what was put in before it began.
    return times.flatMap((time) => {
      const paint = starts.findIndex(start => start >= time)
      const end = ends.find(candidate => paint >= 0 && candidate >= starts[paint])
      return end === undefined ? [] : [end - time]
    })
  })
}

async function dragSlider(page: Page, name: string): Promise<number[]> {
  const slider = page.getByRole('slider', { name, exact: true })
  await slider.scrollIntoViewIfNeeded()
  const box = (await slider.boundingBox())!
  const dial = name === 'Angle'
  const times = await latencies(page, async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + (dial ? 4 : box.height / 2))
    await page.mouse.down()
    const began = performance.now()
    for (let passed = 0; passed < dragMilliseconds; passed = performance.now() - began) {
      // Neither end: at the largest size, no text fits.
      const share = 0.1 + 0.5 * Math.abs(1 - 2 * ((passed / dragMilliseconds) % 1))
      if (dial)
        await page.mouse.move(box.x + box.width / 2 + 18 * Math.sin(6 * share), box.y + box.height / 2 - 18 * Math.cos(6 * share))
      else
        await page.mouse.move(box.x + 8 + (box.width - 16) * share, box.y + box.height / 2)
      await page.waitForTimeout(8)
    }
    await page.mouse.up()
  })
  await slider.dblclick()
  return times
}

/** Measured beside each: what the machine does meanwhile falls on both. */
async function report(browser: Browser, name: string, times: readonly number[]): Promise<void> {
  const gaps = await emptyPageGaps(browser, emptyMilliseconds)
  check(`${name}, median of ${times.length} to an empty page's frame`, quantile(times, 0.5) / quantile(gaps, 0.5), bounds.median)
  check(`${name}, 95th percentile to an empty page's`, quantile(times, 0.95) / quantile(gaps, 0.95), bounds.percentile95)
}

const starter = writeStarterDeck()
const folders = [buildSite(), buildSite({ slides: join(starter, 'slides.md') })]
const [server, starterServer] = [await serveFolder(folders[0]), await serveFolder(folders[1])]
const browser = await openBrowser()
const starterOpened = await openingTime(browser, starterServer.url, page => page.waitForSelector('.slidev-page:visible h1'))
const opened = await openingTime(browser, `${server.url}#/studio`, page => page.waitForFunction(() => performance.getEntriesByName('studio-first-preview').length > 0))
console.log(`The studio's first preview after ${opened.toFixed(0)} ms, Slidev's starter open after ${starterOpened.toFixed(0)} ms, median of 5:`)
check('the first preview to Slidev\'s starter opened', opened / starterOpened, bounds.firstPreview)

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await openStudio(page, server.url)
await page.waitForTimeout(2000)
// The first slider is dragged while the row of cards is still being drawn: whichever it is, it pays for that.
await dragSlider(page, 'Corner radius')
console.log('From input to preview:')
const times = new Map<string, readonly number[]>()
for (const name of sliders) {
  times.set(name, await dragSlider(page, name))
  await report(browser, name, times.get(name) ?? [])
}
const percentile95 = (name: string) => quantile(times.get(name) ?? [], 0.95)
check('Angle, which lays nothing out, 95th percentile to Corner radius\'s', percentile95('Angle') / percentile95('Corner radius'), bounds.repaint)

const long = Array.from({ length: posts }, (_, index) => `Post ${index + 1} of a long thread. It says something about **caches** and why they matter, in two sentences that fill a few lines of the card.`).join('\n\n---\n\n')
await page.locator('.menu summary').click()
await page.getByRole('button', { name: 'New', exact: true }).click()
await page.getByRole('textbox', { name: 'Text of post 1' }).evaluate((area, text) => {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}, long)
await page.getByText(`1 / ${posts}`).waitFor()
await page.waitForTimeout(4000)
console.log(`The same with ${posts} posts:`)
for (const name of ['Padding', 'Font size'])
  await report(browser, name, await dragSlider(page, name))
await report(browser, 'typing', await latencies(page, () => page.getByRole('textbox', { name: 'Text of post 1', exact: true }).pressSequentially('Words typed as a person types them.', { delay: 60 })))
await browser.close()
server.close()
starterServer.close()
for (const path of [...folders, starter])
  rmSync(path, { recursive: true, force: true })
