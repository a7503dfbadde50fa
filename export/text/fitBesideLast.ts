import type { FitOptions, FittedPart, FittedText } from './fitText'
import type { PreparedBlock } from './preparedBlock'
import type { BodyBox } from './splitBlocks'
import type { TextMeasurer } from './textMeasurer'
import type { RowStyle } from './textRows'
import { withFittedDiagrams } from './fitDiagrams'
import { hasListing } from './fitText'
import { fontSizesWhenSplit } from './fontSizes'
import { splitBlocks } from './splitBlocks'
import { layoutRows, rowsHeight } from './textRows'

/** Shares of a box that its text may fill so that enough is left for the last one. */
const fillings = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4]
const sentenceEnd = /[.!?:…。！？]["'”’»)\]]*\s*$/u

/**
 * Splits a post over boxes of which the last is smaller, for pictures stand beside its text: over the fewest that it takes,
 * filled as evenly as paragraphs and sentences allow. Undefined where no whole sentence would be left for the last.
 */
export function fitBesideLast(written: readonly PreparedBlock[], box: BodyBox, last: BodyBox, options: FitOptions, measurer: TextMeasurer): FittedText | undefined {
  const styles = fontSizesWhenSplit(options, hasListing(written)).map((fontSize): RowStyle => ({ ...options, fontSize }))
  const blocks = withFittedDiagrams(written, box, styles[styles.length - 1], measurer)
  const fewest = splitBlocks(blocks, box, styles[styles.length - 1], measurer).length
  for (const count of fewest === 1 ? [2] : [fewest, fewest + 1]) {
    for (const style of styles) {
      const splits = fillings.flatMap(share => evenSplit(blocks, { ...box, height: box.height * share }, last, count, style, measurer) ?? [])
      const best = splits.reduce<Split | undefined>((even, split) => even && even.unevenness <= split.unevenness ? even : split, undefined)
      if (best)
        return { fontSize: style.fontSize, parts: best.parts }
    }
  }
  return undefined
}

interface Split {
  readonly parts: readonly FittedPart[]
  /** Between the fullest box and the emptiest, in shares of a box; a list that is broken counts as a whole one. */
  readonly unevenness: number
}

function evenSplit(blocks: readonly PreparedBlock[], box: BodyBox, last: BodyBox, count: number, style: RowStyle, measurer: TextMeasurer): Split | undefined {
  const split = splitBlocks(blocks, box, style, measurer)
  if (split.length !== count || !endsWhole(split))
    return undefined
  const boxes = split.map((_, index) => index === count - 1 ? last : box)
  const parts = split.map((part, index): FittedPart => {
    const rows = layoutRows(part, boxes[index].width, style, measurer)
    return { blocks: part.map(({ block }) => block), rows, height: rowsHeight(rows) }
  })
  const fillings = parts.map(({ height }, index) => height / boxes[index].height)
  return fillings[count - 1] > 1 ? undefined : { parts, unevenness: Math.max(...fillings) - Math.min(...fillings) + brokenLists(split) }
}

/** How many parts end inside a list. */
function brokenLists(parts: readonly (readonly PreparedBlock[])[]): number {
  return parts.slice(1).filter(([next], index) => next.block.kind === 'item' && parts[index].at(-1)?.block.kind === 'item').length
}

/** Whether all parts but the last end with a paragraph or a sentence. */
function endsWhole(parts: readonly (readonly PreparedBlock[])[]): boolean {
  return parts.slice(1).every(([next], index) => {
    const before = parts[index].at(-1)
    const continues = before !== undefined && next.words.length > 0 && before.words.length > 0 && next.words[0].start === before.words[before.words.length - 1].end && next.words[0].start > 0
    return !continues || sentenceEnd.test(before.block.spans.map(span => span.text).join(''))
  })
}
