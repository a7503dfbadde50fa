import type { PackedKind } from '../../thread/archive/packedKind'
import { open, stat } from 'node:fs/promises'
import { packedKind, packedKindBytes } from '../../thread/archive/packedKind'

export type ArchiveKind = 'folder' | PackedKind

/** What kind of archive a path leads to, by what it holds and not by its name; undefined for any other file, and where there is none. */
export async function archiveKind(path: string): Promise<ArchiveKind | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory())
    return 'folder'
  return found?.isFile() ? packedKind(await firstBytes(path)) : undefined
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => undefined)
  if (!file)
    return new Uint8Array()
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(packedKindBytes) })
    return buffer.subarray(0, bytesRead)
  }
  finally {
    await file.close()
  }
}
