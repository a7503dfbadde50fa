import type { Mask } from '../../engine/attention/mask'
import { square } from '../../engine/attention/mask'

/** Pairs that a mask scores, and their share of all. */
export function countedPairs(mask: Mask, tokens: number): { readonly count: number, readonly share: number } {
  const count = mask.scoredPairs(square(tokens))
  return { count, share: count / tokens ** 2 }
}
