import type { Studio } from '../useStudio'
import { addPostPicture } from './editPosts'
import { missingSources } from './usedMedia'

const mostBytes = 12 * 1024 ** 2
/** Kinds of pictures that browsers and the command both read. */
export const pictureKinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']

/** Puts a picture on a post, or where the project names a file that it does not have yet; it stays in the browser. */
export async function addPicture(file: File, post: string, studio: Studio): Promise<void> {
  const { store, editPosts, notice } = studio
  const missing = missingSources(store.project.value, store.media.value).find(source => baseName(source) === file.name)
  const source = await keepPicture(file, studio, missing)
  if (source === undefined)
    return
  if (missing === undefined)
    editPosts(posts => addPostPicture(posts, post, { source, alt: '' }))
  else
    notice.value = `${file.name} is where the text names it.`
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
  const refusal = await refusePicture(file)
  if (refusal !== undefined) {
    problem.value = refusal
    return undefined
  }
  const address = await dataAddress(file)
  const source = as ?? freeName(file.name || 'picture.png', store.media.value)
  store.media.value = new Map([...store.media.value, [source, address]])
  return source
}

async function refusePicture(file: File): Promise<string | undefined> {
  if (!pictureKinds.includes(file.type))
    return `Expected a PNG, JPEG, WebP, GIF or AVIF picture, but received ${file.type || file.name}.`
  if (file.size > mostBytes)
    return `Expected a picture of at most 12 MB, but received one of ${Math.ceil(file.size / 1024 ** 2)} MB: make it smaller.`
  try {
    (await createImageBitmap(file)).close()
    return undefined
  }
  catch {
    return `Expected ${file.name || 'the picture'} to be a picture that can be read, but it is damaged: save it anew.`
  }
}

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })
}

function baseName(source: string): string {
  return source.split('/').at(-1) ?? source
}
