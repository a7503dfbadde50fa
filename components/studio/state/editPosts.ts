import type { ThreadFormat } from '../../../export/thread/importThread'
import type { LayoutName } from '../../../export/thread/layoutName'
import type { Picture } from '../../../export/thread/thread'
import type { StudioPost } from './project'
import { importThread } from '../../../export/thread/importThread'
import { withLayout, writtenLayout } from './postLayout'
import { readPost, studioPost } from './project'

type Posts = readonly StudioPost[]

/** A change to one post. */
export function changePost(posts: Posts, id: string, change: (post: StudioPost) => StudioPost): Posts {
  return posts.map(post => post.id === id ? change(post) : post)
}

/** Another text for a post. */
export function setText(posts: Posts, id: string, text: string): Posts {
  return changePost(posts, id, post => withText(post, text))
}

/** Another layout for a post, as a line of its text; undefined for the thread's. */
export function setLayout(posts: Posts, id: string, layout: LayoutName | undefined): Posts {
  return changePost(posts, id, post => writtenLayout(post.text) === layout ? post : withText(post, withLayout(post.text, layout)))
}

/** One more picture on a post; it stands for one that the post lacks, if there is such a one. */
export function addPostPicture(posts: Posts, id: string, picture: Picture): Posts {
  return changePost(posts, id, post => ({ ...withMissing(post, (post.missingPictures ?? 0) - 1), pictures: [...post.pictures, picture] }))
}

/** A post that does without one of the pictures that it lacks. */
export function forgetMissingPicture(posts: Posts, id: string): Posts {
  return changePost(posts, id, post => withMissing(post, (post.missingPictures ?? 0) - 1))
}

/** Other values for one of a post's pictures, counted from 0. */
export function changePostPicture(posts: Posts, id: string, at: number, values: Partial<Picture>): Posts {
  return changePost(posts, id, post => ({ ...post, pictures: post.pictures.map((picture, index) => index === at ? { ...picture, ...values } : picture) }))
}

/** A post without one of its pictures, counted from 0. */
export function removePostPicture(posts: Posts, id: string, at: number): Posts {
  return changePost(posts, id, post => ({ ...post, pictures: post.pictures.toSpliced(at, 1) }))
}

/** A new post after another, or at the end. */
export function addPost(posts: Posts, after: string | undefined, newId: () => string): Posts {
  const at = posts.findIndex(post => post.id === after)
  return posts.toSpliced(at === -1 ? posts.length : at + 1, 0, { id: newId(), text: '', pictures: [] })
}

/** Without a post; the last one that is left is emptied instead. */
export function removePost(posts: Posts, id: string): Posts {
  return posts.length > 1 ? posts.filter(post => post.id !== id) : posts.map(({ id }) => ({ id, text: '', pictures: [] }))
}

export function duplicatePost(posts: Posts, id: string, newId: () => string): Posts {
  return posts.flatMap(post => post.id === id ? [post, { ...post, id: newId() }] : [post])
}

/** Which of the posts that are edited has the post at a position of the thread, both from 0: one stands for several where its text is separated by dashes. */
export function postAt(posts: Posts, position: number): number {
  let end = 0
  return Math.max(0, posts.findIndex(post => position < (end += readPost(post).length)))
}

/** A post to another place, both counted from 0. */
export function movePost(posts: Posts, from: number, to: number): Posts {
  if (from === to || from < 0 || from >= posts.length || to < 0 || to >= posts.length)
    return posts
  return posts.toSpliced(from, 1).toSpliced(to, 0, posts[from])
}

/** A post in two at a place of its text; the pictures stay with the first. */
export function splitPost(posts: Posts, id: string, place: number, newId: () => string): Posts {
  return posts.flatMap(post => post.id === id ? [withText(post, post.text.slice(0, place).trimEnd()), { id: newId(), text: post.text.slice(place).trimStart(), pictures: [] }] : [post])
}

/** A post together with the next one. */
export function joinPost(posts: Posts, id: string): Posts {
  const at = posts.findIndex(post => post.id === id)
  const [first, second] = [posts[at], posts[at + 1]]
  if (!first || !second)
    return posts
  const whole = withText(first, [first.text, second.text].filter(text => text !== '').join('\n\n'))
  const joined = { ...withMissing(whole, (first.missingPictures ?? 0) + (second.missingPictures ?? 0)), pictures: [...first.pictures, ...second.pictures] }
  return posts.toSpliced(at, 2, joined)
}

/** Several posts for one whose text is separated by dashes, each with its look; the same list where it is not. */
export function partPost(posts: Posts, id: string, newId: () => string): Posts {
  const at = posts.findIndex(post => post.id === id)
  const parts = posts[at] ? readPost(posts[at]) : []
  if (parts.length < 2)
    return posts
  const { override } = posts[at]
  return posts.toSpliced(at, 1, ...parts.map((part, index): StudioPost => ({ ...studioPost(part, index === 0 ? () => id : newId), ...override && { override } })))
}

/** The posts of a pasted text, when it holds several; undefined for one. Its format is found by its content unless it is known. */
export function pastedPosts(text: string, newId: () => string, from?: ThreadFormat): Posts | undefined {
  try {
    const { posts } = importThread(new TextEncoder().encode(text), { from }).thread
    return posts.length < 2 ? undefined : posts.map(post => studioPost(post, newId))
  }
  catch {
    return undefined
  }
}

function withText({ blocks: _, ...post }: StudioPost, text: string): StudioPost {
  return { ...post, text }
}

function withMissing({ missingPictures: _, ...post }: StudioPost, missingPictures: number): StudioPost {
  return { ...post, ...missingPictures > 0 && { missingPictures } }
}
