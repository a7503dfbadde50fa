import type { ArchiveFiles } from './archiveFiles'
import type { ByteSource } from './byteSource'
import type { TarEntry } from './tarEntries'
import { InputError } from '../inputError'
import { damagedArchive, refuseBomb, refuseManyFiles } from './archiveLimits'
import { archivePath, sortedPaths } from './archivePath'
import { tarEntries } from './tarEntries'

/** Larger files are left where they are when several are read at once. */
const maxTogetherBytes = 50_000_000

/**
 * The files of a tar file, packed by gzip or not. It is read from its start for the list and again for each file, because nothing in it says where a file is; several files are read in one go.
 * A name that begins with "/" or "./" lies below the root, as tar itself takes it.
 * @throws {InputError} when it is damaged, holds links or two files of one name, or one would lie outside
 */
export async function openTar(source: ByteSource, name: string): Promise<ArchiveFiles> {
  const sizes = new Map<string, number>()
  const paths: string[] = []
  for await (const entry of filesOf(source, name)) {
    refuseManyFiles(name, paths.length + 1)
    sizes.set(entry.path, entry.size)
    paths.push(entry.path)
  }
  const sizeOf = (path: string) => {
    const size = sizes.get(path)
    if (size === undefined)
      throw new InputError(`Expected ${name} to hold ${path}, but found none.`)
    return size
  }
  return {
    name,
    paths: sortedPaths(paths, name),
    size: sizeOf,
    async* read(path) {
      refuseBomb(path, sizeOf(path))
      for await (const entry of filesOf(source, name)) {
        if (entry.path === path)
          return yield* entry.content()
      }
      throw damagedArchive(name, `${path} is not in it any more`)
    },
    async* readTogether(wanted) {
      let left = Array.from(wanted).filter(path => sizes.has(path)).length
      if (left === 0)
        return
      for await (const { path, size, content } of filesOf(source, name)) {
        if (!wanted.has(path))
          continue
        if (size <= maxTogetherBytes)
          yield { path, bytes: await joined(content(), size) }
        left--
        if (left === 0)
          return
      }
    },
    close: source.close,
  }
}

interface TarFile {
  readonly path: string
  readonly size: number
  readonly content: TarEntry['content']
}

/** Files in the order of the archive. @throws {InputError} for what is neither file nor folder */
async function* filesOf(source: ByteSource, archive: string): AsyncGenerator<TarFile> {
  for await (const { name, type, size, content } of tarEntries(source, archive)) {
    if (type === 'directory')
      continue
    if (type !== 'file')
      throw new InputError(`Expected ${archive} to hold files and folders alone, but received ${type === 'link' || type === 'symlink' ? 'a link' : 'a device'} named ${JSON.stringify(name.slice(0, 80))}: give the archive as the platform made it.`)
    if (name.includes('\uFFFD'))
      throw new InputError(`Expected the names in ${archive} to be UTF-8, but received ${JSON.stringify(name.slice(0, 80))}: give the archive as the platform made it.`)
    yield { path: archivePath(name.replace(/^(?:\.?\/)+/, ''), archive), size, content }
  }
}

async function joined(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size)
  let at = 0
  for await (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
