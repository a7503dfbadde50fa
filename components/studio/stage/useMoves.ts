import type { ShallowRef } from 'vue'
import type { Studio } from '../useStudio'
import { shallowRef, watch } from 'vue'
import { countStates } from '../../../export/layout/motion/cardStates'
import { statesOf } from '../render/carouselModel'
import { drawCard } from '../render/drawnCard'

/** Whether the card that is looked at can move: it has a list of two items or more, or a figure with steps. */
export function useMoves({ model, place, assets }: Studio): Readonly<ShallowRef<boolean>> {
  const moves = shallowRef(false)
  watch([model, place], async ([current, at]) => {
    // A card that cannot be drawn is told of elsewhere.
    const drawn = await drawCard(at, current, assets).catch(() => undefined)
    if (current === model.value && at === place.value)
      moves.value = drawn !== undefined && countStates(drawn.card, statesOf) > 1
  }, { immediate: true })
  return moves
}
