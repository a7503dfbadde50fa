import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { StaticServer } from './serveFolder'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from './launchBrowser'
import { serveFolder } from './serveFolder'

export interface SiteOptions {
  /** @default '/' */
  readonly base?: string
  /** Whether the site's worker runs, which fetches the whole deck for each visitor; it alone keeps files then. @default false */
  readonly worker?: boolean
  /** Whether visitors have their browser ask sites to save data: the studio then fetches nothing ahead, which is most of what it does once it is open. @default true, unless the worker runs */
  readonly savesData?: boolean
  /** Whether tests need what belongs to a browser's window and not to a page, such as keeping the screen awake. @default false */
  readonly window?: boolean
}

/** A browser and the built site, for all tests of a file. */
export interface Site {
  /** Address of the site, with its base at the end. */
  readonly url: string
  /** A visitor of their own, who has nothing of the others'. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page of a visitor of its own, who leaves when it is closed. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>
}

/** Starts a browser and serves the site under a base before the tests of a file, and ends both after them. */
export function useSite({ base = '/', worker = false, savesData = !worker, window = false }: SiteOptions = {}): Site {
  let browser: Browser
  let server: StaticServer
  beforeAll(async () => {
    browser = await launchBrowser({ window })
    server = await serveFolder(inject('siteFolder'), { base, cached: !worker })
  })
  afterAll(async () => {
    server.close()
    await browser.close()
  })
  const serviceWorkers = worker ? 'allow' : 'block'
  const prepared = async <Visitor extends BrowserContext | Page>(visitor: Visitor) => {
    if (savesData)
      await visitor.addInitScript(saveData)
    if (!window)
      await visitor.addInitScript(letSleep)
    return visitor
  }
  return {
    get url() { return server.url },
    newContext: async options => prepared(await browser.newContext({ serviceWorkers, ...options })),
    newPage: async options => prepared(await browser.newPage({ serviceWorkers, ...options })),
  }
}

/** Runs in a page. */
function saveData(): void {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
}

/** Runs in a page: a browser without a window has no screen to keep awake, and says so only when it is asked to. */
function letSleep(): void {
  Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
}
