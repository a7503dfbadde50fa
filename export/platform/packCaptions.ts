import type { Caption } from './captions'
import type { TextLimit } from './platform'
import { captionWithin } from './captions'

/** A card of a thread, as far as captions need it. */
export interface CaptionedCard {
  /** Number of the post that it shows, from 1. */
  readonly post: number
  readonly part: number
  /** Whether no post of the thread makes it. */
  readonly added?: string
  readonly text: string
}

export interface CaptionSource {
  /** What the first caption says. @default the first post's text */
  readonly own?: string | undefined
  readonly title: string
  /** Text of a post, by its number from 1. */
  readonly textOf: (post: number) => string
  /** Lines below the last caption, such as a link, the one that matters most last. */
  readonly closing: readonly string[]
}

/**
 * A caption for each of the posts that a thread's cards are divided into: of the first the words that open the thread,
 * of the others those that their cards begin with, and the closing lines below the last; several are counted.
 */
export function packCaptions(posts: readonly (readonly CaptionedCard[])[], { own, title, textOf, closing }: CaptionSource, limit?: TextLimit): Caption[] {
  return posts.map((cards, index) => {
    const ofPosts = cards.filter(({ added }) => added === undefined)
    // What a post of the thread says reads better than the rest of another.
    const said = ofPosts.filter(({ part }) => part === 1).map(({ post }) => textOf(post)).find(hasWords) ?? ofPosts.map(({ text }) => text).find(hasWords) ?? ''
    const text = index === 0 ? own ?? (said || title) : said
    const ending = index === posts.length - 1 ? closing.filter(line => !text.includes(line)) : []
    const caption = captionWithin({ text, ending: posts.length > 1 ? [...ending, `${index + 1}/${posts.length}`] : ending }, limit)
    // Words of somebody's own stay whole.
    return index === 0 && own !== undefined && caption.isCut ? captionWithin({ text }, limit) : caption
  })
}

function hasWords(text: string): boolean {
  return text.trim() !== ''
}
