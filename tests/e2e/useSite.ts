import type { Browser } from 'playwright-core'
import type { StaticServer } from './serveFolder'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from './launchBrowser'
import { serveFolder } from './serveFolder'

/** A browser and the built site, for all tests of a file. */
export interface Site {
  readonly browser: Browser
  /** Address of the site, with its base at the end. */
  readonly url: string
}

/** Starts a browser and serves the site under a base before the tests of a file, and ends both after them. */
export function useSite(base = '/'): Site {
  let browser: Browser
  let server: StaticServer
  beforeAll(async () => {
    browser = await launchBrowser()
    server = await serveFolder(inject('siteFolder'), base)
  })
  afterAll(async () => {
    server.close()
    await browser.close()
  })
  return {
    get browser() { return browser },
    get url() { return server.url },
  }
}
