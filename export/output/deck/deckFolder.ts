import type { Thread } from '../../thread/thread'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openReplacedFolder } from '../replacedFolder'
import { OutputError } from '../stagedFolder'

/** What marks a folder as a deck: its thread, and its files with the SHA-256 that each was written with. */
interface DeckMark {
  readonly thread: { readonly title: string, readonly author: { readonly handle: string } }
  readonly files: Readonly<Record<string, string>>
}

export interface DeckFolderOptions {
  readonly thread: Pick<Thread, 'title' | 'author'>
  /** Write into a folder that holds other files, or over files that were edited. */
  readonly force: boolean
  /** Replace no deck of another thread. */
  readonly onlySameThread: boolean
}

const markName = 'threadeck.json'
/** Written by npm, which may put it in order again. */
const npmFiles = new Set(['package-lock.json'])

/** Writes the files of a deck into a folder, all or none; it must be new, empty or hold a deck whose files, as far as they are written again, nobody edited, unless `force` is given. @throws {OutputError} */
export async function writeDeckFolder(folder: string, files: ReadonlyMap<string, Uint8Array | string>, { thread, force, onlySameThread }: DeckFolderOptions): Promise<void> {
  const before = await readMark(folder)
  if (before && !force)
    await refuseEdited(folder, before, files)
  const staged = await openReplacedFolder(folder, 'deck', async () => before && { thread: before.thread, files: Object.keys(before.files) }, { force, onlyOf: onlySameThread ? thread : undefined })
  try {
    for (const [name, data] of files)
      await staged.add(name, data)
    const mark: DeckMark = {
      thread: { title: thread.title, author: { handle: thread.author.handle } },
      files: Object.fromEntries(Array.from(files, ([name, data]) => [name, hashOf(data)] as const).toSorted(([a], [b]) => a < b ? -1 : 1)),
    }
    await staged.add(markName, `${JSON.stringify(mark, undefined, 2)}\n`)
    await staged.commit(markName)
  }
  catch (error) {
    await staged.discard()
    throw error
  }
}

/** @throws {OutputError} that names what a person changed */
async function refuseEdited(folder: string, { files: before }: DeckMark, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const edited: string[] = []
  for (const [name, hash] of Object.entries(before).filter(([name]) => !npmFiles.has(name))) {
    const found = await readFile(join(folder, name)).then(hashOf, () => hash)
    const next = files.get(name)
    if (found !== hash && (next === undefined || hashOf(next) !== found))
      edited.push(name)
  }
  if (edited.length > 0)
    throw new OutputError(`Expected the deck in ${folder} to be as it was written, but ${edited.length > 3 ? `${edited.slice(0, 2).join(', ')} and ${edited.length - 2} other files were` : edited.length > 1 ? `${edited.slice(0, -1).join(', ')} and ${edited.at(-1)} were` : `${edited[0]} was`} edited: choose another folder with --out, or pass --force to write over ${edited.length > 1 ? 'them' : 'it'}.`)
}

async function readMark(folder: string): Promise<DeckMark | undefined> {
  try {
    const { thread, files } = JSON.parse(await readFile(join(folder, markName), 'utf8')) as Partial<DeckMark>
    // A file outside of the folder is never one of the deck.
    return thread?.author && files && Object.keys(files).every(name => !/^\/|\\|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name)) ? { thread, files } : undefined
  }
  catch {
    return undefined
  }
}

function hashOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
