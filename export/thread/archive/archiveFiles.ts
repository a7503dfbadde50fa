/** The files of an archive, whatever holds them: a folder, a ZIP file or a tar file; the same in Node and in browsers. */
export interface ArchiveFiles {
  /** What messages call the archive: the name of its file or folder. */
  readonly name: string
  /** Paths from the archive's root with "/" between names, sorted by code unit; folders and links are left out. */
  readonly paths: readonly string[]
  /** Bytes of a file, as the archive states them. */
  size: (path: string) => number
  /** Content of a file in chunks. @throws {InputError} when it is damaged, or larger than the archive states */
  read: (path: string) => AsyncIterable<Uint8Array>
  /** Several files in one go, in the order of the archive, those of more than 50 MB left out; only where each `read` passes over all that stands before its file. @throws {InputError} */
  readTogether?: (paths: ReadonlySet<string>) => AsyncIterable<{ readonly path: string, readonly bytes: Uint8Array }>
  /** Lets go of what is open. */
  close: () => Promise<void>
}
