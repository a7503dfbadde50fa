/** Languages that share Han signs and draw some of them in forms of their own. */
export type EastAsianLanguage = 'ja' | 'ko' | 'zh-hans' | 'zh-hant'

/** A font for one of them, too large to come along. */
export interface EastAsianFont {
  readonly name: string
  readonly language: EastAsianLanguage
  readonly family: `Noto Sans ${string}`
  readonly package: string
  readonly scripts: readonly string[]
}

export const eastAsianFonts: readonly EastAsianFont[] = [
  { name: 'Chinese', language: 'zh-hans', family: 'Noto Sans SC', package: '@fontsource/noto-sans-sc', scripts: ['Hani'] },
  { name: 'Chinese in traditional signs', language: 'zh-hant', family: 'Noto Sans TC', package: '@fontsource/noto-sans-tc', scripts: ['Hani'] },
  { name: 'Japanese', language: 'ja', family: 'Noto Sans JP', package: '@fontsource/noto-sans-jp', scripts: ['Hani'] },
  { name: 'Korean', language: 'ko', family: 'Noto Sans KR', package: '@fontsource/noto-sans-kr', scripts: ['Hang', 'Hani'] },
]

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hangul = /\p{Script=Hangul}/u
const traditional = /^zh-.*(?:hant|tw|hk|mo)/i

/** The language whose forms of Han signs a paragraph is drawn in: by its kana or hangul, or else that of the thread; undefined where it has no such signs. */
export function eastAsianLanguage(paragraph: string, language: string): EastAsianLanguage | undefined {
  if (!eastAsian.test(paragraph))
    return undefined
  if (kana.test(paragraph))
    return 'ja'
  if (hangul.test(paragraph))
    return 'ko'
  const [primary] = language.toLowerCase().split('-')
  return primary === 'ja' || primary === 'ko' ? primary : traditional.test(language) ? 'zh-hant' : 'zh-hans'
}
