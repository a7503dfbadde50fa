import type { PatternScanner, RegexEngine } from 'shiki/core'
import type { CodeHighlighter, CodeToken } from './codeHighlighter'
import { createHighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import { tokenTheme } from './tokenTheme'

/** A highlighter that knows the languages whose grammars were loaded. */
export interface LoadedHighlighter extends CodeHighlighter {
  /** Loads the grammar of a language; of one that there is none for, nothing. */
  readonly load: (language: string) => Promise<void>
  /** Whether there is a grammar for a language, by its name or one of its short names. */
  readonly knows: (language: string) => boolean
}

export interface HighlighterOptions {
  /** Characters that patterns may be tried at, for each character of a code: what a grammar that gets lost takes much more of. @default 3000 */
  readonly mostTries?: number
}

/** A longer line is no code that a person reads, and takes a time that grows with its square. */
const longestLine = 1000
const mostKept = 100

/** A highlighter by Shiki's grammars, in the JavaScript engine: the same tokens in every browser and every version of Node. */
export async function createShikiHighlighter({ mostTries = 3000 }: HighlighterOptions = {}): Promise<LoadedHighlighter> {
  const budget = { tries: 0 }
  const engine = withBudget(createJavaScriptRegexEngine({ forgiving: true }), budget)
  const { theme, roles } = tokenTheme
  const shiki = await createHighlighterCore({ themes: [theme], langs: [], engine })
  const loaded = new Set<string>()
  const kept = new Map<string, readonly CodeToken[]>()

  function tokenize(code: string, language: string): readonly CodeToken[] {
    budget.tries = mostTries * (code.length + 1)
    try {
      // No clock decides what is drawn: the budget is counted.
      const lines = shiki.codeToTokensBase(code, { lang: language, theme: theme.name, tokenizeMaxLineLength: longestLine, tokenizeTimeLimit: 0 })
      return joinTokens(lines.flat().flatMap(({ content, offset, color }) => {
        const role = roles.get(color?.toLowerCase() ?? '')
        return role && content.trim() !== '' ? [{ start: offset, end: offset + content.length, role }] : []
      }))
    }
    catch {
      // A grammar that cannot read a code, or not in its budget, leaves it plain.
      return []
    }
  }

  return {
    knows: name => isKnownLanguage(name.toLowerCase()),
    async load(name) {
      const language = name.toLowerCase()
      if (loaded.has(language) || !isKnownLanguage(language))
        return
      await shiki.loadLanguage(bundledLanguages[language])
      loaded.add(language)
    },
    tokens(code, name) {
      const language = name.toLowerCase()
      if (!loaded.has(language))
        return []
      const key = `${language}\n${code}`
      const tokens = kept.get(key) ?? tokenize(code, language)
      if (kept.size >= mostKept)
        kept.clear()
      kept.set(key, tokens)
      return tokens
    },
  }
}

/** Fetches the grammar of a language, for when it is wanted. */
export async function fetchGrammar(language: string): Promise<void> {
  if (isKnownLanguage(language))
    await bundledLanguages[language]()
}

function isKnownLanguage(language: string): language is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, language)
}

/** An engine that stops once its patterns were tried at too many places. */
function withBudget(engine: RegexEngine, budget: { tries: number }): RegexEngine {
  return {
    ...engine,
    createScanner(patterns): PatternScanner {
      const scanner = engine.createScanner(patterns)
      return {
        findNextMatchSync(text, start, options) {
          const { length } = typeof text === 'string' ? text : text.content
          budget.tries -= length - start + 1
          if (budget.tries < 0)
            throw new RangeError('Expected a grammar to read its code in few tries.')
          return scanner.findNextMatchSync(text, start, options)
        },
      }
    },
  }
}

/** Neighbours of one role become one, with the white space between them. */
function joinTokens(tokens: readonly CodeToken[]): CodeToken[] {
  const joined: CodeToken[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (last && last.end === token.start && last.role === token.role)
      joined[joined.length - 1] = { ...last, end: token.end }
    else
      joined.push(token)
  }
  return joined
}
