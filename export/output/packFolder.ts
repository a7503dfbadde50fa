import type { PackReport } from '../platform/packReport'
import type { ReplacedFolderOptions } from './replacedFolder'
import type { StagedFolder } from './stagedFolder'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPackPath, packReportNames } from '../platform/packReport'
import { openReplacedFolder } from './replacedFolder'

/** Opens a folder to write a pack to; it must be new, empty or hold a pack, which is replaced, unless `force` is given. @throws {OutputError} */
export async function openPackFolder(folder: string, options: ReplacedFolderOptions): Promise<StagedFolder> {
  return openReplacedFolder(folder, 'pack', () => earlierPack(folder), options)
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
