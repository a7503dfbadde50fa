import { franc } from 'franc-min'

/** Enough of a text to know its language by. */
const textToGuessBy = 4000

/** The one of some languages that a text seems to be in, by their ISO 639-3 names; "und" where it seems to be in none. */
export function guessLanguage(text: string, languages: readonly string[]): string {
  return franc(text.slice(0, textToGuessBy), { only: [...languages] })
}
