import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { patience } from '../patience'
import { browserArgs } from './browserArgs'

/**
 * Starts the browser that the global set-up found; its pages wait for a state as long as every test does.
 * @param options what the tests need
 * @param options.window whether they need what belongs to a browser's window and not to a page
 */
export async function launchBrowser({ window = false }: { readonly window?: boolean } = {}): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: inject(window ? 'browserPath' : 'shellPath'), args: [...browserArgs] })
  browser.on('context', context => context.setDefaultTimeout(patience))
  return browser
}
