import type { Page } from 'playwright-core'
import { rmSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../export/cli/findBrowser'
import { browserArgs } from '../e2e/browserArgs'
import { buildSite } from '../e2e/buildSite'
import { openStudio } from '../e2e/openStudio'
import { serveFolder } from '../e2e/serveFolder'

const bounds = { firstPreview: 2000, median: 33, percentile95: 66 }
const opens = 5
const posts = 300
const dragMilliseconds = 2500
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

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [median, percentile95] = [sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN]
  const good = median < bounds.median && percentile95 < bounds.percentile95
  console.log(`  ${good ? ' ' : '!'} ${name.padEnd(24)} ${median.toFixed(1).padStart(7)} ${percentile95.toFixed(1).padStart(7)}  of ${times.length}`)
  if (!good)
    process.exitCode = 1
}

const folder = buildSite()
const server = await serveFolder(folder)
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArgs] })
const opened: number[] = []
for (let open = 0; open < opens; open++) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await openStudio(page, server.url)
  opened.push(await page.evaluate(() => performance.getEntriesByName('studio-first-preview')[0].startTime))
  await context.close()
}
const first = opened.toSorted((a, b) => a - b)[opens >> 1]
console.log(`Studio, from opening the address to the first preview: median ${first.toFixed(0)} ms of ${opens} (bound ${bounds.firstPreview})`)
if (first > bounds.firstPreview)
  process.exitCode = 1

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await openStudio(page, server.url)
await page.waitForTimeout(2000)
console.log(`From input to preview, median and 95th percentile in ms (bounds ${bounds.median}, ${bounds.percentile95}):`)
for (const name of sliders)
  report(name, await dragSlider(page, name))

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
  report(name, await dragSlider(page, name))
report('typing', await latencies(page, () => page.getByRole('textbox', { name: 'Text of post 1', exact: true }).pressSequentially('Words typed as a person types them.', { delay: 60 })))
await browser.close()
server.close()
rmSync(folder, { recursive: true, force: true })
