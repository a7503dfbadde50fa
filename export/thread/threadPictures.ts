import type { Author, Post, Thread } from './thread'

/** Sources of all pictures that a thread names, each once: its author's, its cover's, and those of its posts. */
export function threadPictures({ author, cover, posts }: Thread): readonly string[] {
  const named = [author.avatar, author.logo, cover ? cover.picture : undefined, ...posts.flatMap(({ pictures }) => pictures.map(({ source }) => source))]
  return [...new Set(named.filter(source => source !== undefined && source !== ''))] as string[]
}

/** A thread without the pictures of some sources: its posts count them as missing, its author has initials. The same thread where there are none. */
export function withoutPictures(thread: Thread, sources: ReadonlySet<string>): Thread {
  return sources.size === 0 ? thread : renamedPictures(thread, new Map(Array.from(sources, source => [source, undefined])))
}

/** A thread whose pictures have other sources; one whose new source is undefined is missing from its post. Pictures that are not named stay as they are. */
export function renamedPictures(thread: Thread, names: ReadonlyMap<string, string | undefined>): Thread {
  const { author, cover, posts } = thread
  const renamed = (source: string | undefined) => source !== undefined && names.has(source) ? names.get(source) : source
  return {
    ...thread,
    author: renamedAuthor(author, renamed),
    ...cover && { cover: { ...cover, picture: renamed(cover.picture) } },
    posts: posts.map(post => renamedPost(post, renamed)),
  }
}

type Renamed = (source: string | undefined) => string | undefined

function renamedAuthor({ avatar: face, logo: mark, ...author }: Author, renamed: Renamed): Author {
  const [avatar, logo] = [renamed(face), renamed(mark)]
  return { ...author, ...avatar !== undefined && { avatar }, ...logo !== undefined && { logo } }
}

function renamedPost(post: Post, renamed: Renamed): Post {
  const pictures = post.pictures.flatMap((picture) => {
    const source = renamed(picture.source)
    return source === undefined ? [] : source === picture.source ? [picture] : [{ ...picture, source }]
  })
  return pictures.every((picture, index) => picture === post.pictures[index]) && pictures.length === post.pictures.length
    ? post
    : { ...post, pictures, missingPictures: post.missingPictures + post.pictures.length - pictures.length }
}
