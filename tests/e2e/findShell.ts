import { existsSync } from 'node:fs'
import { namedBrowser, onPath } from '../../export/cli/findBrowser'

const names = ['chromium-headless-shell', 'chrome-headless-shell']

/**
 * Path of an installed Chromium that has pages and no window around them, undefined where there is none or another browser is asked for.
 * A page is the same in it, and takes a fifth less of a processor; what belongs to a window, such as keeping the screen awake, it refuses.
 */
export function findShell(): string | undefined {
  return namedBrowser() ? undefined : onPath(names).find(path => existsSync(path))
}
