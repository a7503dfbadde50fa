import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'

// No sandbox, because root may have none; nothing that calls home.
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Starts the browser that the global set-up found. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browserPath'), args })
}
