import { execFileSync } from 'node:child_process'
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
const installMinutes = 4

/**
 * Path of a Chrome or Chromium: the one that CHROME_PATH names, an installed one, Playwright's, else one that is installed now.
 * @throws {Error} that says in one line how to get one
 */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH
  if (named) {
    if (!existsSync(named))
      throw new Error(`Expected CHROME_PATH to be the path of a browser, but found nothing at ${named}.`)
    return named
  }
  return installedBrowser() ?? installPlaywrights() ?? installDebians() ?? fail()
}

function installedBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.flatMap(name => [join(folder, name), join(folder, `${name}.exe`)]))
  return [...onPath, ...usualPlaces, chromium.executablePath()].find(path => existsSync(path))
}

function installPlaywrights(): string | undefined {
  attempt(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'])
  return installedBrowser()
}

/** Debian and Ubuntu have a package; installing it takes root. */
function installDebians(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined
  attempt('/usr/bin/apt-get', ['update'])
  attempt('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  return installedBrowser()
}

function attempt(command: string, args: readonly string[]): void {
  console.error(`No browser found: trying ${command} ${args.join(' ')}`)
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: installMinutes * 60_000 })
  }
  catch {
    // The next way is tried.
  }
}

function fail(): never {
  throw new Error('Expected a Chrome or Chromium for the browser tests, but found none: install one, or name it in CHROME_PATH.')
}
