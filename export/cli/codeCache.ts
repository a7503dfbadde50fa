import type { Buffer } from 'node:buffer'
import type * as Command from './program'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

/** What V8 made of the command when the package was installed; another version of V8 leaves it unread. */
export const codeCacheFile = join(__dirname, 'command.cache')

const commandFile = join(__dirname, 'command.cjs')

/** Loads the command's one script with the code that was made of it before: compiling it takes longer than drawing a card. */
export function loadCommand(): { readonly command: typeof Command, readonly script: Script } {
  const source = readFileSync(commandFile, 'latin1')
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: commandFile,
    cachedData: readCache(),
  })
  const module = { exports: {} }
  const run = script.runInThisContext() as (...values: readonly unknown[]) => void
  run(module.exports, createRequire(commandFile), module, commandFile, __dirname)
  return { command: module.exports as typeof Command, script }
}

function readCache(): Buffer | undefined {
  try {
    return readFileSync(codeCacheFile)
  }
  catch {
    return undefined
  }
}
