import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'

export interface BuildSiteOptions {
  /** @default 'slides.md' */
  readonly slides?: string
  /** Flags of `slidev build`. @default [] */
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Builds a deck into a new folder, as `npm run build` does, and returns the folder. */
export function buildSite({ slides = 'slides.md', flags = [], env = {} }: BuildSiteOptions = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-site-'))
  // A test runner's own mode would make another site than people get.
  const slidev = join(dirname(createRequire(resolve('package.json')).resolve('@slidev/cli/package.json')), 'bin/slidev.mjs')
  execFileSync(process.execPath, [slidev, 'build', slides, '--out', folder, ...flags], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', ...env } })
  return folder
}
