import type { Studio } from '../useStudio'
import type { PlacePicturesOptions } from './placePictures'
import { dataAddress } from './dataAddress'
import { addPostPicture, changePostPicture } from './editPosts'
import { placePictures } from './placePictures'

const mostBytes = 12 * 1024 ** 2
/** Kinds of pictures that browsers and the command both read. */
export const pictureKinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']

/** Puts pictures on posts, or where the project names files that it does not have yet, as one step; they stay in the browser. Gives how many found a place. */
export async function addPictures(files: readonly File[], studio: Studio, where: Omit<PlacePicturesOptions, 'media'> = {}): Promise<number> {
  const { store, editPosts, notice, problem } = studio
  const refusals: string[] = []
  const read: { readonly file: File, readonly address: string }[] = []
  for (const file of files) {
    const result = await readPicture(file)
    if ('refusal' in result)
      refusals.push(result.refusal)
    else
      read.push({ file, address: result.address })
  }
  const media = new Map(store.media.value)
  const places = placePictures(read.map(({ file }) => file.name), store.project.value, { ...where, media })
  const named: string[] = []
  const placed: { readonly post: string, readonly source: string }[] = []
  for (const [index, { file, address }] of read.entries()) {
    const place = places[index]
    if (place === undefined) {
      refusals.push(`${file.name} is named nowhere in the thread: drop it on its post.`)
      continue
    }
    const source = 'source' in place ? place.source : freeName(file.name || 'picture.png', media)
    media.set(source, address)
    if ('source' in place)
      named.push(file.name)
    else
      placed.push({ post: place.post, source })
  }
  if (named.length + placed.length > 0)
    store.media.value = media
  editPosts(posts => placed.reduce((all, { post, source }) => addPostPicture(all, post, { source, alt: '' }), posts))
  if (named.length > 0 && refusals.length === 0)
    notice.value = named.length === 1 ? `${named[0]} is where the text names it.` : `${named.join(', ')} are where the text names them.`
  if (refusals.length > 0)
    problem.value = refusals.join(' ')
  return named.length + placed.length
}

/** Supplies the picture that a post names and the project does not have, whatever the file is called. */
export async function supplyPicture(file: File, { post, at, source }: { readonly post: string, readonly at: number, readonly source: string }, studio: Studio): Promise<void> {
  const isElsewhere = /^https?:/.test(source)
  const kept = await keepPicture(file, studio, isElsewhere ? undefined : source)
  if (kept !== undefined && isElsewhere)
    studio.editPosts(posts => changePostPicture(posts, post, at, { source: kept }))
}

/** Puts a picture behind the cards. */
export async function addCanvasPicture(file: File, studio: Studio): Promise<void> {
  const source = await keepPicture(file, studio)
  const { canvas } = studio.edited.value
  if (source !== undefined)
    studio.setTheme({ canvas: { kind: 'picture', source, color: canvas.kind === 'gradient' ? canvas.stops[0].color : canvas.color } })
}

/** Puts the author's picture in the header. */
export async function addAvatar(file: File, studio: Studio): Promise<void> {
  const source = await keepPicture(file, studio)
  if (source !== undefined)
    studio.store.edit(project => ({ ...project, author: { ...project.author, avatar: source } }))
}

/** Puts a picture on the cover. */
export async function addCoverPicture(file: File, studio: Studio): Promise<void> {
  const picture = await keepPicture(file, studio)
  if (picture !== undefined)
    studio.store.edit(project => ({ ...project, cover: { ...project.cover, picture } }))
}

/** Puts a logo in a corner of the cards. */
export async function addLogo(file: File, studio: Studio): Promise<void> {
  const source = await keepPicture(file, studio)
  if (source !== undefined)
    studio.store.edit(project => ({ ...project, author: { ...project.author, logo: source } }))
}

/** A name that no other picture of the project has. */
export function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(name))
    return name
  const [, stem, ending] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? ['', name, '']
  let number = 2
  while (taken.has(`${stem}-${number}${ending ?? ''}`))
    number++
  return `${stem}-${number}${ending ?? ''}`
}

/** Takes a picture into the project and gives its name there; says why where it cannot. */
async function keepPicture(file: File, { store, problem }: Studio, as?: string): Promise<string | undefined> {
  const result = await readPicture(file)
  if ('refusal' in result) {
    problem.value = result.refusal
    return undefined
  }
  const source = as ?? freeName(file.name || 'picture.png', store.media.value)
  store.media.value = new Map([...store.media.value, [source, result.address]])
  return source
}

/** Checks a picture and gives it as a data address, or says in one sentence why it cannot be used. */
export async function readPicture(file: File): Promise<{ readonly address: string } | { readonly refusal: string }> {
  if (!pictureKinds.includes(file.type))
    return { refusal: `Expected a PNG, JPEG, WebP, GIF or AVIF picture, but received ${file.name || file.type}.` }
  if (file.size > mostBytes)
    return { refusal: `Expected ${file.name || 'a picture'} to have at most 12 MB, but received ${Math.ceil(file.size / 1024 ** 2)} MB: make it smaller.` }
  try {
    (await createImageBitmap(file)).close()
    return { address: await dataAddress(file) }
  }
  catch {
    return { refusal: `Expected ${file.name || 'the picture'} to be a picture that can be read, but it is damaged: save it again.` }
  }
}
