import type { Block, Picture, Span } from '../thread/thread'

/** What a slide is arranged as; each is a layout of the deck, named `thread-<kind>`. */
export type SlideKind = 'cover' | 'post' | 'quote' | 'number' | 'picture' | 'outro'

/** One slide of a deck that is made from a thread. */
export interface DeckSlide {
  readonly kind: SlideKind
  /** Number of its post in the thread, from 1; of an added cover 0, of an added outro one more than there are posts. */
  readonly post: number
  /** Which of the slides of its post it is, where there are more than one. */
  readonly part?: { readonly number: number, readonly count: number }
  /** Large and first; left out where the post has none. */
  readonly title?: readonly Span[]
  readonly blocks: readonly Block[]
  readonly pictures: readonly Picture[]
  /** Who said it, of a quote. */
  readonly source?: string
  /** What of its post the speaker notes say; the first slide of a post has all of it. */
  readonly note: readonly Block[]
}

export const slideSteps = ['post', 'idea'] as const

/** Whether a slide takes a post, as long as that fits, or an idea: a heading with what belongs to it, or a few lines. */
export type PerSlide = typeof slideSteps[number]
