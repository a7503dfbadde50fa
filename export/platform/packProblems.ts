import type { PackTarget } from './packPlan'
import type { Platform } from './platform'
import { bytesText } from './bytesText'
import { cardsPerPost } from './packPlan'
import { textFits, textLength } from './textLength'

/** What of a carousel its platform looks at before anything is drawn. */
export interface PackedCards {
  /** Alt text of each card. */
  readonly alts: readonly string[]
  /** Cards that no post of the thread makes. */
  readonly added: readonly ('cover' | 'outro')[]
}

/** Sentences about why a platform does not take the cards, each with what to do; none where it does. */
export function packProblems({ platform, size }: PackTarget, { alts, added }: PackedCards): string[] {
  return [sizeProblem(platform, size), countProblem(platform, alts.length, added), altProblem(platform, alts)].filter(problem => problem !== undefined)
}

/** A sentence about a caption of somebody's own that is too long for a platform; none where it fits. */
export function captionProblems({ title, posting }: Platform, caption: string): string[] {
  const limit = posting?.text
  if (!limit || textFits(caption, limit))
    return []
  return [`Expected the caption to have at most ${limit.max} characters on ${title}, but received ${textLength(caption, limit)}: shorten it, or leave it out for one from the thread.`]
}

/** A sentence about a file that cannot be made small enough. */
export function budgetProblem({ title }: Platform, file: string, { smallest, maxBytes }: { readonly smallest: number, readonly maxBytes: number }): string {
  return `Expected each file for ${title} to have at most ${bytesText(maxBytes, { isLimit: true })}, but ${file} has ${bytesText(smallest)} at its lowest quality and half of its size: give it a simpler picture, choose a smaller size, or allow it more bytes.`
}

/** A sentence about a document that cannot be made small enough. */
export function documentProblem({ title }: Platform, file: string, { smallest, maxBytes }: { readonly smallest: number, readonly maxBytes: number }): string {
  return `Expected a document for ${title} to have at most ${bytesText(maxBytes, { isLimit: true })}, but ${file} has ${bytesText(smallest)} with its pictures at their lowest quality: give it simpler pictures, or choose fewer of its posts (--posts).`
}

function sizeProblem({ title, limits, posting }: Platform, { width, height }: PackTarget['size']): string | undefined {
  // Pages have no pixels.
  if (!limits || posting?.document)
    return undefined
  const { minWidth = 0, maxWidth = Number.POSITIVE_INFINITY, maxPixels = Number.POSITIVE_INFINITY } = limits
  if (width >= minWidth && width <= maxWidth && width * height <= maxPixels)
    return undefined
  const wanted = width < minWidth ? `at least ${minWidth} px wide` : width > maxWidth ? `at most ${maxWidth} px wide` : `of at most ${maxPixels} pixels`
  return `Expected cards for ${title} to be ${wanted}, but received ${width}x${height}: choose another size for it.`
}

function countProblem(platform: Platform, cards: number, added: PackedCards['added']): string | undefined {
  const max = cardsPerPost(platform)
  if (platform.posting?.continues || cards <= max)
    return undefined
  const spare = added.length === 0 ? '' : `leave out its ${added.join(' and ')} (${added.map(card => `--no-${card}`).join(' ')}), `
  return `Expected at most ${max} cards for ${platform.title}, where each post is seen apart from the others, but the thread has ${cards}: choose fewer of its posts (--posts), ${spare}or leave ${platform.title} out.`
}

function altProblem({ title, posting }: Platform, alts: readonly string[]): string | undefined {
  const without = alts.flatMap((alt, index) => alt.trim() === '' ? [index + 1] : [])
  if (!posting?.needsAlt || without.length === 0)
    return undefined
  const cards = without.length === 1 ? `card ${without[0]} has` : `cards ${without.slice(0, -1).join(', ')} and ${without.at(-1)} have`
  return `Expected every card for ${title} to have an alt text, which it takes no picture without, but ${cards} none: describe its picture in the thread, as in ![What it shows](photo.jpg).`
}
