import type { Thread } from '../thread/thread'
import type { ThreadSource } from './openSource'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { openPictures } from '../output/pictureLibrary'
import { writeWhole } from '../output/writeWhole'
import { renamedPictures } from '../thread/threadPictures'
import { pictureEnding } from './pictureEnding'

export interface SavedPictures {
  /** The thread, which names its pictures as files beside it. */
  readonly thread: Thread
  /** Folder that they were written to; undefined where there are none. */
  readonly folder: string | undefined
  readonly count: number
  readonly warnings: readonly string[]
}

/** Writes the pictures that come with a thread to a folder beside its file: avatar.jpg, 1.png, 1-b.png. Those that cannot be had are missing from their posts. */
export async function savePictures(source: Thread, read: NonNullable<ThreadSource['read']>, file: string): Promise<SavedPictures> {
  // Checked as for a carousel, so that the file makes the same cards.
  const { thread, pictures, warnings } = await openPictures(source, { folder: dirname(file), read })
  const name = `${basename(file, extname(file))}-pictures`
  const folder = join(dirname(file), name)
  const names = new Map<string, string>()
  if (pictures.size > 0)
    await mkdir(folder, { recursive: true })
  for (const [from, stem] of pictureStems(thread)) {
    const data = pictures.get(from)?.data
    if (!data)
      continue
    const saved = `${stem}.${pictureEnding(data)}`
    await writeWhole(join(folder, saved), data)
    names.set(from, `${name}/${saved}`)
  }
  return { thread: renamedPictures(thread, names), folder: names.size > 0 ? folder : undefined, count: names.size, warnings }
}

/** What the file of each picture is called, without its ending: after what it belongs to first. */
function pictureStems({ author: { avatar, logo }, cover, posts }: Thread): Map<string, string> {
  const stems = new Map<string, string>()
  const named: readonly (readonly [string | undefined, string])[] = [
    [avatar, 'avatar'],
    [logo, 'logo'],
    [cover ? cover.picture : undefined, 'cover'],
    ...posts.flatMap(({ pictures }, index) => pictures.map(({ source }, at) => [source, `${index + 1}${at === 0 ? '' : `-${at < 25 ? String.fromCharCode(97 + at) : at + 1}`}`] as const)),
  ]
  for (const [source, stem] of named) {
    if (source !== undefined && !stems.has(source))
      stems.set(source, stem)
  }
  return stems
}
