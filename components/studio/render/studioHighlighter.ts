import type { Ref } from 'vue'
import type { CodeHighlighter } from '../../../export/text/codeHighlighter'
import type { LoadedHighlighter } from '../../../export/text/shikiHighlighter'
import { shallowRef } from 'vue'
import { openHighlighter } from '../../../export/text/loadHighlighter'
import { commonLanguages } from '../state/codeLanguages'
import { NotLoadedError } from './notLoaded'

/** Colours code in the studio: the grammar of a language is fetched when a post has code in it. */
export interface StudioHighlighter extends CodeHighlighter {
  /** The language whose grammar is being fetched, or could not be; undefined when all are there. */
  readonly fetching: Readonly<Ref<{ readonly language: string, readonly failed: boolean } | undefined>>
  /** Fetches the grammars of the common languages, once there was code in one. */
  readonly prefetch: () => Promise<void>
}

/** A highlighter without a grammar yet. */
export function studioHighlighter(): StudioHighlighter {
  let isAsked = false
  let shiki: LoadedHighlighter | undefined
  /** Languages that are loaded, that there is no grammar for, or whose grammar could not be fetched. */
  const settled = new Set<string>()
  const fetching = shallowRef<{ readonly language: string, readonly failed: boolean }>()

  async function load(language: string): Promise<void> {
    isAsked = true
    // While a name is typed, its first letters are no language.
    if (!shiki || shiki.knows(language)) {
      fetching.value = { language, failed: false }
      try {
        shiki = await openHighlighter()
        await shiki.load(language)
        fetching.value = undefined
      }
      catch {
        fetching.value = { language, failed: true }
      }
    }
    settled.add(language)
  }

  return {
    fetching,
    tokens(code, language) {
      const name = language.toLowerCase()
      if (!settled.has(name))
        throw new NotLoadedError(() => load(name))
      return shiki?.tokens(code, name) ?? []
    },
    async prefetch() {
      if (!isAsked)
        return
      const { fetchGrammar } = await import('../../../export/text/shikiHighlighter')
      for (const { words: [language] } of commonLanguages)
        await fetchGrammar(language)
    },
  }
}
