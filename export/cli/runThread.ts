import type { Thread } from '../thread/thread'
import type { WrittenFormat } from '../thread/writeThread'
import type { SourceFlags } from './openSource'
import { Buffer } from 'node:buffer'
import { dirname, extname, resolve } from 'node:path'
import process from 'node:process'
import { printable } from '../message/printable'
import { writeWhole } from '../output/writeWhole'
import { threadFormats } from '../thread/importThread'
import { isPictureFile } from '../thread/isPictureFile'
import { writeThread, writtenFormats } from '../thread/writeThread'
import { openSource } from './openSource'
import { parseChoice, refuseEmptyFlags } from './parseValue'
import { savePictures } from './savePictures'
import { UsageError } from './usageError'

/** Flags of `threadeck thread`, as typed. */
export interface ThreadCommandFlags extends SourceFlags {
  readonly to?: string
  readonly output?: string
  readonly from?: string
  readonly includePrivate?: boolean
}

const endings: Readonly<Record<string, WrittenFormat>> = { '.md': 'markdown', '.markdown': 'markdown', '.json': 'json', '.txt': 'text' }

/** Reads a thread and writes it in another format, whole or not at all. @throws {UsageError} @throws {InputError} @throws {OutputError} */
export async function runThread(file: string, flags: ThreadCommandFlags): Promise<void> {
  refuseEmptyFlags(flags)
  const { output } = flags
  const to = writtenFormat(flags)
  const from = flags.from === undefined ? undefined : parseChoice('--from', flags.from, threadFormats)
  const { imported: { settings, warnings, ...imported }, read, folder, close, warnings: sourceWarnings } = await openSource(file, { from, includePrivate: flags.includePrivate === true }, flags)
  // A file of text alone has no pictures.
  const saved = await (read && output !== undefined && to !== 'text' ? savePictures(imported.thread, read, output) : Promise.resolve(undefined)).finally(close)
  const thread = saved?.thread ?? imported.thread
  const written = writeThread(to, thread, settings)
  if (output === undefined)
    process.stdout.write(written.text)
  else
    await writeWhole(output, Buffer.from(written.text))
  for (const warning of [...warnings, ...sourceWarnings, ...saved?.warnings ?? [], ...written.warnings, ...output === undefined || read || file === '-' ? [] : picturesElsewhere(thread, { from: folder, to: dirname(resolve(output)) })])
    process.stderr.write(`Warning: ${printable(warning)}\n`)
  if (output !== undefined)
    process.stderr.write(`${printable(`Wrote ${thread.posts.length} ${thread.posts.length === 1 ? 'post' : 'posts'} to ${output}${saved?.folder === undefined ? '' : `, and ${saved.count === 1 ? 'its picture' : `${saved.count} pictures`} to ${saved.folder}`}`)}\n`)
}

function writtenFormat({ to, output }: ThreadCommandFlags): WrittenFormat {
  const format = to ?? (output === undefined ? undefined : endings[extname(output).toLowerCase()])
  if (format === undefined)
    throw new UsageError(`Expected --to to be one of ${writtenFormats.join(', ')}, but received nothing${output === undefined ? '' : `, and ${output} does not end in .md, .json or .txt`}.`)
  return parseChoice('--to', format, writtenFormats)
}

/** A sentence about picture files that lie beside the thread, where it is written to another folder. */
function picturesElsewhere({ author, cover, posts }: Thread, folders: { readonly from: string, readonly to: string }): string[] {
  const sources = [author.avatar, author.logo, cover ? cover.picture : undefined, ...posts.flatMap(({ pictures }) => pictures.map(({ source }) => source))]
  const files = new Set(sources.filter(source => source !== undefined && isPictureFile(source)))
  return folders.from === folders.to || files.size === 0
    ? []
    : [`The thread names ${files.size === 1 ? 'a picture' : `${files.size} pictures`} by ${files.size === 1 ? 'its path' : 'their paths'} beside the file: copy ${files.size === 1 ? 'it' : 'them'} from ${folders.from} to ${folders.to}.`]
}
