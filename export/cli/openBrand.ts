import type { Brand } from '../brand/brandSchema'
import type { LoadedPicture } from '../output/readPicture'
import type { Thread } from '../thread/thread'
import { dirname, resolve } from 'node:path'
import { brandThread } from '../brand/brandThread'
import { BrandError, parseBrand } from '../brand/parseBrand'
import { pathBelow } from '../output/pathBelow'
import { authorPictures, readSettledPicture } from '../output/pictureLibrary'
import { readCover } from '../thread/addedCards'
import { readJsonFile } from './readJsonFile'

export interface OpenedBrand {
  readonly brand: Brand
  /** Folder of the brand file; its pictures and fonts lie beside or below it. */
  readonly folder: string
}

export interface BrandedThread {
  readonly thread: Thread
  /** Pictures that the brand supplies, by the sources that the thread has for them. */
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
  const pathOf = (source: string | undefined) => source && resolve(folder, source)
  const cover = readCover(brand.cover)
  const named = new Map([brand.avatar, brand.logo, cover ? cover.picture : undefined].flatMap(source => source === undefined ? [] : [[resolve(folder, source), source] as const]))
  const branded = brandThread(thread, { ...brand, avatar: pathOf(brand.avatar), logo: pathOf(brand.logo), ...cover && cover.picture !== undefined && { cover: { ...cover, picture: pathOf(cover.picture) } } })
  const warnings: string[] = []
  const pictures = new Map<string, LoadedPicture>()
  const own = new Set(picturesOf(thread))
  for (const path of picturesOf(branded).filter(path => named.has(path) && !own.has(path))) {
    const source = named.get(path) ?? path
    const picture = await readSettledPicture(await pathBelow(folder, source), source, warnings)
    if (picture)
      pictures.set(path, picture)
  }
  return { thread: branded, pictures, warnings }
}

/** The pictures of a thread that a brand may supply. */
function picturesOf({ author, cover }: Thread): string[] {
  return [...authorPictures(author), ...cover && cover.picture !== undefined ? [cover.picture] : []]
}
