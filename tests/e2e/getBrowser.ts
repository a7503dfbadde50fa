import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser, installedBrowser, namedBrowser } from '../../export/cli/findBrowser'

const installMinutes = 4

/**
 * Path of the browser for the tests: one that is there, else one that is installed now.
 * @throws {Error} that says in one line how to get one
 */
export function getBrowser(): string {
  return namedBrowser() ?? installedBrowser() ?? installPlaywrights() ?? installDebians() ?? findBrowser()
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
