import type { Platform } from './platform'
import type { CardSize } from './sizePresets'
import { balancedPosts } from './balancedPosts'

/** A platform that a pack is for, and the size of its cards. */
export interface PackTarget {
  readonly platform: Platform
  readonly size: CardSize
}

/** A post of a pack. */
export interface PlannedPost {
  /** Path of its folder in the pack. */
  readonly folder: string
  /** Which of the cards it shows, counted from 0. */
  readonly cards: readonly number[]
}

/** Cards that one post of a platform takes, as pictures or as pages. */
export function cardsPerPost({ limits, posting }: Platform): number {
  return posting?.document?.maxPages ?? limits?.maxPictures ?? Number.POSITIVE_INFINITY
}

/** The posts that show so many cards: one in the folder of the platform, or several in a folder each. */
export function planPosts(platform: Platform, cards: number): PlannedPost[] {
  const sizes = balancedPosts(cards, cardsPerPost(platform))
  let next = 0
  return sizes.map((size, index) => ({
    folder: sizes.length > 1 ? `${platform.name}/post-${index + 1}` : platform.name,
    cards: Array.from({ length: size }, () => next++),
  }))
}
