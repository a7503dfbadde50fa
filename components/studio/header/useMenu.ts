import type { CSSProperties, Ref } from 'vue'
import { onClickOutside, useEventListener } from '@vueuse/core'
import { shallowRef } from 'vue'
import { menuStep } from './menuStep'
import { roomBelow } from './roomBelow'

export interface Menu {
  /** Keeps the open menu on the screen. */
  readonly placement: Readonly<Ref<CSSProperties>>
  /** Closes the menu and gives the focus back to what opened it. */
  close: () => void
}

/** Makes a menu of a `details` whose `summary` opens a box of buttons: keys, a click or focus outside, a place on the screen. */
export function useMenu(details: Readonly<Ref<HTMLDetailsElement | null>>): Menu {
  const placement = shallowRef<CSSProperties>({})
  const summary = () => details.value?.querySelector('summary')
  const items = () => Array.from(details.value?.querySelectorAll<HTMLElement>('button') ?? [])

  function hide(): void {
    details.value?.removeAttribute('open')
  }

  function close(): void {
    hide()
    summary()?.focus()
  }

  function place(): void {
    const box = details.value?.open ? details.value.querySelector('summary + *') : undefined
    if (!(box instanceof HTMLElement))
      return
    // Where it would be by itself: offsets know nothing of a transform.
    const parent = details.value!.getBoundingClientRect()
    placement.value = roomBelow({ left: parent.left + box.offsetLeft, top: parent.top + box.offsetTop, width: box.offsetWidth }, { width: window.innerWidth, height: window.innerHeight })
  }

  function step(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey || event.altKey
    const isOpen = details.value?.open === true
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
      return
    }
    const opens = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (command || (!isOpen && !opens))
      return
    const all = items()
    const next = menuStep(event.key, all.indexOf(document.activeElement as HTMLElement), all.map(item => item.textContent ?? ''))
    if (next === undefined)
      return
    event.preventDefault()
    // Letters mean something else to the page.
    event.stopPropagation()
    details.value?.setAttribute('open', '')
    all[next].focus()
  }

  useEventListener(details, 'keydown', step)
  useEventListener(details, 'toggle', place)
  useEventListener(window, 'resize', place)
  useEventListener(details, 'focusout', event => event.relatedTarget instanceof Node && !details.value?.contains(event.relatedTarget) && hide())
  onClickOutside(details, hide)
  return { placement, close }
}
