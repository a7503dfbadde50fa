import type { Card } from '../card'
import { minLabelSize } from '../../text/diagrams/preparedDiagram'

/** Sentences about the posts with a diagram whose labels are too small to be read on a phone. */
export function smallDiagrams(cards: readonly Pick<Card, 'post' | 'smallestLabels'>[]): string[] {
  const posts = new Map<number, number>()
  for (const { post, smallestLabels = minLabelSize } of cards) {
    if (Math.round(smallestLabels * 10) < minLabelSize * 10)
      posts.set(post, Math.min(smallestLabels, posts.get(post) ?? smallestLabels))
  }
  return Array.from(posts, ([post, size]) => `Post ${post} has a diagram so large that its labels are ${size.toFixed(1)} px high on its card, and ${minLabelSize} px can be read on a phone: make two of it, shorten its labels, or choose a higher size.`)
}
