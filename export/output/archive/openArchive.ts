import type { ArchiveFiles } from '../../thread/archive/archiveFiles'
import type { ArchiveKind } from './archiveKind'
import { basename } from 'node:path'
import { openZip } from '../../thread/archive/zipFiles'
import { fileSource } from './fileSource'
import { openFolder } from './folderFiles'

/** The files of an archive on disk. @throws {InputError} */
export async function openArchive(path: string, kind: ArchiveKind): Promise<ArchiveFiles> {
  return kind === 'folder' ? openFolder(path) : openZip(await fileSource(path), basename(path))
}
