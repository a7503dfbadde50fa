import type { CardPlace } from '../../../components/studio/render/carouselModel'
import type { StudioPost } from '../../../components/studio/state/project'
import { describe, expect, it } from 'vitest'
import { lookedPost, placeOfPost } from '../../../components/studio/state/lookedPost'

const post = (id: string, text = id): StudioPost => ({ id, text, pictures: [] })
/** Places of a thread whose posts have so many cards each. */
const placesOf = (...parts: readonly number[]): CardPlace[] => parts.flatMap((count, post) => Array.from({ length: count }, (_, part) => ({ post, part })))
// The second stands for two posts of the thread.
const posts = [post('a'), post('b', 'One\n\n---\n\nTwo'), post('c')]

describe('lookedPost(place, posts)', () => {
  it('is the studio post of a card, and where in it', () => {
    expect(lookedPost({ post: 0, part: 1 }, posts)).toEqual({ id: 'a', post: 0, part: 1 })
    expect(lookedPost({ post: 2, part: 0 }, posts)).toEqual({ id: 'b', post: 1, part: 0 })
    expect(lookedPost({ post: 3, part: 2 }, posts)).toEqual({ id: 'c', post: 0, part: 2 })
  })

  it('is undefined without a card', () => {
    expect(lookedPost(undefined, posts)).toBeUndefined()
  })
})

describe('placeOfPost(looked, posts, places)', () => {
  it('finds the post when those before it got more or fewer cards', () => {
    const looked = { id: 'c', post: 0, part: 0 }
    expect([placesOf(1, 1, 1, 1), placesOf(3, 1, 2, 1)].map(places => placeOfPost(looked, posts, places))).toEqual([3, 6])
  })

  it('finds it where it was moved to', () => {
    expect(placeOfPost({ id: 'c', post: 0, part: 0 }, [post('c'), post('a')], placesOf(1, 1))).toBe(0)
  })

  it('takes the last part where the post has fewer', () => {
    expect(placeOfPost({ id: 'a', post: 0, part: 2 }, posts, placesOf(2, 1, 1, 1))).toBe(1)
  })

  it('is -1 where the post is gone', () => {
    expect(placeOfPost({ id: 'z', post: 0, part: 0 }, posts, placesOf(1, 1, 1, 1))).toBe(-1)
  })
})
