import type { ThreadArchive } from '../../../../export/thread/archive/threadArchive'
import { blobSource } from '../../../../export/thread/archive/byteSource'

/** An archive that somebody opened, until a thread of it is chosen. */
export interface OpenArchive {
  readonly name: string
  readonly archive: ThreadArchive
}

/** Whether a file is a ZIP file, whatever its name. */
export async function isZip(file: Blob): Promise<boolean> {
  const [first, second, third] = new Uint8Array(await file.slice(0, 4).arrayBuffer().catch(() => new ArrayBuffer(0)))
  return first === 0x50 && second === 0x4B && (third === 3 || third === 5)
}

/** Opens the archive of a platform; of a large file, only what is asked for is read. What reads it is loaded with the first one. @throws {InputError} */
export async function openArchiveFile(file: File): Promise<OpenArchive> {
  const [{ openZip }, { openThreadArchive }] = await Promise.all([import('../../../../export/thread/archive/zipFiles'), import('../../../../export/thread/archive/openThreadArchive')])
  return { name: file.name, archive: await openThreadArchive(await openZip(blobSource(file), file.name)) }
}
