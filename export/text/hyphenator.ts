/** Knows where words of one language may be divided. */
export interface Hyphenator {
  /** UTF-16 offsets in a word of letters at which a hyphen may divide it. */
  readonly divisions: (word: string) => readonly number[]
}

/** What every module of patterns offers. */
interface Patterns { readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string }) => string }

/** Patterns by language, with the name that a guess has for it (ISO 639-3). */
const languages: Readonly<Record<string, { readonly guessed: string, readonly load: () => Promise<Patterns | { readonly default: Patterns }> }>> = {
  bg: { guessed: 'bul', load: () => import('hyphen/bg') },
  cs: { guessed: 'ces', load: () => import('hyphen/cs') },
  da: { guessed: 'dan', load: () => import('hyphen/da') },
  de: { guessed: 'deu', load: () => import('hyphen/de') },
  el: { guessed: 'ell', load: () => import('hyphen/el') },
  en: { guessed: 'eng', load: () => import('hyphen/en') },
  es: { guessed: 'spa', load: () => import('hyphen/es') },
  fi: { guessed: 'fin', load: () => import('hyphen/fi') },
  fr: { guessed: 'fra', load: () => import('hyphen/fr') },
  hr: { guessed: 'hrv', load: () => import('hyphen/hr') },
  hu: { guessed: 'hun', load: () => import('hyphen/hu') },
  it: { guessed: 'ita', load: () => import('hyphen/it') },
  nb: { guessed: 'nob', load: () => import('hyphen/nb') },
  nl: { guessed: 'nld', load: () => import('hyphen/nl') },
  nn: { guessed: 'nno', load: () => import('hyphen/nn') },
  pl: { guessed: 'pol', load: () => import('hyphen/pl') },
  pt: { guessed: 'por', load: () => import('hyphen/pt') },
  ro: { guessed: 'ron', load: () => import('hyphen/ro') },
  ru: { guessed: 'rus', load: () => import('hyphen/ru') },
  sv: { guessed: 'swe', load: () => import('hyphen/sv') },
  tr: { guessed: 'tur', load: () => import('hyphen/tr') },
  uk: { guessed: 'ukr', load: () => import('hyphen/uk') },
}
/** Letters of a word that some line may be too narrow for. */
const longWord = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{16}/u
const mark = '\u00AD'
/** Letters before a hyphen and after it. */
const minBefore = 2
const minAfter = 3

/** Whether a text has a word that may be too wide for a line. */
export function needsHyphenator(text: string): boolean {
  return longWord.test(text)
}

/** Loads the patterns of a language (BCP 47), or where it is empty of the one that the text seems to be in; undefined where there are none. */
export async function loadHyphenator(language: string, text: string): Promise<Hyphenator | undefined> {
  const code = language === '' ? await guessedLanguage(text) : language.toLowerCase().split('-')[0].replace(/^no$/, 'nb')
  if (!Object.hasOwn(languages, code))
    return undefined
  const loaded = await languages[code].load()
  const { hyphenateSync } = 'default' in loaded ? loaded.default : loaded
  return {
    divisions(word) {
      const lower = word.toLowerCase()
      const parts = lower.length === word.length ? hyphenateSync(lower, { hyphenChar: mark }).split(mark) : [lower]
      let offset = 0
      return parts.slice(0, -1).map(part => offset += part.length).filter(division => division >= minBefore && division <= word.length - minAfter)
    },
  }
}

/** The language that a text seems to be in, of those with patterns; empty where it seems to be in none. */
export async function guessedLanguage(text: string): Promise<string> {
  const { guessLanguage } = await import('./guessLanguage')
  const guessed = guessLanguage(text, Object.values(languages).map(language => language.guessed))
  return Object.keys(languages).find(code => languages[code].guessed === guessed) ?? ''
}
