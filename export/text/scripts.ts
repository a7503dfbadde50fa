/** Scripts that text is set in, by their ISO 15924 tag, as HarfBuzz takes it. */
const scripts: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ['Latn', /^\p{Script=Latin}/u],
  ['Grek', /^\p{Script=Greek}/u],
  ['Cyrl', /^\p{Script=Cyrillic}/u],
  ['Arab', /^\p{Script=Arabic}/u],
  ['Hebr', /^\p{Script=Hebrew}/u],
  // Chinese and Japanese mix these within a word, and their fonts set all of them.
  ['Hani', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u],
  ['Hang', /^\p{Script=Hangul}/u],
  ['Deva', /^\p{Script=Devanagari}/u],
  ['Beng', /^\p{Script=Bengali}/u],
  ['Taml', /^\p{Script=Tamil}/u],
  ['Telu', /^\p{Script=Telugu}/u],
  ['Thai', /^\p{Script=Thai}/u],
  ['Laoo', /^\p{Script=Lao}/u],
  ['Khmr', /^\p{Script=Khmer}/u],
  ['Mymr', /^\p{Script=Myanmar}/u],
  ['Armn', /^\p{Script=Armenian}/u],
  ['Geor', /^\p{Script=Georgian}/u],
]

/** Letters and digits of all of those scripts share these. */
const common = /^[\p{Script=Common}\p{Script=Inherited}]/u

/** Tag of the script that a grapheme belongs to; empty for what all scripts share, "Zyyy" for a script that no bundled font has. */
export function scriptOf(grapheme: string): string {
  if (common.test(grapheme))
    return ''
  return scripts.find(([, pattern]) => pattern.test(grapheme))?.[0] ?? 'Zyyy'
}
