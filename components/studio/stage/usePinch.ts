import type { Ref } from 'vue'
import type { Point } from './holdPoint'
import { useEventListener } from '@vueuse/core'

/** Tells by what factor two fingers on an element have moved apart, and from where to where the middle between them went, each time they move. */
export function usePinch(target: Readonly<Ref<HTMLElement | null>>, onPinch: (factor: number, from: Point, to: Point) => void): void {
  const fingers = new Map<number, PointerEvent>()
  const measure = () => {
    const [first, second] = fingers.values()
    return second && {
      distance: Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY),
      middle: { x: (first.clientX + second.clientX) / 2, y: (first.clientY + second.clientY) / 2 },
    }
  }
  useEventListener(target, 'pointerdown', event => event.pointerType === 'touch' && fingers.set(event.pointerId, event))
  useEventListener(target, 'pointermove', (event) => {
    if (!fingers.has(event.pointerId))
      return
    const before = measure()
    fingers.set(event.pointerId, event)
    const after = measure()
    if (fingers.size === 2 && before && after && before.distance > 0 && after.distance > 0)
      onPinch(after.distance / before.distance, before.middle, after.middle)
  })
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    useEventListener(target, end, event => fingers.delete(event.pointerId))
}
