import type { CarouselManifest } from '../card/manifest'
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { manifestName } from '../card/manifest'

/** A folder that a carousel cannot be written to; its message is one sentence for the person who named it. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** Takes the files of a carousel and puts them in place all together, or not at all. */
export interface CarouselFolder {
  add: (name: string, data: Uint8Array) => Promise<void>
  /** Puts the files in place, the manifest last, and removes those of an earlier carousel that this one does not have. */
  commit: (manifest: CarouselManifest) => Promise<void>
  /** Removes what was added. */
  discard: () => Promise<void>
}

/** Followed by the number of the process that writes there. */
const stagingPrefix = '.threadeck-staging-'

/**
 * Opens a folder to write a carousel to; it must be new, empty or hold a carousel, unless `force` is given.
 * @throws {OutputError}
 */
export async function openCarouselFolder(folder: string, force: boolean): Promise<CarouselFolder> {
  const existing = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      return undefined
    throw new OutputError(`Expected ${folder} to be a folder to write to, but received ${error.code === 'ENOTDIR' ? 'a file' : `"${error.code}"`}: choose another with --out.`)
  })
  const others = existing?.filter(name => !name.startsWith(stagingPrefix)) ?? []
  const before = await earlierFiles(folder)
  if (others.length > 0 && !before && !force)
    throw new OutputError(`Expected ${folder} to be empty or to hold a carousel, but it holds other files: choose another folder with --out, or pass --force to write there all the same.`)
  await removeLeftovers(folder, existing ?? [])
  const made = await attempt(folder, mkdir(folder, { recursive: true }))
  const staging = await attempt(folder, mkdtemp(join(folder, `${stagingPrefix}${process.pid}-`)))
  const names: string[] = []
  const writing = new Set<Promise<void>>()
  let discarded = false
  return {
    async add(name, data) {
      // A card that was in flight when the work was stopped has nowhere to go.
      if (discarded)
        return
      const written = attempt(folder, writeFile(join(staging, name), data))
      writing.add(written)
      await written
      names.push(name)
    },
    async commit(manifest) {
      await attempt(folder, writeFile(join(staging, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`))
      const files = [...names.toSorted(), manifestName]
      await Promise.all(files.map(name => refuseFolder(folder, name)))
      for (const name of files)
        await attempt(folder, rename(join(staging, name), join(folder, name)))
      await Promise.all((before ?? []).filter(name => !names.includes(name)).map(name => rm(join(folder, name), { force: true })))
      await rmdir(staging)
    },
    async discard() {
      discarded = true
      await Promise.allSettled(writing)
      await rm(staging, { recursive: true, force: true })
      if (made)
        await rmdir(folder).catch(() => {})
    },
  }
}

/** Awaits work in a folder; a disk that is full is told elsewhere. @throws {OutputError} */
async function attempt<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  return work.catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOSPC' ? error : new OutputError(`Expected ${folder} to be a folder to write to, but received "${error.code}": choose another with --out.`)
  })
}

/** A file can take the place of a file only. @throws {OutputError} */
async function refuseFolder(folder: string, name: string): Promise<void> {
  const found = await lstat(join(folder, name)).catch(() => undefined)
  if (found?.isDirectory())
    throw new OutputError(`Expected ${join(folder, name)} to be a file that the carousel may replace, but received a folder: move it away, or choose another folder with --out.`)
}

/** Removes what processes that were killed left in a folder. */
async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  const leftovers = names.filter(name => name.startsWith(stagingPrefix) && !isRunning(Number.parseInt(name.slice(stagingPrefix.length))))
  await Promise.all(leftovers.map(name => rm(join(folder, name), { recursive: true, force: true })))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  }
  catch (error) {
    // A process of somebody else may not be signalled, but it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Names of the card files in a folder that a manifest marks as a carousel's. */
async function earlierFiles(folder: string): Promise<string[] | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Partial<CarouselManifest>
    const files = manifest.cards?.map(card => card.file)
    return manifest.thread && manifest.theme && files?.every(file => /^\d+\.(?:png|jpg|webp|avif|svg)$/.test(file)) ? files : undefined
  }
  catch {
    return undefined
  }
}
