import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathBelow } from './pathBelow'

/**
 * Path of a picture that a thread names, beside or below its file. A name without a folder that is not beside it may be in a folder there,
 * as notes have their attachments, if only one of them has it.
 * @throws {PictureError}
 */
export async function pictureFile(folder: string, source: string): Promise<string> {
  const path = await pathBelow(folder, source)
  if (/[/\\]/.test(source) || await isFile(path))
    return path
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory() && await isFile(join(folder, entry.name, source)))
      found.push(entry.name)
  }
  return found.length === 1 ? pathBelow(folder, join(found[0], source)) : path
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true
}
