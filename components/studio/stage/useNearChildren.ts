import type { MaybeRefOrGetter, Ref } from 'vue'
import { useIntersectionObserver } from '@vueuse/core'
import { computed, shallowReactive, toValue } from 'vue'

/** Within how many px of the view a child is near: a turn of the wheel or two away. */
const margin = 800

/**
 * Which of the children of an element that scrolls are in its view or near it, by their position from 0.
 * @param container the element
 * @param count how many children it has: those that come later are noticed when it changes
 */
export function useNearChildren(container: Readonly<Ref<HTMLElement | null>>, count: MaybeRefOrGetter<number>): ReadonlySet<number> {
  const near = shallowReactive(new Set<number>())
  const positions = new WeakMap<Element, number>()
  const children = computed(() => {
    const elements = Array.from(container.value?.children ?? []).slice(0, toValue(count)) as HTMLElement[]
    elements.forEach((element, position) => positions.set(element, position))
    return elements
  })
  useIntersectionObserver(children, (entries) => {
    for (const { target, isIntersecting } of entries)
      near[isIntersecting ? 'add' : 'delete'](positions.get(target) ?? -1)
  }, { root: container, rootMargin: `${margin}px` })
  return near
}
