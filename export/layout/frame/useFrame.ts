import type { InjectionKey } from 'vue'
import type { FrameInput } from './frameInput'
import { inject } from 'vue'

/** What the components of a layout are rendered with. */
export interface FrameScope extends FrameInput {
  /** Width of one line of text, in px at 1x. */
  measure: (text: string, fontSize: number, bold: boolean) => number
}

/** Where the components of a layout find their frame. */
export const frameKey: InjectionKey<FrameScope> = Symbol('frame')

/** What the layout that a component belongs to is rendered with. */
export function useFrame(): FrameScope {
  const scope = inject(frameKey)
  if (!scope)
    throw new Error('Expected a slot to stand in a layout, but received one outside of any.')
  return scope
}
