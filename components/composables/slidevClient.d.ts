import type { Ref } from 'vue'

/** What the deck uses of Slidev's client; its own sources are not written for strict checks. */
export interface SlideContext {
  /** Clicks of the slide so far. */
  readonly $clicks: Readonly<Ref<number>>
  readonly $clicksContext: {
    register: (key: string, size: { readonly max: number, readonly delta: number }) => void
    unregister: (key: string) => void
  }
  readonly $renderContext: Readonly<Ref<'none' | 'slide' | 'overview' | 'presenter' | 'previewNext'>>
  readonly $slidev: { readonly configs: Readonly<Record<string, unknown>> }
}

export function useSlideContext(): SlideContext

/** Calls back when the talk goes from this slide to another. */
export function onSlideLeave(callback: () => void): void
