import type { CardPlace } from '../render/carouselModel'
import type { Project, StudioPost } from './project'
import { readPost } from './project'

/** The card that somebody looks at, whatever becomes of the cards before it: a part of a post of the thread, which belongs to a post of the studio. */
export interface LookedPost {
  /** Id of the studio post. */
  readonly id: string
  /** Which of the studio post's posts, and which part of that, both from 0. */
  readonly post: number
  readonly part: number
}

/** What a card shows. */
export function lookedPost(place: CardPlace | undefined, posts: Project['posts']): LookedPost | undefined {
  let first = 0
  for (const post of posts) {
    const after = first + readPost(post).length
    if (place && place.post < after)
      return { id: post.id, post: place.post - first, part: place.part }
    first = after
  }
  return undefined
}

/** Where the card is now that shows it, or the nearest part of its post; -1 where the post is gone. */
export function placeOfPost({ id, post, part }: LookedPost, posts: readonly StudioPost[], places: readonly CardPlace[]): number {
  const index = posts.findIndex(candidate => candidate.id === id)
  if (index === -1)
    return -1
  const first = posts.slice(0, index).reduce((sum, before) => sum + readPost(before).length, 0)
  const wanted = first + Math.min(post, readPost(posts[index]).length - 1)
  return places.findLastIndex(candidate => candidate.post === wanted && candidate.part <= part)
}
