import type { Thread } from '../../thread/thread'
import type { Card } from '../card'
import type { Layouts } from '../layouts'
import { isBuiltInLayout } from '../../thread/layoutName'
import { postText } from '../../thread/postText'
import { shownLayout } from './shownLayout'

/** A sentence for each layout of somebody's own that shows nothing of a post that it is for: it has no place for a post's text. */
export function unshownPosts(thread: Thread, cards: readonly Pick<Card, 'post' | 'isBare'>[], layouts: Layouts): string[] {
  const bare = new Set(cards.filter(({ isBare }) => isBare).map(({ post }) => post))
  const posts = thread.posts.flatMap((post, index) => bare.has(index + 1) && !isBuiltInLayout(shownLayout(post, thread, layouts)) && (postText(post).trim() !== '' || post.pictures.length > 0) ? [{ number: index + 1, layout: shownLayout(post, thread, layouts) }] : [])
  return Array.from(new Set(posts.map(({ layout }) => layout)), (layout) => {
    const numbers = posts.filter(post => post.layout === layout).map(({ number }) => number)
    return `The layout ${layout} has no <PostBody>, so that nothing of post${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')} is shown: give it one, or the post another layout.`
  })
}
