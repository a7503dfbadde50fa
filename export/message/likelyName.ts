import { distance } from 'fastest-levenshtein'
import { meanings } from './meanings'

/** Distance is quadratic in length, and no name is longer than this. */
const longestName = 40
const shortestStart = 3
/** Share of its letters that a typed name may have wrong. */
const mostWrong = 0.4

/** What a message adds after a name that is none: `: did you mean story?`, or only its full stop where none of the names is near. */
export function didYouMean(name: string, names: readonly string[]): string {
  const nearest = likelyName(name, names)
  return nearest === undefined ? '.' : `: did you mean ${nearest}?`
}

/** The one of the names that another was probably meant to be: by its meaning, by its beginning or a word of it, or by a slip of the fingers. */
export function likelyName(name: string, names: readonly string[]): string | undefined {
  const typed = name.slice(0, longestName).trim().toLowerCase()
  const same = names.find(candidate => candidate.toLowerCase() === typed)
  const meant = Object.hasOwn(meanings, typed) ? names.find(candidate => candidate === meanings[typed]) : undefined
  return same ?? meant ?? sharedWord(typed, names) ?? slip(typed, names)
}

function sharedWord(typed: string, names: readonly string[]): string | undefined {
  if (typed.length < shortestStart)
    return undefined
  const words = wordsOf(typed)
  return names.find(candidate => candidate.toLowerCase().startsWith(typed))
    ?? names.find(candidate => wordsOf(candidate).some(word => words.includes(word)))
}

function slip(typed: string, names: readonly string[]): string | undefined {
  const [first, ...rest] = names.map(name => ({ name, wrong: wrongLetters(typed, name.toLowerCase()) }))
  const best = rest.reduce((best, candidate) => candidate.wrong < best.wrong ? candidate : best, first)
  return best && best.wrong <= mostWrong ? best.name : undefined
}

function wrongLetters(typed: string, name: string): number {
  const sorted = (text: string) => [...text].sort().join('')
  // Letters in another order are a slip too, however few they are.
  return sorted(typed) === sorted(name) ? 0 : distance(typed, name) / Math.max(typed.length, name.length, 1)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^a-z\d]+/).filter(word => word.length >= shortestStart)
}
