import type { Ref } from 'vue'
import { useEventListener } from '@vueuse/core'

/** Tells by what factor two fingers on an element have moved apart, each time they move. */
export function usePinch(target: Readonly<Ref<HTMLElement | null>>, onPinch: (factor: number) => void): void {
  const fingers = new Map<number, PointerEvent>()
  const distance = () => {
    const [first, second] = fingers.values()
    return second ? Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY) : 0
  }
  useEventListener(target, 'pointerdown', event => event.pointerType === 'touch' && fingers.set(event.pointerId, event))
  useEventListener(target, 'pointermove', (event) => {
    if (!fingers.has(event.pointerId))
      return
    const before = distance()
    fingers.set(event.pointerId, event)
    const after = distance()
    if (fingers.size === 2 && before > 0 && after > 0)
      onPinch(after / before)
  })
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    useEventListener(target, end, event => fingers.delete(event.pointerId))
}
