// `npm test`: every check, whatever the ones before it found, and a summary at the end.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'

/** How many of the slowest test files are named at the end. */
const filesShown = 10
const reports = mkdtempSync(join(tmpdir(), 'threadeck-test-'))

// Lint and types need one core each and say little: side by side where there are two.
const alone = availableParallelism() < 2
const lint = check('lint', { keepBack: !alone })
if (alone)
  await lint
const results = [
  ...await Promise.all([lint, check('types', { keepBack: !alone })]),
  await check('test:unit', { counts: true }),
  await check('test:browser', { counts: true }),
]
rmSync(reports, { recursive: true, force: true })

console.log()
for (const { script, code, seconds, passed, failed } of results)
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${script.padEnd(14)} ${String(seconds).padStart(4)} s${passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : ''}`)
for (const { name, seconds } of slowest(results.flatMap(({ files }) => files)))
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`)
const sum = key => results.reduce((total, result) => total + result[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** Runs a script of package.json; `keepBack` prints what it says at its end, `counts` counts its tests. */
async function check(script, { keepBack = false, counts = false } = {}) {
  const start = performance.now()
  const report = join(reports, `${script.replaceAll(':', '-')}.json`)
  const flags = counts ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const child = spawn('npm', ['run', script, ...flags], { stdio: ['inherit', keepBack ? 'pipe' : 'inherit', keepBack ? 'pipe' : 'inherit'], shell: process.platform === 'win32' })
  const printed = []
  child.stdout?.on('data', chunk => printed.push(chunk))
  child.stderr?.on('data', chunk => printed.push(chunk))
  const code = await new Promise(resolve => child.once('close', exit => resolve(exit ?? 1)))
  for (const chunk of printed)
    process.stdout.write(chunk)
  return { script, code, seconds: Math.round((performance.now() - start) / 1000), ...counts ? readReport(report, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, files: [] } }
}

/** Tests that passed and failed, and how long each file took; a file or a run that broke before its tests is one that failed. */
function readReport(report, code) {
  let passed = 0
  let failed = 0
  const files = []
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
    for (const { name, startTime, endTime, status, assertionResults } of testResults) {
      files.push({ name: relative('.', name), seconds: (endTime - startTime) / 1000 })
      const broken = assertionResults.filter(result => result.status === 'failed').length
      passed += assertionResults.filter(result => result.status === 'passed').length
      failed += status === 'failed' && broken === 0 ? 1 : broken
    }
  }
  catch {}
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, files }
}

/** The test files that took longest, first the slowest. */
function slowest(files) {
  return files.toSorted((a, b) => b.seconds - a.seconds).slice(0, filesShown)
}
