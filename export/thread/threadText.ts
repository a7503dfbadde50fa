import type { AddedTo } from './carouselPosts'
import type { Thread } from './thread'
import { carouselPosts } from './carouselPosts'
import { postText } from './postText'

/** All that a thread says: its author, its posts, and the cards that are added to them. */
export function threadText(thread: AddedTo & Pick<Thread, 'author'>): string {
  const { author } = thread
  return [author.name, author.handle, ...carouselPosts(thread).map(({ post }) => postText(post))].join('\n')
}
