import type { ArchiveFiles } from '../../thread/archive/archiveFiles'
import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { refuseBomb, refuseManyFiles } from '../../thread/archive/archiveLimits'
import { sortedPaths } from '../../thread/archive/archivePath'
import { InputError } from '../../thread/inputError'

/** An archive's own folders are two deep, and it may lie in another. */
const maxDepth = 5
/** The pictures of Mastodon lie ten folders deep. */
const maxMediaDepth = 14
const mediaFolder = /(?:^|\/)media_attachments\//

/** The files of an unpacked archive, up to five folders deep, those of Mastodon's pictures deeper. Links are left out: they may lead anywhere. @throws {InputError} */
export async function openFolder(folder: string): Promise<ArchiveFiles> {
  const name = basename(resolve(folder)) || folder
  const paths = sortedPaths(await listFiles(folder, name), name)
  const sizes = new Map<string, number>()
  // Sizes of a hundred thousand pictures take longer than all that is read of them.
  await Promise.all(paths.filter(path => /\.js(?:on)?$/.test(path)).map(async (path) => {
    sizes.set(path, (await lstat(join(folder, path))).size)
  }))
  return {
    name,
    paths,
    size: path => sizes.get(path) ?? 0,
    read: path => readWithin(folder, path),
    close: async () => {},
  }
}

async function listFiles(folder: string, name: string): Promise<string[]> {
  const files: string[] = []
  let level = ['']
  for (let depth = 0; depth < maxMediaDepth && level.length > 0; depth++) {
    const below: string[] = []
    for (const parent of level) {
      const entries = await readdir(join(folder, parent), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
        throw new InputError(`Expected the folder ${join(name, parent)} to be readable, but received ${error.code}: check its permissions.`)
      })
      for (const entry of entries) {
        if (entry.isDirectory())
          below.push(`${parent}${entry.name}/`)
        else if (entry.isFile())
          files.push(`${parent}${entry.name}`)
      }
      refuseManyFiles(name, files.length)
    }
    level = depth + 1 < maxDepth ? below : below.filter(path => mediaFolder.test(path))
  }
  return files
}

async function* readWithin(folder: string, path: string): AsyncGenerator<Uint8Array> {
  const file = join(folder, path)
  const found = await lstat(file).catch(() => undefined)
  if (!found?.isFile())
    throw new InputError(`Expected ${path} to be a file of the archive, but it is gone.`)
  refuseBomb(path, found.size)
  // A link that took the file's place is not followed either; where the system has no such flag, it is 0.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  yield* handle.createReadStream({ highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>
}
