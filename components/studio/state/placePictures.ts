import type { Project } from './project'
import { missingSources } from './usedMedia'

/** Where a picture goes: to a name that the project has for it already, or to a post as one more. */
export type PicturePlace = { readonly source: string } | { readonly post: string }

export interface PlacePicturesOptions {
  /** Names of the pictures that the project has. */
  readonly media: ReadonlyMap<string, string>
  /** Post that they were given to. */
  readonly onPost?: string | undefined
  /** Post that is looked at: it takes what belongs nowhere else; without it that is left out. */
  readonly otherwise?: string | undefined
  /** Whether the pictures came with the thread, so that a name such as 2.png means its second post. @default false */
  readonly cameWithThread?: boolean
}

const numbered = /^(\d{1,4})(?:-[a-z])?\.[a-z]+$/i

/**
 * Where pictures of these names go, in the order of the names given; undefined for one that belongs nowhere.
 * A name that the text has comes first, then the post that they were given to, then names after posts (2.png, 2-b.jpg);
 * pictures that are as many as those still missing fill them in the order of their names.
 */
export function placePictures(names: readonly string[], project: Project, { media, onPost, otherwise, cameWithThread = false }: PlacePicturesOptions): (PicturePlace | undefined)[] {
  const places = new Map<number, PicturePlace>()
  const order = names.map((_, index) => index).sort((a, b) => compareNames(names[a], names[b]))
  const unnamed = new Map(project.posts.map(({ id, missingPictures = 0 }) => [id, missingPictures]))
  const wanted = missingSources(project, media)
  for (const index of order) {
    const at = wanted.findIndex(source => sameName(source.split('/').at(-1) ?? source, names[index]))
    if (at !== -1)
      places.set(index, { source: wanted.splice(at, 1)[0] })
  }
  if (onPost !== undefined)
    return names.map((_, index) => places.get(index) ?? { post: onPost })
  for (const index of order.filter(index => !places.has(index))) {
    const id = project.posts[Number(numbered.exec(names[index])?.[1] ?? 0) - 1]?.id
    const lacks = id === undefined ? 0 : unnamed.get(id) ?? 0
    if (id !== undefined && (cameWithThread || lacks > 0)) {
      places.set(index, { post: id })
      unnamed.set(id, lacks - 1)
    }
  }
  const rest = order.filter(index => !places.has(index))
  const lacking = [...unnamed].flatMap(([id, count]) => Array.from({ length: Math.max(0, count) }, () => id))
  const fills = rest.length === lacking.length
  for (const [at, index] of rest.entries()) {
    if (fills)
      places.set(index, { post: lacking[at] })
    else if (otherwise !== undefined)
      places.set(index, { post: otherwise })
  }
  return names.map((_, index) => places.get(index))
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}

/** 2.png before 10.png. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
