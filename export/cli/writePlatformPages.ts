import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { postingPlatforms } from '../platform/findPlatform'
import { platformPage } from './platformPage'
import { UsageError } from './usageError'

/** Writes the pages of the platforms where carousels are posted into a folder. @throws {UsageError} where it cannot be written to */
export async function writePlatformPages(folder: string): Promise<void> {
  const pages = postingPlatforms.map(platform => [`${platform.name}.md`, platformPage(platform)] as const)
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, page] of pages)
      await writeFile(join(folder, name), page)
  }
  catch (error) {
    throw new UsageError(`Expected --pages to be a folder to write to, but ${folder} could not be written to (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): choose another.`)
  }
  process.stderr.write(`Wrote ${pages.length} pages to ${folder}\n`)
}
