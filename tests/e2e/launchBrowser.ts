import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { patience } from '../patience'
import { browserArgs } from './browserArgs'

/** Starts the browser that the global set-up found; its pages wait for a state as long as every test does. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: inject('browserPath'), args: [...browserArgs] })
  browser.on('context', context => context.setDefaultTimeout(patience))
  return browser
}
