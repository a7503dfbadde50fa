import type { Studio } from '../useStudio'

const mostBytes = 12 * 1024 ** 2
/** Kinds of pictures that browsers and the command both read. */
export const pictureKinds = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']

/** Puts a picture on a post; it stays in the browser. */
export async function addPicture(file: File, post: string, studio: Studio): Promise<void> {
  const source = await keepPicture(file, studio)
  if (source !== undefined)
    studio.editPosts('picture', posts => posts.map(candidate => candidate.id === post ? { ...candidate, pictures: [...candidate.pictures, { source, alt: '' }] } : candidate))
}

/** Puts a picture behind the cards. */
export async function addCanvasPicture(file: File, studio: Studio): Promise<void> {
  const source = await keepPicture(file, studio)
  const { canvas } = studio.edited.value
  if (source !== undefined)
    studio.setTheme('canvas picture', { canvas: { kind: 'picture', source, color: canvas.kind === 'gradient' ? canvas.stops[0].color : canvas.color } })
}

/** Takes a picture into the project and gives its name there; says why where it cannot. */
async function keepPicture(file: File, { store, problem }: Studio): Promise<string | undefined> {
  if (!pictureKinds.includes(file.type)) {
    problem.value = `Expected a PNG, JPEG, WebP, GIF or AVIF picture, but received ${file.type || file.name}.`
    return undefined
  }
  if (file.size > mostBytes) {
    problem.value = `Expected a picture of at most 12 MB, but received one of ${Math.ceil(file.size / 1024 ** 2)} MB: make it smaller.`
    return undefined
  }
  const address = await dataAddress(file)
  const source = freeName(file.name || 'picture.png', store.media.value)
  store.media.value = new Map([...store.media.value, [source, address]])
  return source
}

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })
}

function freeName(name: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(name))
    return name
  const [, stem, ending] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? ['', name, '']
  let number = 2
  while (taken.has(`${stem}-${number}${ending ?? ''}`))
    number++
  return `${stem}-${number}${ending ?? ''}`
}
