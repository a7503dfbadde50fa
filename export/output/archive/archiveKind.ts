import { open, stat } from 'node:fs/promises'

export type ArchiveKind = 'folder' | 'zip' | 'tar'

/** Where tar files say what they are. */
const tarMark = 257

/** What kind of archive a path leads to, by what it holds and not by its name; undefined for any other file, and where there is none. */
export async function archiveKind(path: string): Promise<ArchiveKind | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory())
    return 'folder'
  if (!found?.isFile())
    return undefined
  const start = await firstBytes(path)
  // A file's header, or the end of an archive without files.
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006'))
    return 'zip'
  // Packed by gzip, or as it is.
  return start.startsWith('\u001F\u008B\u0008') || start.startsWith('ustar', tarMark) ? 'tar' : undefined
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined)
  if (!file)
    return ''
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(tarMark + 5) })
    return String.fromCharCode(...buffer.subarray(0, bytesRead))
  }
  finally {
    await file.close()
  }
}
