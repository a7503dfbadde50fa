import type { Author, Post, Thread } from '../thread/thread'

/** A thread without the pictures of some sources: its posts count them as missing, its author has initials. The same thread where there are none. */
export function withoutPictures(thread: Thread, sources: ReadonlySet<string>): Thread {
  if (sources.size === 0)
    return thread
  const { author, cover, posts } = thread
  return {
    ...thread,
    author: authorWithout(author, sources),
    ...cover && { cover: { ...cover, picture: cover.picture !== undefined && sources.has(cover.picture) ? undefined : cover.picture } },
    posts: posts.map(post => postWithout(post, sources)),
  }
}

function authorWithout({ avatar, logo, ...author }: Author, sources: ReadonlySet<string>): Author {
  const kept = (source: string | undefined): source is string => source !== undefined && !sources.has(source)
  return { ...author, ...kept(avatar) && { avatar }, ...kept(logo) && { logo } }
}

function postWithout(post: Post, sources: ReadonlySet<string>): Post {
  const pictures = post.pictures.filter(({ source }) => !sources.has(source))
  return pictures.length === post.pictures.length ? post : { ...post, pictures, missingPictures: post.missingPictures + post.pictures.length - pictures.length }
}
