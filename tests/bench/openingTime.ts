import type { Browser, Page } from 'playwright-core'
import { median } from './median'

export interface Opening {
  /** How often it is opened, each time without a cache. @default 5 */
  readonly times?: number
}

/** Median time from asking for an address to a state of its page, in ms. */
export async function openingTime(browser: Browser, address: string, stands: (page: Page) => Promise<unknown>, { times = 5 }: Opening = {}): Promise<number> {
  const opened: number[] = []
  for (let time = 0; time < times; time++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const start = performance.now()
    await page.goto(address)
    await stands(page)
    opened.push(performance.now() - start)
    await context.close()
  }
  return median(opened)
}
