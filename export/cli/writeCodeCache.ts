import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { codeCacheFile, loadCommand } from './codeCache'

// Run when the command was built: see "build:cli" in package.json. The code of all functions that a carousel has run is kept.
void writeCodeCache()

async function writeCodeCache(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-code-'))
  const { command, script } = loadCommand()
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = () => true
  try {
    await command.runProgram(['carousel', join(__dirname, '..', 'export', 'samples', 'long-context.md'), '--posts', '1-3', '--out', join(folder, 'cards')])
  }
  finally {
    process.stderr.write = write
    rmSync(folder, { recursive: true, force: true })
  }
  if (process.exitCode) {
    write('Expected the sample carousel to be drawn: run "npm run prepare" to unpack the fonts, then try again.\n')
    return
  }
  const temporary = `${codeCacheFile}.part`
  writeFileSync(temporary, script.createCachedData())
  renameSync(temporary, codeCacheFile)
}
