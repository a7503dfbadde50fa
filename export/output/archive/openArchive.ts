import type { ArchiveFiles } from '../../thread/archive/archiveFiles'
import type { ArchiveKind } from './archiveKind'
import { basename } from 'node:path'
import { openTar } from '../../thread/archive/tarFiles'
import { openZip } from '../../thread/archive/zipFiles'
import { fileSource } from './fileSource'
import { openFolder } from './folderFiles'

/** The files of an archive on disk. @throws {InputError} */
export async function openArchive(path: string, kind: ArchiveKind): Promise<ArchiveFiles> {
  if (kind === 'folder')
    return openFolder(path)
  const source = await fileSource(path)
  try {
    return await (kind === 'tar' ? openTar : openZip)(source, basename(path))
  }
  catch (error) {
    await source.close()
    throw error
  }
}
