import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { OutputError } from './carouselFolder'

/** Writes a file whole or not at all. @throws {OutputError} */
export async function writeWhole(file: string, data: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.part`)
  try {
    await writeFile(temporary, data)
    await rename(temporary, file)
  }
  catch (error) {
    await rm(temporary, { force: true })
    throw new OutputError(`Expected ${file} to be a file to write to, but received "${(error as NodeJS.ErrnoException).code}": choose another with --output.`)
  }
}
