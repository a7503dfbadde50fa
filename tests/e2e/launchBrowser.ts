import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { browserArgs } from './browserArgs'

/** Starts the browser that the global set-up found. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browserPath'), args: [...browserArgs] })
}
