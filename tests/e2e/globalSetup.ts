import type { TestProject } from 'vitest/node'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { findBrowser } from './findBrowser'

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string
    /** Folder of the site, built for any base. */
    siteFolder: string
  }
}

/** Finds a browser and builds the site once for all browser tests. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-site-'))
  provide('browserPath', findBrowser())
  const slidev = join(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'bin/slidev.mjs')
  execFileSync(process.execPath, [slidev, 'build', 'slides.md', '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  provide('siteFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
