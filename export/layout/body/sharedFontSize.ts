import type { CardContext } from '../cardContext'
import type { PostPart } from '../layoutCard'

/** Whether a theme asks for one size of text on all cards of a layout. */
export function sharesFontSize({ theme: { typography: { consistency } } }: Pick<CardContext, 'theme'>): boolean {
  return consistency === 'one-size'
}

/** The size in px at 1x that the cards of posts share, which were fitted one by one: that of the smallest text, and no less than `least`; undefined where no post has text. */
export function sharedFontSize(posts: readonly (readonly Pick<PostPart, 'fontSize' | 'text'>[])[], least: number): number | undefined {
  const sizes = posts.filter(parts => parts.some(({ text }) => text.rows.length > 0)).map(([{ fontSize }]) => fontSize)
  return sizes.length === 0 ? undefined : Math.max(Math.min(...sizes), least)
}

/** Whether cards of a post are to be set again at a size. */
export function differsFrom(size: number | undefined, parts: readonly Pick<PostPart, 'fontSize'>[]): size is number {
  return size !== undefined && parts.some(({ fontSize }) => fontSize !== size)
}
