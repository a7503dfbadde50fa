import type { CardPlace } from '../render/carouselModel'

/** Where a card that is dragged in the row of cards takes its post, both by the posts' positions from 0; undefined where it stays. A post keeps its cards together, and goes before or after those of another. */
export function draggedPost(places: readonly CardPlace[], from: number, to: number): { readonly from: number, readonly to: number } | undefined {
  const [dragged, other] = [places[from]?.post, places[to]?.post]
  return dragged === undefined || other === undefined || dragged === other ? undefined : { from: dragged, to: other }
}
