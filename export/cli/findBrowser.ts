import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Path of the Chrome or Chromium that is there: the one that CHROME_PATH names, an installed one, or Playwright's.
 * @throws {Error} that says in one line how to get one
 */
export function findBrowser(): string {
  const browser = namedBrowser() ?? installedBrowser()
  if (!browser)
    throw new Error('Expected a Chrome or Chromium, but found none: install one, run "npx playwright-core install chromium", or name one in CHROME_PATH.')
  return browser
}

/** Path of the browser that CHROME_PATH names, undefined where it names none. @throws {Error} when nothing is there */
export function namedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named && !existsSync(named))
    throw new Error(`Expected CHROME_PATH to be the path of a browser, but found nothing at ${named}.`)
  return named || undefined
}

/** Path of a browser in the usual places, undefined where there is none. */
export function installedBrowser(): string | undefined {
  return [...onPath(names), ...usualPlaces, chromium.executablePath()].find(path => existsSync(path))
}

/** Where programs of some names would be, by the places that commands are looked for in. */
export function onPath(names: readonly string[]): string[] {
  return (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.flatMap(name => [join(folder, name), join(folder, `${name}.exe`)]))
}
