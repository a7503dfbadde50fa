import type { CarouselManifest } from '../layout/manifest'
import type { ReplacedFolderOptions } from './replacedFolder'
import type { StagedFolder } from './stagedFolder'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName } from '../layout/manifest'
import { openReplacedFolder } from './replacedFolder'

/** Takes the files of a carousel and puts them in place all together, or not at all. */
export interface CarouselFolder extends Pick<StagedFolder, 'add' | 'discard'> {
  /** Puts the files in place, the manifest last, and removes those of an earlier carousel that this one does not have. */
  commit: (manifest: CarouselManifest) => Promise<void>
}

/**
 * Opens a folder to write a carousel to; it must be new, empty or hold a carousel, unless `force` is given.
 * @throws {OutputError}
 */
export async function openCarouselFolder(folder: string, options: ReplacedFolderOptions): Promise<CarouselFolder> {
  const { add, commit, discard } = await openReplacedFolder(folder, 'carousel', () => earlierCarousel(folder), options)
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
