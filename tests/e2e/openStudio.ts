import type { Page } from 'playwright-core'

/** Opens the studio of a site and waits for the first card. */
export async function openStudio(page: Page, site: string, hash = '#/studio'): Promise<void> {
  await page.goto(`${site}${hash}`)
  await page.waitForFunction(() => performance.getEntriesByName('studio-first-preview').length > 0, undefined, { polling: 50 })
}
