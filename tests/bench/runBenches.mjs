// `npm run bench`: every bench, whatever the ones before it missed, and all missed bounds at the end.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const folder = 'lib/bench'
const missed = []

for (const file of readdirSync(folder).filter(name => name.endsWith('Bench.js')).sort()) {
  const name = file.slice(0, -3)
  console.log(`\n${name}`)
  const { code, lines } = await run(join(folder, file))
  missed.push(...lines.map(line => `${name}: ${line}`))
  if (code !== 0 && lines.length === 0)
    missed.push(`${name}: it broke before its end`)
}

console.log(missed.length === 0 ? '\nAll bounds hold.' : `\nMissed bounds:\n${missed.map(line => `  ${line}`).join('\n')}`)
process.exitCode = missed.length === 0 ? 0 : 1

/** Runs one bench, shows what it prints, and gives its end and the bounds that it missed. */
async function run(file) {
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
    process.stdout.write(chunk)
  })
  const code = await new Promise(resolve => child.once('close', exit => resolve(exit ?? 1)))
  return { code, lines: Array.from(printed.matchAll(/^ {2}MISSED (.*)$/gm), ([, line]) => line) }
}
