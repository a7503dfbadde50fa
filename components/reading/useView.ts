import type { ComputedRef } from 'vue'
import { useLocalStorage, useMediaQuery } from '@vueuse/core'
import { computed } from 'vue'

/** A page to read, all slides one below the other, or slides to present. */
export type View = 'page' | 'slides'

/** Windows where a slide would be a thin strip. */
const narrowWindow = '(max-width: 640px) and (orientation: portrait)'

/** How the talk is shown: as the reader chose, and until then as the window suggests. */
export function useView(): { view: ComputedRef<View>, choose: (view: View) => void } {
  const chosen = useLocalStorage<View | ''>('threadeck-view', '')
  const isNarrow = useMediaQuery(narrowWindow)
  const suggested = computed<View>(() => isNarrow.value ? 'page' : 'slides')
  return {
    view: computed(() => chosen.value === '' ? suggested.value : chosen.value),
    // Who chooses what the window suggests goes on following the window.
    choose: (view) => { chosen.value = view === suggested.value ? '' : view },
  }
}
