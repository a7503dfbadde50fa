import type { TestProject } from 'vitest/node'
import { rmSync } from 'node:fs'
import { buildSite } from './buildSite'
import { findShell } from './findShell'
import { getBrowser } from './getBrowser'

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string
    /** A browser without a window where there is one, otherwise the same. */
    shellPath: string
    /** Folder of the site, built for any base. */
    siteFolder: string
  }
}

/** Finds a browser and builds the site once for all browser tests. */
export default function setup({ provide }: TestProject): () => void {
  const browser = getBrowser()
  provide('browserPath', browser)
  provide('shellPath', findShell() ?? browser)
  const folder = buildSite()
  provide('siteFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
