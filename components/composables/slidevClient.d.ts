import type { Ref } from 'vue'

/** What the deck uses of Slidev's client; its own sources are not written for strict checks. */
export interface SlideContext {
  /** Clicks of the slide so far. */
  readonly $clicks: Readonly<Ref<number>>
  /** Number of the slide. */
  readonly $page: Readonly<Ref<number>>
  readonly $clicksContext: {
    /** Clicks of what has registered so far. */
    readonly currentOffset: number
    register: (key: string, size: { readonly max: number, readonly delta: number }) => void
    unregister: (key: string) => void
  }
  readonly $renderContext: Readonly<Ref<'none' | 'slide' | 'overview' | 'presenter' | 'previewNext'>>
  /** Number of the slide, from 1. */
  readonly $page: Readonly<Ref<number>>
  readonly $slidev: { readonly configs: Readonly<Record<string, unknown>> }
}

export function useSlideContext(): SlideContext

/** Calls back when the talk goes from this slide to another. */
export function onSlideLeave(callback: () => void): void

/** A slide of the talk. */
export interface TalkSlide {
  readonly no: number
  /** Fetches what it shows; one that cannot be had comes as a slide that says so. */
  readonly load: () => Promise<unknown>
  readonly meta: {
    readonly clicks?: number
    readonly slide: {
      readonly title?: string
      readonly noteHTML?: string
      readonly frontmatter: { readonly clicksStart?: number, readonly routeAlias?: string }
    }
  }
}

/** Where the talk is. */
export function useNav(): {
  readonly slides: Readonly<Ref<readonly TalkSlide[]>>
  readonly currentSlideNo: Readonly<Ref<number>>
  readonly isPresenter: Readonly<Ref<boolean>>
}

export function useDarkMode(): {
  readonly isDark: Readonly<Ref<boolean>>
  readonly toggleDark: () => void
}
