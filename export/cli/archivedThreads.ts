import type { ArchiveFiles } from '../thread/archive/archiveFiles'
import type { ArchivedThread, ArchiveOptions, ListOptions, OpenedArchivedThread, ReadOptions, ThreadArchive } from '../thread/archive/threadArchive'
import { archiveKind } from '../output/archive/archiveKind'
import { openArchive } from '../output/archive/openArchive'
import { openThreadArchive } from '../thread/archive/openThreadArchive'
import { InputError } from '../thread/inputError'
import { UsageError } from './usageError'

/** A thread of an archive that stays open for its pictures. */
export interface ArchivedThreadSource extends OpenedArchivedThread {
  readonly close: () => Promise<void>
}

/** The threads in an archive on disk. @throws {InputError} when it is none */
export async function listArchivedThreads(path: string, options: ListOptions & ArchiveOptions): Promise<readonly ArchivedThread[]> {
  return withArchive(path, async archive => archive.threads(options), options)
}

/** A thread of an archive on disk: the one with the id, or the only one there is. @throws {UsageError} when there are several @throws {InputError} */
export async function openArchivedThread(path: string, id: string | undefined, options: ReadOptions & ArchiveOptions): Promise<ArchivedThreadSource> {
  return withArchive(path, async (archive, files) => {
    const wanted = id ?? await onlyThread(archive, path)
    return { ...await archive.open(wanted, options), close: files.close }
  }, { ...options, keepOpen: true })
}

async function onlyThread(archive: ThreadArchive, path: string): Promise<string> {
  const all = await archive.threads()
  const threads = all.filter(({ posts }) => posts > 1)
  const [only] = threads.length === 0 ? all : threads
  if (only === undefined)
    throw new InputError(`Expected ${path} to hold a thread, but found no post of its author in it.`)
  if (threads.length > 1 || (threads.length === 0 && all.length > 1))
    throw new UsageError(`Expected --thread with the id of one of the ${(threads.length || all.length).toLocaleString('en-US')} ${threads.length === 0 ? 'posts' : 'threads'} in ${path}, but received none: threadeck threads ${path} lists them.`)
  return only.id
}

async function withArchive<Result>(path: string, work: (archive: ThreadArchive, files: ArchiveFiles) => Promise<Result>, { includePrivate, keepOpen = false }: ArchiveOptions & { keepOpen?: boolean }): Promise<Result> {
  const kind = await archiveKind(path)
  if (kind === undefined)
    throw new InputError(`Expected ${path || '""'} to be an archive, a ZIP or tar file or its folder, but received none: check its path.`)
  const files = await openArchive(path, kind)
  try {
    const result = await work(await openThreadArchive(files, { includePrivate }), files)
    if (!keepOpen)
      await files.close()
    return result
  }
  catch (error) {
    await files.close()
    throw error
  }
}
