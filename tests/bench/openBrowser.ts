import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../export/cli/findBrowser'
import { browserArgs } from '../e2e/browserArgs'

/** Starts the browser that is there. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserArgs] })
}
