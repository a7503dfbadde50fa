import type { CarouselManifest } from '../layout/manifest'
import type { Thread } from '../thread/thread'
import { existsSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { manifestName } from '../layout/manifest'
import { makeFolders, removeEmptyFolders } from './makeFolders'
import { undoWhenStopped } from './stoppedWork'

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

export interface CarouselFolderOptions {
  /** Write into a folder that holds other files too, or the carousel of another thread. */
  readonly force: boolean
  /** The only thread whose carousel may be replaced; any when left out. */
  readonly onlyOf?: Pick<Thread, 'title' | 'author'> | undefined
}

/**
 * Opens a folder to write a carousel to; it must be new, empty or hold a carousel, unless `force` is given.
 * A signal that stops the process before all is in place removes what was added.
 * @throws {OutputError}
 */
export async function openCarouselFolder(folder: string, { force, onlyOf }: CarouselFolderOptions): Promise<CarouselFolder> {
  const existing = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      return undefined
    throw new OutputError(`Expected ${folder} to be a folder to write to, but received ${error.code === 'ENOTDIR' ? 'a file' : `"${error.code}"`}: choose another with --out.`)
  })
  const others = existing?.filter(name => !name.startsWith(stagingPrefix)) ?? []
  const before = await earlierCarousel(folder)
  if (others.length > 0 && !before && !force)
    throw new OutputError(`Expected ${folder} to be empty or to hold a carousel, but it holds other files: choose another folder with --out, or pass --force to write there anyway.`)
  if (before && onlyOf && !force && (before.thread.title !== onlyOf.title || before.thread.author.handle !== onlyOf.author.handle))
    throw new OutputError(`Expected ${folder} to be empty or to hold a carousel of this thread, but it holds that of ${JSON.stringify(before.thread.title)}: choose another folder with --out, or pass --force to replace it.`)
  await removeLeftovers(folder, existing ?? [])
  let made: readonly string[] = []
  let staging = ''
  const undo = () => {
    removeStaging(staging)
    removeEmptyFolders(made)
  }
  // Before anything is made, so that a signal finds either nothing or what it has to undo.
  const settled = undoWhenStopped(undo)
  attemptNow(folder, () => {
    try {
      made = makeFolders(folder)
      staging = mkdtempSync(join(folder, `${stagingPrefix}${process.pid}-`))
    }
    catch (error) {
      undo()
      settled()
      throw error
    }
  })
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
      writing.delete(written)
      names.push(name)
    },
    async commit(manifest) {
      await attempt(folder, writeFile(join(staging, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`))
      const files = [...names.toSorted(), manifestName]
      await Promise.all(files.map(name => refuseFolder(folder, name)))
      // Not to be stopped half way.
      attemptNow(folder, () => files.forEach(name => renameSync(join(staging, name), join(folder, name))))
      before?.files.filter(name => !names.includes(name)).forEach(name => rmSync(join(folder, name), { force: true }))
      rmdirSync(staging)
      settled()
    },
    async discard() {
      discarded = true
      await Promise.allSettled(writing)
      undo()
      settled()
    },
  }
}

/** A file that is being written may come to be there while the folder is removed. */
function removeStaging(staging: string): void {
  for (let tries = 0; tries < 10 && existsSync(staging); tries++) {
    try {
      rmSync(staging, { recursive: true, force: true })
    }
    catch {
      // Once more.
    }
  }
}

/** Awaits work in a folder; a disk that is full is told elsewhere. @throws {OutputError} */
async function attempt<Result>(folder: string, work: Promise<Result>): Promise<Result> {
  return work.catch((error: NodeJS.ErrnoException) => {
    throw unwritable(folder, error)
  })
}

/** As `attempt`, for work that is done at once. @throws {OutputError} */
function attemptNow<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  }
  catch (error) {
    throw unwritable(folder, error as NodeJS.ErrnoException)
  }
}

function unwritable(folder: string, error: NodeJS.ErrnoException): Error {
  return error.code === 'ENOSPC' ? error : new OutputError(`Expected ${folder} to be a folder to write to, but received "${error.code}": choose another with --out.`)
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

/** The thread and the card files of a folder that a manifest marks as a carousel's. */
async function earlierCarousel(folder: string): Promise<{ readonly thread: CarouselManifest['thread'], readonly files: readonly string[] } | undefined> {
  try {
    const { thread, theme, cards } = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Partial<CarouselManifest>
    const files = cards && Array.from(new Set(cards.map(card => card.file)))
    return thread?.author && theme && files?.every(file => /^\d+\.(?:png|jpg|webp|avif|svg)$|^[^/\\]+\.pdf$/.test(file)) ? { thread, files } : undefined
  }
  catch {
    return undefined
  }
}
