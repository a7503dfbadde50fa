import type { PackReport } from '../platform/packReport'
import type { Thread } from '../thread/thread'
import type { StagedFolder } from './stagedFolder'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPackPath, packReportNames } from '../platform/packReport'
import { namesIn, openStagedFolder, OutputError } from './stagedFolder'

export interface PackFolderOptions {
  /** Write into a folder that holds other files too, or the pack of another thread. */
  readonly force: boolean
  /** The only thread whose pack may be replaced; any when left out. */
  readonly onlyOf?: Pick<Thread, 'title' | 'author'> | undefined
}

/** Opens a folder to write a pack to; it must be new, empty or hold a pack, which is replaced, unless `force` is given. @throws {OutputError} */
export async function openPackFolder(folder: string, { force, onlyOf }: PackFolderOptions): Promise<StagedFolder> {
  const others = await namesIn(folder) ?? []
  const before = await earlierPack(folder)
  if (others.length > 0 && !before && !force)
    throw new OutputError(`Expected ${folder} to be empty or to hold a pack, but it holds other files: choose another folder with --out, or pass --force to write there anyway.`)
  if (before && onlyOf && !force && (before.thread.title !== onlyOf.title || before.thread.author.handle !== onlyOf.author.handle))
    throw new OutputError(`Expected ${folder} to be empty or to hold a pack of this thread, but it holds that of ${JSON.stringify(before.thread.title)}: choose another folder with --out, or pass --force to replace it.`)
  return openStagedFolder(folder, { what: 'pack', replaces: before?.files ?? [] })
}

/** The thread and the files of a folder that a report marks as a pack's. */
async function earlierPack(folder: string): Promise<Pick<PackReport, 'thread' | 'files'> | undefined> {
  try {
    const { thread, platforms, files } = JSON.parse(await readFile(join(folder, packReportNames.data), 'utf8')) as Partial<PackReport>
    return thread?.author && platforms && files?.every(isPackPath) ? { thread, files } : undefined
  }
  catch {
    return undefined
  }
}
