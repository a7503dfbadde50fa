import process from 'node:process'
import { printable, printableJson } from '../message/printable'
import { readProgress } from './archiveProgress'
import { parseCount, refuseEmptyFlags } from './parseValue'
import { threadsText } from './threadsText'
import { UsageError } from './usageError'

/** Flags of `threadeck threads`, as typed. */
export interface ThreadsFlags {
  readonly since?: string
  readonly minPosts: string
  readonly search?: string
  readonly includePrivate?: boolean
  readonly json?: boolean
}

/** Prints the threads of an archive that the flags ask for. */
export async function runThreads(path: string, flags: ThreadsFlags): Promise<void> {
  refuseEmptyFlags(flags)
  const minPosts = parseCount('--min-posts', flags.minPosts)
  const since = flags.since === undefined ? '' : parseDay('--since', flags.since)
  const { listArchivedThreads } = await import('./archivedThreads')
  const progress = readProgress()
  const all = await listArchivedThreads(path, { search: flags.search, includePrivate: flags.includePrivate === true, onProgress: progress.update }).finally(progress.stop)
  const threads = all.filter(({ date, posts }) => posts >= minPosts && date >= since)
  if (flags.json)
    process.stdout.write(`${printableJson(threads)}\n`)
  else if (threads.length > 0)
    process.stdout.write(threadsText(threads.map(thread => ({ ...thread, firstLine: printable(thread.firstLine) })), process.stdout.isTTY ? process.stdout.columns || undefined : undefined))
  else
    process.stderr.write(`No thread in ${printable(path)} ${all.length === 0 && flags.search === undefined ? 'is there to be listed' : 'is as asked for'}: --min-posts 1 lists single posts too.\n`)
}

/** A day as dates of threads begin. @throws {UsageError} */
function parseDay(flag: string, value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value))
    throw new UsageError(`Expected ${flag} to be a day such as 2025-01-31, but received ${value}.`)
  return value
}
