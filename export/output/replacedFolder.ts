import type { Thread } from '../thread/thread'
import type { StagedFolder } from './stagedFolder'
import { setTimeout } from 'node:timers/promises'
import { isBeingWritten, namesIn, openStagedFolder, OutputError } from './stagedFolder'

export interface ReplacedFolderOptions {
  /** Write into a folder that holds other files too, or the work of another thread. */
  readonly force: boolean
  /** The only thread whose work may be replaced; any when left out. */
  readonly onlyOf?: Pick<Thread, 'title' | 'author'> | undefined
}

/** What an earlier call wrote into a folder. */
export interface EarlierWork {
  readonly thread: { readonly title: string, readonly author: { readonly handle: string } }
  readonly files: readonly string[]
}

/** How often a folder is looked at again that another call seems to be putting its files into. */
const maxLooks = 50

/**
 * Opens a folder to write a work of some kind to; it must be new, empty or hold one of the same kind, which is replaced, unless `force` is given. `earlier` reads the work that the folder holds; messages call the kind `what`.
 * @throws {OutputError}
 */
export async function openReplacedFolder(folder: string, what: string, earlier: () => Promise<EarlierWork | undefined>, { force, onlyOf }: ReplacedFolderOptions): Promise<StagedFolder> {
  const { others, before } = await contentOf(folder, earlier)
  if (others.length > 0 && !before && !force)
    throw new OutputError(`Expected ${folder} to be empty or to hold a ${what}, but it holds other files: choose another folder with --out, or pass --force to write there anyway.`)
  if (before && onlyOf && !force && (before.thread.title !== onlyOf.title || before.thread.author.handle !== onlyOf.author.handle))
    throw new OutputError(`Expected ${folder} to be empty or to hold a ${what} of this thread, but it holds that of ${JSON.stringify(before.thread.title)}: choose another folder with --out, or pass --force to replace it.`)
  return openStagedFolder(folder, { what, replaces: before?.files ?? [] })
}

/** What a folder holds. Another call puts the file that marks its work in place last: its files alone are not yet others. */
async function contentOf(folder: string, earlier: () => Promise<EarlierWork | undefined>): Promise<{ readonly others: readonly string[], readonly before: EarlierWork | undefined }> {
  for (let look = 1; ; look++) {
    // Names first: the mark of files that are there now is read after them.
    const others = await namesIn(folder) ?? []
    const before = await earlier()
    if (others.length === 0 || before || look === maxLooks || !await isBeingWritten(folder))
      return { others, before }
    await setTimeout(20)
  }
}
