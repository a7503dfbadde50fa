import type { Brand } from '../brand/brandSchema'
import type { LoadedPicture } from '../output/readPicture'
import type { Author, Thread } from '../thread/thread'
import { dirname, resolve } from 'node:path'
import { brandThread } from '../brand/brandThread'
import { BrandError, parseBrand } from '../brand/parseBrand'
import { pathBelow } from '../output/pathBelow'
import { authorPictures, readSettledPicture } from '../output/pictureLibrary'
import { readJsonFile } from './readJsonFile'

export interface OpenedBrand {
  readonly brand: Brand
  /** Folder of the brand file; its pictures and fonts lie beside or below it. */
  readonly folder: string
}

export interface BrandedThread {
  readonly thread: Thread
  /** The author's pictures that the brand supplies, by the sources that the author has for them. */
  readonly pictures: ReadonlyMap<string, LoadedPicture>
  readonly warnings: readonly string[]
}

/** The brand that `--brand` names. @throws {BrandError} */
export async function openBrand(name: string): Promise<OpenedBrand> {
  const value = await readJsonFile(name, { flag: '--brand', what: 'brand', error: message => new BrandError(message) })
  return { brand: parseBrand(value, name), folder: dirname(resolve(name)) }
}

/** A thread with what its brand says, and the pictures that come with it. @throws {PictureError} */
export async function brandedThread(thread: Thread, { brand, folder }: OpenedBrand): Promise<BrandedThread> {
  // By their paths: a picture of the thread may have the same name.
  const named = new Map([brand.avatar, brand.logo].flatMap(source => source === undefined ? [] : [[resolve(folder, source), source] as const]))
  const pathOf = (source: string | undefined) => source && resolve(folder, source)
  const branded = brandThread(thread, { ...brand, avatar: pathOf(brand.avatar), logo: pathOf(brand.logo) })
  const warnings: string[] = []
  const pictures = new Map<string, LoadedPicture>()
  for (const path of suppliedBy(named, branded.author, thread.author)) {
    const source = named.get(path) ?? path
    const picture = await readSettledPicture(await pathBelow(folder, source), source, warnings)
    if (picture)
      pictures.set(path, picture)
  }
  return { thread: branded, pictures, warnings }
}

/** The pictures of an author that were not the thread's own before. */
function suppliedBy(named: ReadonlyMap<string, string>, author: Author, before: Author): string[] {
  const own = new Set(authorPictures(before))
  return authorPictures(author).filter(source => named.has(source) && !own.has(source))
}
