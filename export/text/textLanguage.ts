import { guessedLanguage } from './hyphenator'
import { scriptOf } from './scripts'

/** Languages of scripts that hardly any other language has. */
const byScript: Readonly<Record<string, string>> = { Arab: 'ar', Hebr: 'he', Deva: 'hi', Beng: 'bn', Taml: 'ta', Thai: 'th', Hang: 'ko', Hani: 'zh', Telu: 'te', Laoo: 'lo', Khmr: 'km', Mymr: 'my', Armn: 'hy', Geor: 'ka' }
/** Scripts that many languages share. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const shared: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek'])

/** The language that a text seems to be in (BCP 47), by its script and its words; empty where that cannot be told. */
export async function textLanguage(text: string): Promise<string> {
  const counts = new Map<string, number>()
  for (const character of text) {
    const script = scriptOf(character)
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  counts.delete('')
  const [most] = Array.from(counts).sort((a, b) => b[1] - a[1])
  if (!most)
    return ''
  // Japanese has more signs of Chinese than of its own.
  if (most[0] === 'Hani' && kana.test(text))
    return 'ja'
  return shared.has(most[0]) ? guessedLanguage(text) : byScript[most[0]] ?? ''
}
