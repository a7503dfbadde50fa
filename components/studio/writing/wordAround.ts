import type { TextRange } from './markdownOutline'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
/** No word reaches further than this from the caret. */
const reach = 60

/** The word that a caret stands inside of, by Unicode's rules; undefined at its ends and between words. */
export function wordAround(text: string, caret: number): TextRange | undefined {
  const from = Math.max(0, caret - reach)
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, caret + reach))) {
    const [start, end] = [from + index, from + index + segment.length]
    if (isWordLike && start < caret && caret < end)
      return { start, end }
  }
  return undefined
}
