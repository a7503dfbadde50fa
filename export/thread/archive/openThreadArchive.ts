import type { ArchiveFiles } from './archiveFiles'
import type { ArchiveOptions, ThreadArchive } from './threadArchive'
import { openMastodonArchive } from '../formats/mastodonArchive/mastodonArchive'
import { openXArchive } from '../formats/xArchive/xArchive'
import { InputError } from '../inputError'
import { archiveRoot } from './archiveRoot'

interface ArchiveFormat {
  /** Whose archive it is. */
  readonly platform: string
  /** A file that each such archive has, and no other. */
  readonly mark: string
  readonly open: (files: ArchiveFiles, root: string, options: ArchiveOptions) => Promise<ThreadArchive>
}

const formats: readonly ArchiveFormat[] = [
  { platform: 'X', mark: 'account.js', open: openXArchive },
  { platform: 'Mastodon', mark: 'actor.json', open: openMastodonArchive },
]

/** The threads of an archive of any known platform, by the files in it. @throws {InputError} when it is none */
export async function openThreadArchive(files: ArchiveFiles, options: ArchiveOptions = {}): Promise<ThreadArchive> {
  for (const { mark, open } of formats) {
    const root = archiveRoot(files, mark)
    if (root !== undefined)
      return open(files, root, options)
  }
  throw new InputError(`Expected ${files.name} to be an archive of ${formats.map(({ platform }) => platform).join(' or ')}, but found no ${formats.map(({ mark }) => mark).join(' or ')} in it: give the archive as the platform made it, or a thread file.`)
}
