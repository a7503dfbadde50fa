import type { PackedKind } from '../../../../export/thread/archive/packedKind'
import type { ThreadArchive } from '../../../../export/thread/archive/threadArchive'
import { blobSource } from '../../../../export/thread/archive/byteSource'
import { packedKind, packedKindBytes } from '../../../../export/thread/archive/packedKind'

/** An archive that somebody opened, until a thread of it is chosen. */
export interface OpenArchive {
  readonly name: string
  readonly archive: ThreadArchive
}

/** How a file is packed that is an archive, whatever its name; undefined for any other, and one that cannot be read. */
export async function filePackedKind(file: Blob): Promise<PackedKind | undefined> {
  return packedKind(new Uint8Array(await file.slice(0, packedKindBytes).arrayBuffer().catch(() => new ArrayBuffer(0))))
}

/** Opens the archive of a platform; of a large file, only what is asked for is read. What reads it is loaded with the first one. @throws {InputError} */
export async function openArchiveFile(file: File, type: PackedKind): Promise<OpenArchive> {
  const [{ openThreadArchive }, open] = await Promise.all([
    import('../../../../export/thread/archive/openThreadArchive'),
    type === 'zip' ? import('../../../../export/thread/archive/zipFiles').then(({ openZip }) => openZip) : import('../../../../export/thread/archive/tarFiles').then(({ openTar }) => openTar),
  ])
  return { name: file.name, archive: await openThreadArchive(await open(blobSource(file), file.name)) }
}
