import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'threadeck-benches-'))
mkdirSync(join(folder, 'lib/bench'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runBenches(benches: Readonly<Record<string, string>>): { readonly lines: readonly string[], readonly status: number | null } {
  for (const [name, source] of Object.entries(benches))
    writeFileSync(join(folder, 'lib/bench', `${name}.js`), source)
  const { stdout, status } = spawnSync(process.execPath, [resolve('tests/bench/runBenches.mjs')], { cwd: folder, encoding: 'utf8' })
  return { lines: stdout.trimEnd().split('\n'), status }
}

it('npm run bench runs every bench, then lists the bounds that were missed and fails', () => {
  const { lines, status } = runBenches({
    aBench: 'console.log("  MISSED frames: 3.000 (bound 2.000)"); process.exitCode = 1',
    bBench: 'process.exit(3)',
    cBench: 'console.log("  holds  cards: 1.000 (bound 2.000)")',
  })
  expect(lines).toContain('  holds  cards: 1.000 (bound 2.000)')
  expect(lines.slice(-3)).toEqual(['Missed bounds:', '  aBench: frames: 3.000 (bound 2.000)', '  bBench: it broke before its end'])
  expect(status).toBe(1)
})

it('npm run bench ends well where all bounds hold', () => {
  const good = 'console.log("  holds  cards: 1.000 (bound 2.000)")'
  const { lines, status } = runBenches({ aBench: good, bBench: good, cBench: good })
  expect(lines.at(-1)).toBe('All bounds hold.')
  expect(status).toBe(0)
})
