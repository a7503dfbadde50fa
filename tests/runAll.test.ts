import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, expect, it } from 'vitest'

let runners = 0
const folder = mkdtempSync(join(tmpdir(), 'threadeck-runall-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface ReportedFile {
  readonly status: string
  readonly tests: readonly string[]
  /** @default 1 */
  readonly seconds?: number
  /** @default 'some.test.ts' */
  readonly name?: string
}

/** Stands for a test runner: writes a report of files, each with how its tests ended, and ends with a code. */
function runner(files: readonly ReportedFile[], code: number): string {
  const report = { testResults: files.map(({ status, tests, seconds = 1, name = 'some.test.ts' }) => ({ name: join(folder, name), startTime: 5000, endTime: 5000 + 1000 * seconds, status, assertionResults: tests.map(test => ({ status: test })) })) }
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
  expect(lines.slice(lines.findIndex(line => line.startsWith('FAILED  lint'))).map(line => line.replace(/ +[\d.]+ s/, '').trimEnd())).toEqual([
    'FAILED  lint',
    'passed  types',
    'FAILED  test:unit  2 passed, 2 failed',
    'passed  test:browser  2 passed, 0 failed',
    ...Array.from({ length: 3 }, () => '  some.test.ts'),
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

it('names the ten slowest test files of all runs with their seconds, the slowest first', () => {
  const files = (folder: string, seconds: readonly number[]) => seconds.map((value, index) => ({ name: `tests/${folder}/${index}.test.ts`, seconds: value, status: 'passed', tests: ['passed'] }))
  const { lines } = runAll({
    'lint': 'node -e ""',
    'types': 'node -e ""',
    'test:unit': runner(files('unit', [3, 0.25, 12.5, 1, 1.5, 2]), 0),
    'test:browser': runner(files('browser', [240, 0.5, 4, 5, 6, 7]), 0),
  })
  expect(lines.slice(-11)).toEqual([
    '  240.0 s  tests/browser/0.test.ts',
    '   12.5 s  tests/unit/2.test.ts',
    '    7.0 s  tests/browser/5.test.ts',
    '    6.0 s  tests/browser/4.test.ts',
    '    5.0 s  tests/browser/3.test.ts',
    '    4.0 s  tests/browser/2.test.ts',
    '    3.0 s  tests/unit/0.test.ts',
    '    2.0 s  tests/unit/5.test.ts',
    '    1.5 s  tests/unit/4.test.ts',
    '    1.0 s  tests/unit/3.test.ts',
    '14 passed, 0 failed',
  ])
})
