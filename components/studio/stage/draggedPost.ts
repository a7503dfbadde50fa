import type { CardPlace } from '../render/carouselModel'

/** Where a card that is dragged in the row of cards takes its post, both by the posts' positions from 0; undefined where it stays. A post keeps its cards together, and goes before or after those of another; added cards stay where they are. */
export function draggedPost(places: readonly CardPlace[], from: number, to: number): { readonly from: number, readonly to: number } | undefined {
  const [dragged, other] = [places[from], places[to]]
  if (!dragged || !other || dragged.added)
    return undefined
  // Beside an added card, it is the first or the last of the posts.
  const target = other.added === 'cover' ? 0 : other.added === 'outro' ? other.post - 1 : other.post
  return target === dragged.post ? undefined : { from: dragged.post, to: target }
}
