import type { Buffer } from 'node:buffer'
import type { BrowserContext, Download, Locator, Page } from 'playwright-core'
import type { Site } from '../useSite'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect } from 'vitest'
import { openStudio } from '../openStudio'
import { steady } from '../steady'
import { useSite } from '../useSite'
import { watchPage } from '../watchPage'

export interface StudioPageOptions {
  /** Whether each test gets a browser window of its own, because tests change what the next one would have: its network, its scripts, its worker. @default false */
  readonly ownWindow?: boolean
  /** Whether the site's worker runs. @default false */
  readonly worker?: boolean
  /** Other hosts that the page may ask, which the tests play. @default none */
  readonly hosts?: readonly string[]
}

/** A studio for each test of a file, and what a person does there. */
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

const viewport = { width: 1440, height: 900 }

/**
 * Opens the studio before each test of a file, as for somebody who was never there, and checks after it that the page did nothing that it should not.
 * The tests share a window, which takes a third of the time of a new one, but nothing that the studio keeps.
 */
export function useStudioPage({ ownWindow = false, worker = false, hosts = [] }: StudioPageOptions = {}): StudioPage {
  const site = useSite({ worker })
  let context: BrowserContext | undefined
  let page: Page
  let complaints: string[]

  beforeEach(async () => {
    if (context === undefined) {
      context = await site.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] })
      await takePage()
    }
    else {
      await forget(context)
    }
    await openStudio(page, site.url)
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    if (!ownWindow)
      return
    await context?.close()
    context = undefined
  })

  async function takePage(): Promise<void> {
    page = await context!.newPage()
    complaints = watchPage(page, new URL(site.url).origin, hosts)
  }

  /** Leaves one blank page, for a site that was never visited. */
  async function forget(context: BrowserContext): Promise<void> {
    for (const other of context.pages().filter(other => other !== page))
      await other.close()
    await page.mouse.move(0, 0)
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
    await page.goto('about:blank')
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'all' })
    await session.detach()
    complaints.length = 0
  }

  const post = (number: number) => page.getByRole('textbox', { name: `Text of post ${number}`, exact: true })
  const preview = () => page.locator('.sheet .card-view')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    site,
    get context() { return context! },
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
      await takePage()
      await openStudio(page, site.url)
    },
  }
}
