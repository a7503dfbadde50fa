import type { Phrases } from './phrases'
import LineBreaker from 'linebreak'
import { southEastAsianBreaks } from './southEastAsianBreaks'

export interface LineBreakOpportunity {
  /** UTF-16 offset of the first character after the break. */
  readonly position: number
  /** The line must end here (a newline), not only may. */
  readonly required: boolean
}

export interface LineBreakOptions {
  /** Knows the phrases of languages that are written without spaces; without it, Thai has no breaks inside its runs. */
  readonly phrases?: Phrases | undefined
  /** BCP 47 tag; empty where it is not known. */
  readonly language?: string
  /** Breaks code between its words and the names of a path, and not after the signs inside of them, such as those of "->". @default false */
  readonly code?: boolean
  /** Breaks Chinese and Japanese between phrases alone, as titles want it, and not between any two signs. */
  readonly keepsPhrases?: boolean
}

const southEastAsian = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/
const eastAsian = /[\u1100-\u11FF\u3005-\u30FF\u3400-\u9FFF\uAC00-\uD7FF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u
const hangul = /[\u1100-\u11FF\u3130-\u318F\uA960-\uA97F\uAC00-\uD7FF]/
const phraseRuns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu
const signInCode = /[!#$%&*+.:<=>?@^~-]/
/** Between the names of a path in code, "std::sync". */
const pathInCode = /(?<=\w::)\b/g
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Where a text may and must break into lines, in ascending order; its end is always the last one. By UAX #14, and
 * between words of Thai, Lao, Khmer and Burmese; Korean breaks at its spaces.
 */
export function lineBreaks(text: string, options: LineBreakOptions = {}): LineBreakOpportunity[] {
  const breaks = options.code ? codeBreaks(text) : unicodeBreaks(text).filter(({ position, required }) => required || !isInsideOption(text, position))
  if (southEastAsian.test(text))
    addBreaks(breaks, southEastAsianBreaks(text, options.phrases))
  return eastAsian.test(text) ? withoutBreaksInside(breaks, text, options) : breaks
}

/** Whether nothing but hyphens stands before an offset: a flag of a command, "--since", is one word. */
function isInsideOption(text: string, position: number): boolean {
  let start = position
  while (text[start - 1] === '-')
    start--
  return start < position && position < text.length && !/[\p{L}\p{N}\p{P}]/u.test(text[start - 1] ?? ' ')
}

function codeBreaks(text: string): LineBreakOpportunity[] {
  const breaks = unicodeBreaks(text).filter(({ position, required }) => required || position === text.length || !signInCode.test(text[position - 1]))
  addBreaks(breaks, Array.from(text.matchAll(pathInCode), ({ index }) => index))
  return breaks
}

function unicodeBreaks(text: string): LineBreakOpportunity[] {
  const breaker = new LineBreaker(text)
  const opportunities: LineBreakOpportunity[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    opportunities.push({ position: next.position, required: next.required === true })
  if (opportunities.at(-1)?.position !== text.length)
    opportunities.push({ position: text.length, required: false })
  return opportunities
}

function addBreaks(breaks: LineBreakOpportunity[], positions: readonly number[]): void {
  const known = new Set(breaks.map(({ position }) => position))
  breaks.push(...positions.filter(position => !known.has(position)).map(position => ({ position, required: false })))
  breaks.sort((a, b) => a.position - b.position)
}

function withoutBreaksInside(breaks: readonly LineBreakOpportunity[], text: string, { phrases, language = '', keepsPhrases = false }: LineBreakOptions): LineBreakOpportunity[] {
  const inside = keepsPhrases && phrases ? placesInsidePhrases(text, phrases, language) : undefined
  return breaks.filter(({ position, required }) => required || !(
    inside?.has(position)
    || (hangul.test(text[position - 1] ?? '') && hangul.test(text[position] ?? ''))
  ))
}

/** Offsets between two signs of one phrase. */
function placesInsidePhrases(text: string, phrases: Phrases, language: string): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { 0: run, index } of text.matchAll(phraseRuns)) {
    const boundaries = new Set(phrases.boundaries(kana.test(text) ? 'ja' : isTraditional(language) ? 'zh-hant' : 'zh-hans', run))
    for (let offset = 1; offset < run.length; offset++) {
      if (!boundaries.has(offset))
        inside.add(index + offset)
    }
  }
  return inside
}

function isTraditional(language: string): boolean {
  return /^zh-.*(?:hant|tw|hk|mo)/i.test(language)
}
