import type { Phrases } from './phrases'

const runs = /[\u0E00-\u0E7F]+|[\u0E80-\u0EFF]+|[\u1000-\u109F]+|[\u1780-\u17FF]+/g
// Vowels that stand before their consonant, and signs that end what they follow.
const belongsToNext = /[\u0E40-\u0E44\u0EC0-\u0EC4]/
const belongsToLast = /[\u0E2F\u0E46\u0EAF\u0EC6\u104A\u104B\u17D4-\u17D7\p{M}]/u
const segmenters = new Map<string, Intl.Segmenter>()

/** Where words begin in the Thai, Lao, Burmese and Khmer of a text, as UTF-16 offsets; Thai by its phrases, the others by the dictionaries of the machine. */
export function southEastAsianBreaks(text: string, phrases: Phrases | undefined): number[] {
  const breaks: number[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    for (const offset of wordStarts(run, phrases)) {
      if (!belongsToNext.test(run[offset - 1]) && !belongsToLast.test(run[offset]))
        breaks.push(index + offset)
    }
  }
  return breaks
}

function wordStarts(run: string, phrases: Phrases | undefined): readonly number[] {
  const first = run.charCodeAt(0)
  if (first < 0x0E80)
    return phrases?.boundaries('th', run) ?? []
  const language = first < 0x1000 ? 'lo' : first < 0x1780 ? 'my' : 'km'
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return Array.from(segmenter.segment(run), segment => segment.index).filter(index => index > 0)
}
