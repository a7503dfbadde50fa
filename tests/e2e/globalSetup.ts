import type { TestProject } from 'vitest/node'
import { rmSync } from 'node:fs'
import { buildSite } from './buildSite'
import { getBrowser } from './getBrowser'

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string
    /** Folder of the site, built for any base. */
    siteFolder: string
  }
}

/** Finds a browser and builds the site once for all browser tests. */
export default function setup({ provide }: TestProject): () => void {
  provide('browserPath', getBrowser())
  const folder = buildSite()
  provide('siteFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
