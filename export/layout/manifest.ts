import type { Theme } from '../theme/theme'
import type { AddedCard } from '../thread/carouselPosts'

/** What `carousel.json` says of the files beside it. */
export interface CarouselManifest {
  readonly thread: { readonly title: string, readonly author: { readonly name: string, readonly handle: string }, /** How many the thread has. */ readonly posts: number }
  readonly theme: Theme
  readonly size: { readonly name: string, readonly width: number, readonly height: number, readonly pixelRatio: number }
  readonly cards: readonly ManifestCard[]
  readonly warnings: readonly string[]
}

export interface ManifestCard {
  readonly file: string
  /** In a file of several cards, the page that has the card, from 1. */
  readonly page?: number
  /** In a long picture of several cards, how far down the card begins, in pixels. */
  readonly top?: number
  /** From 1; of an added cover 0, of an added outro one more than there are posts. */
  readonly post: number
  /** Whether no post of the thread makes it. */
  readonly added?: AddedCard
  readonly part: number
  readonly parts: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Size of the body text, in px at 1x. */
  readonly fontSize: number
  /** Of its file. */
  readonly bytes: number
  /** The same card moving, in a file of its own. */
  readonly motion?: CardMotion
  /** What the card shows. */
  readonly text: string
  /** A plain reading for a screen reader. */
  readonly alt: string
}

/** Name of the file that marks a folder as a carousel. */
export const manifestName = 'carousel.json'

/** A card as a moving picture: the items of its list come one after the other, and its figures go through their steps. */
export interface CardMotion {
  readonly file: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly frames: number
  /** Of all frames together. */
  readonly milliseconds: number
  /** How often it plays; 0 is for ever. */
  readonly loops: number
  /** Of its file. */
  readonly bytes: number
}
