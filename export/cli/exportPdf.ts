import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { findBrowser } from './findBrowser'

const defaultFile = 'out/deck.pdf'

// Writes the deck as PDF with Slidev's exporter and the browser that is there; further flags are Slidev's.
try {
  const browser = findBrowser()
  const flags = process.argv.slice(2)
  const named = flags.some(flag => /^--output(?:=|$)/.test(flag))
  mkdirSync(dirname(defaultFile), { recursive: true })
  const slidev = join(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'bin/slidev.mjs')
  const { status } = spawnSync(process.execPath, [slidev, 'export', 'slides.md', '--executable-path', browser, ...named ? [] : ['--output', defaultFile], ...flags], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
