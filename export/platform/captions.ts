import type { TextLimit } from './platform'
import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { cutAt } from './cutText'
import { textFits, textLength } from './textLength'

/** The text of a post that shows cards. */
export interface Caption {
  readonly text: string
  /** Whether it has less than all of the words that it was made from. */
  readonly isCut: boolean
}

export interface CaptionParts {
  /** What it says, in plain text. */
  readonly text: string
  /** Lines below it that are kept whole, such as an address or "2/3", the one that matters most last. */
  readonly ending?: readonly string[]
}

/** No caption is longer, and no limit is higher. */
const maxUnits = 20_000

/** A caption within what a platform takes: the text up to the end of a sentence or word, and as much of its ending as takes no more than half of the room. */
export function captionWithin({ text, ending = [] }: CaptionParts, limit?: TextLimit): Caption {
  const trimmed = text.trim()
  if (!limit)
    return { text: [trimmed, ...ending].filter(part => part !== '').join('\n\n'), isCut: false }
  const kept: string[] = []
  for (const line of ending.toReversed()) {
    const lines = [line, ...kept].join('\n\n')
    if (textLength(lines, limit) <= limit.max / 2 && textFits(lines, limit))
      kept.unshift(line)
  }
  const whole = (said: string) => [said, ...kept].filter(part => part !== '').join('\n\n')
  const isCut = kept.length < ending.length
  if (trimmed.length <= maxUnits && textFits(whole(trimmed), limit))
    return { text: whole(trimmed), isCut }
  return { text: whole(longestFitting(trimmed.slice(0, maxUnits), said => textFits(whole(said), limit))), isCut: true }
}

/** The longest beginning of a text that fits with an ellipsis, cut where it reads well. */
function longestFitting(text: string, fits: (text: string) => boolean): string {
  const ends = [0]
  for (const grapheme of splitGraphemes(text))
    ends.push(ends[ends.length - 1] + grapheme.length)
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(`${text.slice(0, ends[middle])} …`))
      low = middle
    else
      high = middle - 1
  }
  const cut = cutAt(text, ends[low])
  return fits(cut) ? cut : ''
}
