import type { Buffer } from 'node:buffer'
import type { BrowserContext, Download, Locator, Page } from 'playwright-core'
import type { Site } from '../useSite'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect } from 'vitest'
import { openStudio } from '../openStudio'
import { steady } from '../steady'
import { useSite } from '../useSite'
import { watchPage } from '../watchPage'

/** A studio of its own for each test of a file, and what a person does there. */
export interface StudioPage {
  readonly site: Site
  readonly context: BrowserContext
  readonly page: Page
  /** Text field of a post, counted from 1. */
  post: (number: number) => Locator
  /** The large card. */
  preview: () => Locator
  /** What a screen reader says of the large card. */
  card: () => Promise<string>
  button: (name: string) => Locator
  /** Chooses from the File menu. */
  menu: (item: string) => Promise<void>
  /** Pastes text into the first post. */
  paste: (text: string) => Promise<void>
  /** The file that somebody gets by doing something. */
  saved: (act: () => Promise<unknown>) => Promise<{ readonly name: string, readonly data: Buffer }>
  /** The large card as it looks, once it rests. */
  pixels: () => Promise<Buffer>
  /** Leaves the page and opens the studio in another one. */
  openAnew: () => Promise<void>
}

/** Opens the studio before each test of a file, and checks after it that the page did nothing that it should not. */
export function useStudioPage(): StudioPage {
  const site = useSite()
  let context: BrowserContext
  let page: Page
  let complaints: string[]

  beforeEach(async () => {
    context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
    complaints = watchPage(page, new URL(site.url).origin)
    await openStudio(page, site.url)
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await context.close()
  })

  const post = (number: number) => page.getByRole('textbox', { name: `Text of post ${number}`, exact: true })
  const preview = () => page.locator('.sheet .card-view')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    site,
    get context() { return context },
    get page() { return page },
    post,
    preview,
    button,
    card: async () => (await preview().getAttribute('aria-label')) ?? '',
    async menu(item) {
      await page.locator('.menu summary').click()
      await button(item).click()
    },
    paste: text => post(1).evaluate((area, pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text),
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]) as [Download, unknown]
      return { name: download.suggestedFilename(), data: readFileSync(await download.path()) }
    },
    async pixels() {
      return steady(page, () => preview().screenshot())
    },
    async openAnew() {
      await page.close()
      page = await context.newPage()
      await openStudio(page, site.url)
    },
  }
}
