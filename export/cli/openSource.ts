import type { FetchThreadOptions } from '../output/fetch/fetchThread'
import type { ImportedThread } from '../thread/importedThread'
import type { ImportOptions } from '../thread/importThread'
import { basename, dirname, resolve } from 'node:path'
import process from 'node:process'
import { printable } from '../message/printable'
import { archiveKind } from '../output/archive/archiveKind'
import { isAddress } from '../thread/address/threadAddress'
import { importThread } from '../thread/importThread'
import { readProgress } from './archiveProgress'
import { readInput } from './readInput'
import { UsageError } from './usageError'

/** A thread from where somebody named it. */
export interface ThreadSource {
  readonly imported: ImportedThread
  /** Folder of its file, which its pictures and fonts lie beside or below. */
  readonly folder: string
  /** Bytes of its pictures, where they are no files of the folder. */
  readonly read?: (source: string) => Promise<Uint8Array | undefined>
  /** One sentence each; more may come while pictures are read. */
  readonly warnings: readonly string[]
  /** Lets go of what is open, once its pictures were read. */
  readonly close?: () => Promise<void>
}

/** Flags about threads that are fetched or in an archive, as typed. */
export interface SourceFlags {
  readonly thread?: string
  readonly offline?: boolean
  readonly refresh?: boolean
}

/**
 * Reads a thread from a file, from an archive, from standard input ("-") or from an address, which is the only one that asks anybody on the network.
 * @throws {UsageError} @throws {InputError}
 */
export async function openSource(file: string, options: Omit<ImportOptions, 'fileName'>, { thread, offline = false, refresh = false }: SourceFlags = {}, fetchOptions: Partial<FetchThreadOptions> = {}): Promise<ThreadSource> {
  if (offline && refresh)
    throw new UsageError('Expected --offline or --refresh, but received both: leave one of them out.')
  const isArchive = file !== '-' && !isAddress(file) && await archiveKind(file) !== undefined
  if (thread !== undefined && !isArchive)
    throw new UsageError(`Expected --thread to come with an archive, but received ${file}: leave it out.`)
  if (isArchive)
    return openArchiveSource(file, options, { thread, refresh })
  if (isAddress(file))
    return openAddress(file, options, { offline, refresh, ...fetchOptions })
  return {
    imported: importThread(await readInput(file), { ...options, fileName: file === '-' ? 'standard input' : basename(file) }),
    folder: file === '-' ? process.cwd() : dirname(resolve(file)),
    warnings: idleRefresh(refresh),
  }
}

/** @throws {UsageError} when the archive has several threads and none is named */
async function openArchiveSource(file: string, { from, includePrivate }: Omit<ImportOptions, 'fileName'>, { thread, refresh = false }: SourceFlags): Promise<ThreadSource> {
  if (from !== undefined)
    throw new UsageError(`Expected --from to come with a thread file, but received the archive ${file}: leave it out.`)
  const { openArchivedThread } = await import('./archivedThreads')
  const progress = readProgress()
  const { imported, picture, close } = await openArchivedThread(file, thread, { includePrivate, onProgress: progress.update }).finally(progress.stop)
  return { imported, folder: dirname(resolve(file)), read: picture, warnings: idleRefresh(refresh), close }
}

function idleRefresh(refresh: boolean): string[] {
  return refresh ? ['--refresh changes nothing, for the thread is a file.'] : []
}

async function openAddress(address: string, options: Omit<ImportOptions, 'fileName'>, fetchOptions: Partial<FetchThreadOptions>): Promise<ThreadSource> {
  const [{ fetchThread }, { cacheFolder }] = await Promise.all([import('../output/fetch/fetchThread'), import('../output/fetch/fetchCache')])
  const { bytes, read, warnings, fromCache } = await fetchThread(address, { folder: cacheFolder(), ...fetchOptions })
  // What is told of a run only: the next one makes the same files.
  if (fromCache && !fetchOptions.offline)
    process.stderr.write(`${printable(`The thread is the copy of ${address.trim()} that was fetched before; --refresh fetches it again.`)}\n`)
  return {
    imported: withoutFontFiles(importThread(bytes, { ...options, fileName: address.trim() })),
    folder: process.cwd(),
    read,
    warnings,
  }
}

/** A thread from elsewhere names no font of this machine. */
function withoutFontFiles(imported: ImportedThread): ImportedThread {
  const { typography } = imported.settings as { readonly typography?: { readonly family?: unknown } }
  const { family, ...others } = typography ?? {}
  if (!Array.isArray(family))
    return imported
  const [fonts, were, them] = family.length === 1 ? ['font', 'was', 'it'] : ['fonts', 'were', 'them']
  return {
    ...imported,
    settings: { ...imported.settings, typography: others },
    warnings: [...imported.warnings, `The ${fonts} ${family.join(', ')} of the thread ${were} not fetched: save ${them} and pass --font.`],
  }
}
