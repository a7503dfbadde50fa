import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'

let runners = 0
const folder = mkdtempSync(join(tmpdir(), 'threadeck-runall-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Stands for a test runner: writes a report of files, each with how its tests ended, and ends with a code. */
function runner(files: readonly { readonly status: string, readonly tests: readonly string[] }[], code: number): string {
  const report = { testResults: files.map(({ status, tests }) => ({ status, assertionResults: tests.map(test => ({ status: test })) })) }
  const script = join(folder, `runner-${runners++}.mjs`)
  writeFileSync(script, `import { writeFileSync } from 'node:fs'
const file = process.argv.find(arg => arg.startsWith('--outputFile.json='))
writeFileSync(file.split('=')[1], ${JSON.stringify(JSON.stringify(report))})
console.log('the runner ran')
process.exitCode = ${code}`)
  return `node ${script}`
}

function runAll(scripts: Readonly<Record<string, string>>): { readonly lines: readonly string[], readonly status: number | null } {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'fixture', scripts }))
  const { stdout, status } = spawnSync(process.execPath, [resolve('tests/runAll.mjs')], { cwd: folder, encoding: 'utf8' })
  return { lines: stdout.trimEnd().split('\n'), status }
}

it('npm test runs what comes after a failure, counts the tests and ends with a failure', () => {
  const { lines, status } = runAll({
    'lint': 'node -e "process.exitCode = 1"',
    'types': 'node -e ""',
    'test:unit': runner([{ status: 'failed', tests: ['passed', 'failed', 'passed'] }, { status: 'failed', tests: [] }], 1),
    'test:browser': runner([{ status: 'passed', tests: ['passed', 'passed', 'skipped'] }], 0),
  })
  expect(lines.filter(line => line === 'the runner ran')).toHaveLength(2)
  expect(lines.slice(-5).map(line => line.replace(/ +\d+ s/, '').trimEnd())).toEqual([
    'FAILED  lint',
    'passed  types',
    'FAILED  test:unit  2 passed, 2 failed',
    'passed  test:browser  2 passed, 0 failed',
    '5 passed, 3 failed',
  ])
  expect(status).toBe(1)
})

it('a run that ends without a report is one failure, and all passed ends with 0', () => {
  const good = { 'lint': 'node -e ""', 'types': 'node -e ""', 'test:unit': runner([{ status: 'passed', tests: ['passed'] }], 0) }
  expect(runAll({ ...good, 'test:browser': 'node -e "process.exitCode = 1"' })).toMatchObject({ status: 1, lines: expect.arrayContaining(['3 passed, 1 failed']) })
  const all = runAll({ ...good, 'test:browser': runner([{ status: 'passed', tests: ['passed', 'passed'] }], 0) })
  expect(all).toMatchObject({ status: 0 })
  expect(all.lines.at(-1)).toBe('5 passed, 0 failed')
})
