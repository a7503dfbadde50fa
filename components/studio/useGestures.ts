import type { Gestures } from './state/gestures'
import { useEventListener } from '@vueuse/core'

/** Tells the store what pointer, keyboard and colour dialogue do, before the controls act on it. */
export function useGestures({ press, hold, release, type }: Gestures): void {
  const isColor = ({ target }: Event) => target instanceof HTMLInputElement && target.type === 'color'
  useEventListener(document, 'pointerdown', press, { capture: true })
  useEventListener(document, ['pointerup', 'pointercancel'], release)
  useEventListener(window, 'blur', release)
  useEventListener(document, 'keydown', type, { capture: true })
  // The browser's own dialogue for colours sends no pointers.
  useEventListener(document, 'input', event => isColor(event) && hold(), { capture: true })
  useEventListener(document, 'change', event => isColor(event) && release())
}
