import type { Ref } from 'vue'
import type { CodeHighlighter } from '../../../export/text/codeHighlighter'
import type { LoadedHighlighter } from '../../../export/text/shikiHighlighter'
import { shallowRef } from 'vue'
import { openHighlighter } from '../../../export/text/loadHighlighter'
import { commonLanguages } from '../state/codeLanguages'
import { whenIdle } from '../state/whenIdle'

/** Colours code in the studio: code is shown in one colour at first, while the grammar of its language is fetched and made ready. */
export interface StudioHighlighter extends CodeHighlighter {
  /** The language whose colours are on their way, or could not be fetched; undefined when all are there. */
  readonly fetching: Readonly<Ref<{ readonly language: string, readonly failed: boolean } | undefined>>
  /** Grows when code has got its colours, or they are tried again: what shows code is laid out again then. */
  readonly version: Readonly<Ref<number>>
  /** Resolves when the colours of languages are there, or could not be fetched. */
  readonly load: (languages: readonly string[]) => Promise<void>
  /** Tries again what could not be fetched. */
  readonly retry: () => void
  /** Fetches the grammars of the common languages, once there was code in one. */
  readonly prefetch: () => Promise<void>
}

export interface StudioHighlighterOptions {
  /** Gives a highlighter without grammars. @default Shiki, fetched when it is first asked for */
  readonly open?: () => Promise<LoadedHighlighter>
  /** Resolves when the page has time: a grammar takes up to a second for its first code. @default when the browser is idle */
  readonly idle?: () => Promise<void>
}

/** A highlighter without a grammar yet. */
export function studioHighlighter({ open = openHighlighter, idle = () => new Promise(resolve => whenIdle(resolve)) }: StudioHighlighterOptions = {}): StudioHighlighter {
  let shiki: LoadedHighlighter | undefined
  const loads = new Map<string, Promise<void>>()
  /** Languages whose colours are there, or that there is no grammar for. */
  const ready = new Set<string>()
  const failed = new Set<string>()
  const fetching = shallowRef<{ readonly language: string, readonly failed: boolean }>()
  const version = shallowRef(0)

  async function fetchColors(language: string, code: string): Promise<void> {
    // While a name is typed, its first letters are no language.
    if (shiki && !shiki.knows(language)) {
      ready.add(language)
      return
    }
    fetching.value = { language, failed: false }
    try {
      shiki = await open()
      await shiki.load(language)
      // The plain code is on the screen first: a grammar takes long for its first code.
      await idle()
      shiki.tokens(code, language)
      ready.add(language)
      if (fetching.value.language === language)
        fetching.value = undefined
      version.value++
    }
    catch {
      failed.add(language)
      fetching.value = { language, failed: true }
    }
  }

  function start(language: string, code: string): Promise<void> {
    const load = loads.get(language) ?? fetchColors(language, code)
    loads.set(language, load)
    return load
  }

  return {
    fetching,
    version,
    tokens(code, language) {
      const name = language.toLowerCase()
      void start(name, code)
      return ready.has(name) ? shiki?.tokens(code, name) ?? [] : []
    },
    async load(languages) {
      await Promise.all(languages.map(language => start(language.toLowerCase(), '')))
    },
    retry() {
      if (failed.size === 0)
        return
      failed.forEach(language => loads.delete(language))
      failed.clear()
      fetching.value = undefined
      version.value++
    },
    async prefetch() {
      if (loads.size === 0)
        return
      const { fetchGrammar } = await import('../../../export/text/shikiHighlighter')
      for (const { words: [language] } of commonLanguages)
        await fetchGrammar(language)
    },
  }
}
