import type { PackTarget, PlannedPost } from '../platform/packPlan'
import type { PackedFile } from '../platform/packReport'
import type { AddedCard } from '../thread/carouselPosts'
import type { Thread } from '../thread/thread'
import type { LaidOutCarousel } from './layOutThread'

/** The cards of a platform, and the posts that show them. */
export interface PlannedTarget extends PackTarget {
  readonly laidOut: LaidOutCarousel
  readonly posts: readonly PlannedPost[]
  readonly thread: Thread
  /** Cards that were added because they are usual there. */
  readonly usual: readonly AddedCard[]
}

/** Files of a platform by the folder of their post, or why they cannot be made. */
export type MadeTarget = { readonly files: ReadonlyMap<string, readonly PackedFile[]> } | { readonly problem: string }
