import type { Figure } from '../../engine/figure/figure'
import type { Author, Post, Thread } from '../thread/thread'
import type { LoadedPicture } from './readPicture'
import { Buffer } from 'node:buffer'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ValueError } from '../../engine/valueError'
import { drawnPosts } from '../thread/carouselPosts'
import { dataAddressBytes, nameInsidePictures } from '../thread/insidePictures'
import { withoutPictures } from '../thread/threadPictures'
import { PictureError } from './pictureError'
import { pictureFile } from './pictureFile'
import { checkPicture, readPicture } from './readPicture'

export interface PictureLibrary {
  /** The thread with names for the pictures that were inside it and the pictures of `--images` added to its posts, and without those that could not be had. */
  readonly thread: Thread
  /** Pictures by the source that posts, avatar and canvas name them with. */
  readonly pictures: ReadonlyMap<string, LoadedPicture>
  /** Figures of the engine by the source that posts name them with. */
  readonly figures: ReadonlyMap<string, Figure>
  readonly warnings: readonly string[]
}

export interface PictureLibraryOptions {
  /** Folder of the thread file: pictures may lie beside or below it. */
  readonly folder: string
  /** Folder of pictures named by post: `2.png`, `2-b.jpg`. */
  readonly imagesFolder?: string | undefined
  /**
   * Bytes of a picture by its source, for a thread that comes with its pictures, such as from an archive or an address;
   * one that is undefined, or that cannot be used, is missing from its post.
   * @default pictures are files of the folder
   */
  readonly read?: ((source: string) => Promise<Uint8Array | undefined>) | undefined
  /** Numbers of the posts whose pictures are drawn, from 1; all when left out. Of the others, those that can be read are there to be measured, and nothing is said of the rest. */
  readonly posts?: ReadonlySet<number> | undefined
}

const numbered = /^(\d+)(?:-([a-z]))?\.(?:png|jpe?g|webp|avif|gif|svg)$/i

/** Reads every picture that a thread names or that is inside it, and those of a folder that are named after its posts. */
export async function openPictures(given: Thread, { folder, imagesFolder, read, posts }: PictureLibraryOptions): Promise<PictureLibrary> {
  const { thread, pictures: inside } = nameInsidePictures(given)
  const isGiven = (source: string) => read !== undefined || inside.has(source)
  const givenBytes = async (source: string) => inside.has(source) ? dataAddressBytes(inside.get(source) ?? '') : read?.(source)
  const warnings: string[] = []
  const pictures = new Map<string, LoadedPicture>()
  const figures = new Map<string, Figure>()
  const lacking = new Set<string>()
  const drawn = new Set([...authorPictures(thread.author), ...sourcesOf(drawnPosts(thread, posts).map(({ post }) => post))])
  for (const source of drawn) {
    if (source.startsWith('figure:'))
      figures.set(source, await openFigure(source))
    else if (isGiven(source))
      await addGivenPicture(await givenBytes(source), source, { pictures, lacking, warnings })
    else if (isAddress(source))
      warnings.push(`The picture ${source} was not fetched: download it, put it beside the thread file and name it there.`)
    else
      await addPicture(pictures, warnings, await pictureFile(folder, source), source)
  }
  for (const source of new Set(sourcesOf(thread.posts).filter(source => !drawn.has(source)))) {
    await ifReadable(async () => {
      if (source.startsWith('figure:'))
        figures.set(source, await openFigure(source))
      else if (isGiven(source))
        await addGivenPicture(await givenBytes(source), source, { pictures, lacking, warnings: [] })
      else if (!isAddress(source))
        await addPicture(pictures, [], await pictureFile(folder, source), source)
    })
  }
  const had = withoutPictures(thread, lacking)
  if (!imagesFolder)
    return { thread: had, pictures, figures, warnings }
  const supplied = await numberedPictures(imagesFolder, had, pictures, warnings, posts)
  return { thread: { ...had, posts: had.posts.map((post, index) => withPictures(post, supplied.get(index + 1) ?? [])) }, pictures, figures, warnings }
}

/** The pictures that stand for an author. */
export function authorPictures({ avatar, logo }: Author): string[] {
  return [avatar, logo].filter(source => source !== undefined && source !== '') as string[]
}

function sourcesOf(posts: readonly Post[]): string[] {
  return posts.flatMap(post => post.pictures.map(picture => picture.source))
}

function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source) || source.startsWith('//')
}

/** Does work on a picture that is not drawn; one that cannot be used is left out. */
async function ifReadable(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  }
  catch (error) {
    if (!(error instanceof PictureError))
      throw error
  }
}

/** Adds a picture under its source; one that each machine would draw in its own way is left out with a warning. */
async function addPicture(pictures: Map<string, LoadedPicture>, warnings: string[], path: string, source: string): Promise<void> {
  const picture = await readSettledPicture(path, source, warnings)
  if (picture)
    pictures.set(source, picture)
}

/** Adds a picture that came with its thread, or says that it is lacking: nobody who names such a thread can change its pictures. */
async function addGivenPicture(bytes: Uint8Array | undefined, source: string, { pictures, lacking, warnings }: { pictures: Map<string, LoadedPicture>, lacking: Set<string>, warnings: string[] }): Promise<void> {
  try {
    if (bytes)
      pictures.set(source, await checkPicture(Buffer.from(bytes), source))
    else
      lacking.add(source)
  }
  catch (error) {
    if (!(error instanceof PictureError))
      throw error
    lacking.add(source)
    warnings.push(error.machineDependent ? `The picture ${source} was left out, because it has ${error.machineDependent.what}.` : `The picture ${source} was left out: ${error.message}`)
  }
}

/** A picture, or a warning about one that each machine would draw in its own way. @throws {PictureError} for any other that cannot be used */
export async function readSettledPicture(path: string, name: string, warnings: string[]): Promise<LoadedPicture | undefined> {
  try {
    return await readPicture(path, name)
  }
  catch (error) {
    if (!(error instanceof PictureError) || !error.machineDependent)
      throw error
    const { what, remedy } = error.machineDependent
    warnings.push(`The picture ${name} was left out, because it has ${what}: ${remedy}.`)
    return undefined
  }
}

/** The engine is loaded with the first figure. @throws {PictureError} */
async function openFigure(source: string): Promise<Figure> {
  const { figureFromSource } = await import('../../engine/figure/figures')
  try {
    return figureFromSource(source)
  }
  catch (error) {
    throw error instanceof ValueError ? new PictureError(error.message) : error
  }
}

async function numberedPictures(folder: string, thread: Thread, pictures: Map<string, LoadedPicture>, warnings: string[], posts: ReadonlySet<number> | undefined): Promise<Map<number, string[]>> {
  const names = await readdir(folder).catch(() => {
    throw new PictureError(`Expected --images to be a folder of pictures, but received ${folder}: check its path.`)
  })
  const supplied = new Map<number, string[]>()
  const matching = names.flatMap((name) => {
    const match = numbered.exec(name)
    return match ? [{ name, post: Number(match[1]), letter: (match[2] ?? 'a').toLowerCase() }] : []
  })
  matching.sort((a, b) => a.post - b.post || (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0) || (a.name < b.name ? -1 : 1))
  for (const { name, post } of matching) {
    if (post < 1 || post > thread.posts.length) {
      warnings.push(`The picture ${name} was left out: the thread has posts 1 to ${thread.posts.length}.`)
      continue
    }
    const path = join(folder, name)
    const isDrawn = !posts || posts.has(post)
    if (isDrawn)
      await addPicture(pictures, warnings, path, path)
    else
      await ifReadable(() => addPicture(pictures, [], path, path))
    if (!pictures.has(path))
      continue
    supplied.set(post, [...supplied.get(post) ?? [], path])
  }
  if (matching.length === 0)
    warnings.push(`The folder ${folder} has no picture named after a post, such as 2.png or 2-b.jpg.`)
  return supplied
}

function withPictures(post: Post, sources: readonly string[]): Post {
  return {
    ...post,
    pictures: [...post.pictures, ...sources.map(source => ({ source, alt: '' }))],
    missingPictures: Math.max(0, post.missingPictures - sources.length),
  }
}
