import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Site } from './useSite'
import { openSlide } from './openSlide'

/** A slide in a page of its deck. */
export interface OpenedSlide {
  readonly page: Page
  readonly slide: Locator
}

interface SharedPage {
  readonly page: Page
  /** Slides that tests have been at. */
  readonly seen: Set<number>
}

/**
 * Pages of the deck that the tests of a file share, since a page takes seconds to load and a slide is a step of its address:
 * each test gets one that has not been at its slide yet, so that nothing there is left of a test before it. They share no storage and no channel, and no worker fetches the whole deck for them.
 */
export function useDeckPages(site: Site, options: BrowserContextOptions = { viewport: { width: 980, height: 552 } }): (number: number, clicks?: number) => Promise<OpenedSlide> {
  const pages: SharedPage[] = []
  return async (number, clicks) => {
    let shared = pages.find(({ seen }) => !seen.has(number))
    if (shared === undefined) {
      const context = await site.newContext(options)
      shared = { page: await context.newPage(), seen: new Set() }
      pages.push(shared)
    }
    shared.seen.add(number)
    return { page: shared.page, slide: await openSlide(shared.page, site.url, number, clicks) }
  }
}
