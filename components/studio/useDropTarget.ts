import type { InjectionKey, ShallowRef } from 'vue'
import type { DropTarget } from './state/dropTarget'
import { useEventListener } from '@vueuse/core'
import { inject, provide, shallowRef } from 'vue'
import { dropTarget } from './state/dropTarget'

type Target = Readonly<ShallowRef<DropTarget | undefined>>

const key: InjectionKey<Target> = Symbol('drop target')

/** Where the files go that are dragged over the studio; undefined when none are. */
export function useDropTarget(): Target {
  return inject(key)!
}

/** Follows files that are dragged over the page, for the components below. */
export function provideDropTarget(): Target {
  const target = shallowRef<DropTarget>()
  const forget = () => {
    target.value = undefined
  }
  // In the capture phase: a post keeps its drops to itself.
  const options = { capture: true }
  useEventListener(document, 'dragover', (event: DragEvent) => {
    const post = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-post]')?.dataset.post : undefined
    const next = event.dataTransfer ? dropTarget(event.dataTransfer, post) : undefined
    // It comes many times a second.
    if (JSON.stringify(next) !== JSON.stringify(target.value))
      target.value = next
  }, options)
  useEventListener(document, 'drop', forget, options)
  useEventListener(document, 'dragend', forget, options)
  // Out of the window there is nothing it goes to.
  useEventListener(document, 'dragleave', (event: DragEvent) => event.relatedTarget === null && forget(), options)
  provide(key, target)
  return target
}
