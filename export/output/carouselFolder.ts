import type { CarouselManifest } from '../layout/manifest'
import type { Thread } from '../thread/thread'
import type { StagedFolder } from './stagedFolder'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName } from '../layout/manifest'
import { namesIn, openStagedFolder, OutputError } from './stagedFolder'

/** Takes the files of a carousel and puts them in place all together, or not at all. */
export interface CarouselFolder extends Pick<StagedFolder, 'add' | 'discard'> {
  /** Puts the files in place, the manifest last, and removes those of an earlier carousel that this one does not have. */
  commit: (manifest: CarouselManifest) => Promise<void>
}

export interface CarouselFolderOptions {
  /** Write into a folder that holds other files too, or the carousel of another thread. */
  readonly force: boolean
  /** The only thread whose carousel may be replaced; any when left out. */
  readonly onlyOf?: Pick<Thread, 'title' | 'author'> | undefined
}

/**
 * Opens a folder to write a carousel to; it must be new, empty or hold a carousel, unless `force` is given.
 * @throws {OutputError}
 */
export async function openCarouselFolder(folder: string, { force, onlyOf }: CarouselFolderOptions): Promise<CarouselFolder> {
  const others = await namesIn(folder) ?? []
  const before = await earlierCarousel(folder)
  if (others.length > 0 && !before && !force)
    throw new OutputError(`Expected ${folder} to be empty or to hold a carousel, but it holds other files: choose another folder with --out, or pass --force to write there anyway.`)
  if (before && onlyOf && !force && (before.thread.title !== onlyOf.title || before.thread.author.handle !== onlyOf.author.handle))
    throw new OutputError(`Expected ${folder} to be empty or to hold a carousel of this thread, but it holds that of ${JSON.stringify(before.thread.title)}: choose another folder with --out, or pass --force to replace it.`)
  const { add, commit, discard } = await openStagedFolder(folder, { what: 'carousel', replaces: before?.files ?? [] })
  return {
    add,
    discard,
    async commit(manifest) {
      await add(manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`)
      await commit(manifestName)
    },
  }
}

/** The thread and the card files of a folder that a manifest marks as a carousel's. */
async function earlierCarousel(folder: string): Promise<{ readonly thread: CarouselManifest['thread'], readonly files: readonly string[] } | undefined> {
  try {
    const { thread, theme, cards } = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Partial<CarouselManifest>
    const files = cards && Array.from(new Set(cards.flatMap(({ file, motion }) => [file, ...motion ? [motion.file] : []])))
    return thread?.author && theme && files?.every(file => /^\d+(?:-guides)?\.(?:png|jpg|webp|avif|svg)$|^\d+-motion\.(?:webp|gif|png)$|^[^/\\]+\.pdf$/.test(file)) ? { thread, files } : undefined
  }
  catch {
    return undefined
  }
}
