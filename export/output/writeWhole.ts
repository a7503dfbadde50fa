import { rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { OutputError } from './stagedFolder'
import { undoWhenStopped } from './stoppedWork'

/** Writes a file whole or not at all. @throws {OutputError} */
export async function writeWhole(file: string, data: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.part`)
  const undo = () => rmSync(temporary, { force: true })
  const settled = undoWhenStopped(undo)
  try {
    await writeFile(temporary, data)
    await rename(temporary, file)
  }
  catch (error) {
    undo()
    throw new OutputError(`Expected ${file} to be a file to write to, but received "${(error as NodeJS.ErrnoException).code}": choose another with --output.`)
  }
  finally {
    settled()
  }
}
