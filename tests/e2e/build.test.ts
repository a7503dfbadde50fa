import type { Browser, Page } from 'playwright-core'
import type { StaticServer } from './serveFolder'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { talkSlides } from '../talkSlides'
import { buildSite } from './buildSite'
import { launchBrowser } from './launchBrowser'
import { serveFolder } from './serveFolder'
import { watchPage } from './watchPage'

const base = '/talks/context/'
const address = `https://talks.example${base}`
let folder: string
let server: StaticServer
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = buildSite({ flags: ['--base', base, '--without-notes'], env: { VITE_SITE_ADDRESS: address } })
  server = await serveFolder(folder, { base, cached: true })
  browser = await launchBrowser({ window: true })
  page = await browser.newPage({ serviceWorkers: 'block' })
})

afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

it('slidev build --base makes a site whose every deep link opens its slide on a plain static server', async () => {
  const titles = (await talkSlides()).slides.map(({ source }) => source.title)
  const complaints = watchPage(page, new URL(server.url).origin)
  for (const [index, title] of titles.entries()) {
    // The page is loaded for each, not only its address changed.
    await page.goto('about:blank')
    await page.goto(`${server.url}#/${index + 1}`)
    await page.waitForSelector(`.slidev-page-${index + 1}:visible h1`)
    expect((await page.locator(`.slidev-page-${index + 1} h1`).textContent())?.trim()).toBe(title)
    expect(complaints).toEqual([])
  }
})

it('its head has a title, a description and a social picture with a whole address, which is there', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(html).toContain('<title>How language models came to read long texts</title>')
  expect(html).toMatch(/name="description" content="[A-Z][^"&]{20,}"/)
  const picture = /property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(picture).toBe(`${address}social/01.jpg`)
  expect(html).toContain('property="og:type" content="website"')
  expect(html).toContain(`property="og:url" content="${address}"`)
  expect(readFileSync(join(folder, 'social/01.jpg')).length).toBeGreaterThan(10_000)
})

it('--without-notes leaves the speaker notes out', () => {
  const note = 'about six pages'
  expect(readFileSync('slides.md', 'utf8')).toContain(note)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:js|html|json)$/.test(file))
  expect(files.filter(file => readFileSync(join(folder, file), 'utf8').includes(note))).toEqual([])
})

it('the last slide has a QR code of the configured address', async () => {
  await page.goto(`${server.url}#/24`)
  expect(await page.locator('.site-code svg').getAttribute('aria-label')).toBe(`QR code of ${address}`)
})
