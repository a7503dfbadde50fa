import type { ArchiveFiles } from './archiveFiles'
import type { ByteSource } from './byteSource'
import type { ZipEntry } from './zipEntry'
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js'
import { InputError } from '../inputError'
import { damagedArchive, refuseManyFiles } from './archiveLimits'
import { archivePath, sortedPaths } from './archivePath'
import { readZipEntry } from './zipEntry'

/** What zip.js says of archives that mean different things to different programs. */
const ambiguous = /ambiguous/i
const unsafeName = /unsafe filename/i

/**
 * The files of a ZIP file, of which only those that are asked for are read.
 * @throws {InputError} when it is damaged or divided, two files share bytes or a name, or one would lie outside
 */
export async function openZip(source: ByteSource, name: string): Promise<ArchiveFiles> {
  const entries = await listEntries(source, name)
  const entryAt = (path: string) => {
    const entry = entries.get(path)
    if (!entry)
      throw new InputError(`Expected ${name} to hold ${path}, but found none.`)
    return entry
  }
  return {
    name,
    paths: sortedPaths(entries.keys(), name),
    size: path => entryAt(path).bytes,
    read: path => readZipEntry(source, entryAt(path), name),
    close: source.close,
  }
}

async function listEntries(source: ByteSource, name: string): Promise<Map<string, ZipEntry>> {
  const reader = new ZipReader({ readable: new ReadableStream(), size: source.size, readUint8Array: source.read } as { readable: ReadableStream }, { strictness: 'strict', useWebWorkers: false })
  const entries: ZipEntry[] = []
  try {
    // An entry of zip.js has some kilobytes, and archives have a hundred thousand.
    for await (const entry of reader.getEntriesGenerator()) {
      refuseManyFiles(name, entries.length + 1)
      if (!entry.directory && !entry.symlink)
        entries.push({ path: archivePath(entry.filename, name), offset: entry.offset, rawName: entry.rawFilename.slice(), packedBytes: entry.compressedSize, bytes: entry.uncompressedSize, method: entry.compressionMethod, crc: entry.signature ?? 0, isEncrypted: entry.encrypted })
    }
  }
  catch (error) {
    throw asInputError(error, name)
  }
  refuseOverlaps(entries, name)
  sortedPaths(entries.map(({ path }) => path), name)
  return new Map(entries.map(entry => [entry.path, entry]))
}

/** Files that share bytes are how a small archive unpacks to more than a disk holds. */
function refuseOverlaps(entries: readonly ZipEntry[], name: string): void {
  let end = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end)
      throw new InputError(`Expected each file in ${name} to have bytes of its own, but received ${entry.path}, which shares those of another: give the archive as the platform made it.`)
    end = entry.offset + 30 + entry.rawName.length + entry.packedBytes
  }
}

function asInputError(error: unknown, name: string): InputError {
  if (error instanceof InputError)
    return error
  const { message = '', filename, reason } = error as { message?: string, filename?: string, reason?: string }
  if (unsafeName.test(message)) {
    return new InputError(`Expected the files in ${name} to lie below its root, but received one named ${JSON.stringify(String(filename).slice(0, 80))}: give the archive as the platform made it.`)
  }
  if (reason === 'duplicate filename')
    return new InputError(`Expected the files in ${name} to have names of their own, but received two of one name: give the archive as the platform made it.`)
  if (ambiguous.test(message))
    return new InputError(`Expected ${name} to be one ZIP file, but received one that can be read in several ways (${reason}): give the archive as the platform made it.`)
  if (/split/i.test(message))
    return new InputError(`Expected ${name} to be one ZIP file, but received a part of a divided one: put its parts together first.`)
  if (/encrypted/i.test(message))
    return new InputError(`Expected ${name} to be a ZIP file without a password, but received an encrypted one: unpack it first, and give its folder.`)
  return damagedArchive(name, 'its list of files cannot be read')
}
