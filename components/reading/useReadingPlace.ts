import type { Ref } from 'vue'
import { onMounted, onUnmounted, shallowReactive, shallowRef, watch } from 'vue'

export interface ReadingPlace {
  /** Number of the slide that is read. */
  readonly current: Readonly<Ref<number>>
  /** Numbers of the slides that are in the window or within a window's height of it. */
  readonly near: ReadonlySet<number>
  /** Puts a slide at the top of the window. */
  readonly goTo: (no: number) => void
}

/** Where the eye is, as a share of the window's height. */
const readingLine = 0.35

/** Follows which of the sections (`data-no`) in a scrolling element is read; one that changes its height above the window moves nothing in it. */
export function useReadingPlace(scroller: Readonly<Ref<HTMLElement | null>>, first: number): ReadingPlace {
  const current = shallowRef(first)
  const near = shallowReactive(new Set([first]))
  const heights = new WeakMap<Element, number>()
  const observers: { disconnect: () => void }[] = []
  const numberOf = (element: Element) => Number((element as HTMLElement).dataset.no)

  function goTo(no: number): void {
    current.value = no
    const section = scroller.value?.querySelector<HTMLElement>(`[data-no="${no}"]`)
    if (no === 1)
      scroller.value?.scrollTo({ top: 0 })
    else
      section?.scrollIntoView({ block: 'start' })
  }

  function follow(root: HTMLElement): void {
    const line = new IntersectionObserver((entries) => {
      const met = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)
      if (met)
        current.value = numberOf(met.target)
    }, { root, rootMargin: `-${readingLine * 100}% 0px -${100 - readingLine * 100}% 0px` })
    const around = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        isIntersecting ? near.add(numberOf(target)) : near.delete(numberOf(target))
    }, { root, rootMargin: '100% 0px' })
    const sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const { height } = target.getBoundingClientRect()
        const before = heights.get(target)
        heights.set(target, height)
        if (before !== undefined && numberOf(target) < current.value)
          root.scrollTop += height - before
      }
    })
    for (const section of root.querySelectorAll('[data-no]'))
      [line, around, sizes].forEach(observer => observer.observe(section))
    observers.push(line, around, sizes)
  }

  onMounted(() => {
    watch(scroller, (root) => {
      if (!root)
        return
      goTo(first)
      follow(root)
    }, { immediate: true })
  })
  onUnmounted(() => observers.forEach(observer => observer.disconnect()))
  return { current, near, goTo }
}
