import type { Thread } from '../thread/thread'
import type { WrittenFormat } from '../thread/writeThread'
import { Buffer } from 'node:buffer'
import { basename, dirname, extname, resolve } from 'node:path'
import process from 'node:process'
import { printable } from '../message/printable'
import { writeWhole } from '../output/writeWhole'
import { importThread, threadFormats } from '../thread/importThread'
import { isPictureFile } from '../thread/isPictureFile'
import { writeThread, writtenFormats } from '../thread/writeThread'
import { parseChoice, refuseEmptyFlags } from './parseValue'
import { readInput } from './readInput'
import { UsageError } from './usageError'

/** Flags of `threadeck thread`, as typed. */
export interface ThreadCommandFlags {
  readonly to?: string
  readonly output?: string
  readonly from?: string
}

const endings: Readonly<Record<string, WrittenFormat>> = { '.md': 'markdown', '.markdown': 'markdown', '.json': 'json', '.txt': 'text' }

/** Reads a thread and writes it in another format, whole or not at all. @throws {UsageError} @throws {InputError} @throws {OutputError} */
export async function runThread(file: string, flags: ThreadCommandFlags): Promise<void> {
  refuseEmptyFlags(flags)
  const { output } = flags
  const to = writtenFormat(flags)
  const from = flags.from === undefined ? undefined : parseChoice('--from', flags.from, threadFormats)
  const { thread, settings, warnings } = importThread(await readInput(file), { from, fileName: file === '-' ? 'standard input' : basename(file) })
  const written = writeThread(to, thread, settings)
  if (output === undefined)
    process.stdout.write(written.text)
  else
    await writeWhole(output, Buffer.from(written.text))
  for (const warning of [...warnings, ...written.warnings, ...output === undefined || file === '-' ? [] : picturesElsewhere(thread, { from: dirname(resolve(file)), to: dirname(resolve(output)) })])
    process.stderr.write(`Warning: ${printable(warning)}\n`)
  if (output !== undefined)
    process.stderr.write(`${printable(`Wrote ${thread.posts.length} ${thread.posts.length === 1 ? 'post' : 'posts'} to ${output}`)}\n`)
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
