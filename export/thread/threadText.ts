import type { Thread } from './thread'
import { postText } from './postText'

/** All that a thread says: its author and its posts. */
export function threadText({ author, posts }: Pick<Thread, 'author' | 'posts'>): string {
  return [author.name, author.handle, ...posts.map(postText)].join('\n')
}
