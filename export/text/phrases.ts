/** Languages that are written without spaces and whose phrases BudouX knows. */
export type PhraseLanguage = 'ja' | 'th' | 'zh-hans' | 'zh-hant'

/** Finds the phrases of a run of one language. */
export interface Phrases {
  /** UTF-16 offsets at which phrases begin, but for the first one. */
  readonly boundaries: (language: PhraseLanguage, run: string) => readonly number[]
}

// Thai, Han and kana.
const phrased = /[\u0E00-\u0E7F\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a text has anything that phrases are needed for. */
export function needsPhrases(text: string): boolean {
  return phrased.test(text)
}

/** Loads BudouX's models: the same answers in every browser and every version of Node. */
export async function loadPhrases(): Promise<Phrases> {
  const budoux = await import('budoux')
  const makers = {
    'ja': budoux.loadDefaultJapaneseParser,
    'th': budoux.loadDefaultThaiParser,
    'zh-hans': budoux.loadDefaultSimplifiedChineseParser,
    'zh-hant': budoux.loadDefaultTraditionalChineseParser,
  }
  const parsers = new Map<PhraseLanguage, ReturnType<typeof makers['ja']>>()
  return {
    boundaries(language, run) {
      const parser = parsers.get(language) ?? makers[language]()
      parsers.set(language, parser)
      return parser.parseBoundaries(run)
    },
  }
}
