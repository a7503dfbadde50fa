import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { lstat, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { makeFolders, removeEmptyFolders } from './makeFolders'
import { undoWhenStopped } from './stoppedWork'

/** A folder that files cannot be written to; its message is one sentence for the person who named it. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** Takes files and puts them in place all together, or not at all. */
export interface StagedFolder {
  /** Takes a file by its path in the folder, with "/" between folders. */
  add: (name: string, data: Uint8Array | string) => Promise<void>
  /** Gives up a file that was added. */
  drop: (name: string) => Promise<void>
  /** Puts the files in place, one of them last, and removes those that they replace. */
  commit: (last: string) => Promise<void>
  /** Removes what was added. */
  discard: () => Promise<void>
}

export interface StagedFolderOptions {
  /** What the files are, in a message: "carousel". */
  readonly what: string
  /** Files of an earlier work of the same kind, by their paths in the folder: those that are not written again are removed. */
  readonly replaces: readonly string[]
}

/** Followed by the number of the process that writes there. */
const stagingPrefix = '.threadeck-staging-'

/** Names of what is in a folder, but for files that are being written; undefined where there is no such folder. @throws {OutputError} */
export async function namesIn(folder: string): Promise<string[] | undefined> {
  const names = await namesOf(folder)
  return names?.filter(name => !name.startsWith(stagingPrefix))
}

/** Whether a process that runs is writing files for a folder. @throws {OutputError} */
export async function isBeingWritten(folder: string): Promise<boolean> {
  return (await namesOf(folder) ?? []).some(name => name.startsWith(stagingPrefix) && isRunning(writerOf(name)))
}

/**
 * Opens a folder to write files to, and makes it where it is missing.
 * A signal that stops the process before all is in place removes what was added.
 * @throws {OutputError}
 */
export async function openStagedFolder(folder: string, { what, replaces }: StagedFolderOptions): Promise<StagedFolder> {
  await removeLeftovers(folder, await namesOf(folder) ?? [])
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
  const names = new Set<string>()
  const writing = new Set<Promise<void>>()
  let discarded = false
  return {
    async add(name, data) {
      // A card that was in flight when the work was stopped has nowhere to go.
      if (discarded)
        return
      const written = attempt(folder, writeBelow(staging, name, data))
      writing.add(written)
      await written
      writing.delete(written)
      names.add(name)
    },
    async drop(name) {
      names.delete(name)
      await rm(join(staging, name), { force: true })
    },
    async commit(last) {
      const files = [...Array.from(names).filter(name => name !== last).toSorted(), last]
      await Promise.all(files.map(name => refuseFolder(folder, name, what)))
      const replaced = replaces.filter(name => !names.has(name))
      // Not to be stopped half way.
      attemptNow(folder, () => {
        for (const name of files) {
          mkdirSync(dirname(join(folder, name)), { recursive: true })
          renameSync(join(staging, name), join(folder, name))
        }
      })
      replaced.forEach(name => rmSync(join(folder, name), { force: true }))
      removeFoldersOf(replaced, folder)
      rmSync(staging, { recursive: true, force: true })
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

async function namesOf(folder: string): Promise<string[] | undefined> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      return undefined
    throw new OutputError(`Expected ${folder} to be a folder to write to, but received ${error.code === 'ENOTDIR' ? 'a file' : `"${error.code}"`}: choose another with --out.`)
  })
}

async function writeBelow(folder: string, name: string, data: Uint8Array | string): Promise<void> {
  const path = join(folder, name)
  if (name.includes('/'))
    await mkdir(dirname(path), { recursive: true })
  await writeFile(path, data)
}

/** Removes the folders below another that files were in, the innermost first, as far as they are empty. */
function removeFoldersOf(names: readonly string[], folder: string): void {
  const folders = new Set<string>()
  for (const name of names) {
    for (let inner = dirname(name); inner !== '.'; inner = dirname(inner))
      folders.add(inner)
  }
  for (const inner of Array.from(folders).toSorted((a, b) => b.length - a.length)) {
    try {
      rmdirSync(join(folder, inner))
    }
    catch {
      // It holds something else, or is gone.
    }
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

/** A file can take the place of a file only, and a folder that of a folder. @throws {OutputError} */
async function refuseFolder(folder: string, name: string, what: string): Promise<void> {
  for (let inner = dirname(name); inner !== '.'; inner = dirname(inner)) {
    const found = await lstat(join(folder, inner)).catch(() => undefined)
    if (found && !found.isDirectory())
      throw new OutputError(`Expected ${join(folder, inner)} to be a folder that the ${what} may write to, but received a file: move it away, or choose another folder with --out.`)
  }
  const found = await lstat(join(folder, name)).catch(() => undefined)
  if (found?.isDirectory())
    throw new OutputError(`Expected ${join(folder, name)} to be a file that the ${what} may replace, but received a folder: move it away, or choose another folder with --out.`)
}

/** Removes what processes that were killed left in a folder. */
async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  const leftovers = names.filter(name => name.startsWith(stagingPrefix) && !isRunning(writerOf(name)))
  await Promise.all(leftovers.map(name => rm(join(folder, name), { recursive: true, force: true })))
}

/** Number of the process that a staging folder is named after. */
function writerOf(name: string): number {
  return Number.parseInt(name.slice(stagingPrefix.length))
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
