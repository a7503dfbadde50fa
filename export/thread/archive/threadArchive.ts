import type { ImportedThread } from '../importedThread'

/** A person's own archive of a platform, and the threads in it: chains of posts in which the author answers nobody else. */
export interface ThreadArchive {
  /** Threads, newest first; a post that nothing follows is a thread of one. @throws {InputError} when a file of the archive is damaged */
  threads: (options?: ListOptions) => Promise<readonly ArchivedThread[]>
  /** A thread by its id, or by the id of any of its posts. @throws {InputError} when there is none */
  open: (id: string, options?: ReadOptions) => Promise<OpenedArchivedThread>
}

/** What of an archive is there to be seen. */
export interface ArchiveOptions {
  /** Whether posts that not everybody may see are part of threads, in archives that tell them apart. @default false */
  readonly includePrivate?: boolean | undefined
}

export interface ReadOptions {
  /** Called as the archive is read, with the share that is done, in [0, 1]. */
  readonly onProgress?: (share: number) => void
}

export interface ListOptions extends ReadOptions {
  /** Only threads of which a post says this, whatever the case of its letters. @default all */
  readonly search?: string | undefined
}

/** What a list shows of a thread. */
export interface ArchivedThread {
  /** Id of its first post. */
  readonly id: string
  /** When its first post was published: ISO 8601, in UTC. */
  readonly date: string
  readonly posts: number
  readonly firstLine: string
  /** Of its first post. */
  readonly likes: number
}

export interface OpenedArchivedThread {
  readonly imported: ImportedThread
  /** Bytes of a picture by the source that a post or the author names it with: its path in the archive; undefined where the archive lacks it. */
  readonly picture: (source: string) => Promise<Uint8Array | undefined>
}
