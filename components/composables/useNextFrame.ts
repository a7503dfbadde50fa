import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef, watch } from 'vue'

/** Work that waits, at most one piece for each value; they take turns, one in a frame. */
const waiting = new Set<() => void>()
let isAsked = false

/**
 * A value that is expensive to work out: the first at once, each further one in a frame of its own after what it is made from has changed.
 * A slider that is dragged moves on meanwhile, and states that it has passed are never worked out.
 */
export function useNextFrame<Value>(source: () => unknown, compute: () => Value): Readonly<ShallowRef<Value>> {
  const value = shallowRef(compute())
  const work = () => {
    value.value = compute()
  }
  watch(source, () => {
    waiting.add(work)
    ask()
  })
  onScopeDispose(() => waiting.delete(work))
  return value
}

function ask(): void {
  if (isAsked || waiting.size === 0)
    return
  isAsked = true
  requestAnimationFrame(() => {
    isAsked = false
    const [work] = waiting
    waiting.delete(work)
    work?.()
    ask()
  })
}
