import type { FilledLine } from './fillLines'
import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { fillLines, lineWidth } from './fillLines'
import { widestWord } from './words'

/** A paragraph whose last line is shorter than this share of the line is set a little narrower; one whose last line is one word gets another from the line above. */
const widowShare = 0.2
/** Widths at which a paragraph is set again to be rid of its widow, against that of its lines. */
const narrowings = [0.96, 0.92, 0.88, 0.84]
/** A line that gives its last word to a widow must stay longer than this share of the line. */
const minGiver = 0.4
const balancingSteps = 7

/** Lines of at most `maxWidth` em whose last is no lone word, where the lines above can spare one. */
export function linesWithoutWidow(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): FilledLine[] {
  const lines = fillLines(words, maxWidth, measurer)
  if (lines.length < 2 || isCode(words))
    return lines
  const last = lines[lines.length - 1]
  if (!words.some(word => word.newline) && lineWidth(last.words) < widowShare * maxWidth) {
    const longestWord = widestWord(lines.flatMap(line => line.words))
    // No word is divided for it.
    for (const narrowing of narrowings.filter(share => longestWord <= share * maxWidth)) {
      const narrower = fillLines(words, maxWidth * narrowing, measurer)
      if (narrower.length > lines.length)
        break
      const end = narrower[narrower.length - 1].words
      if (lineWidth(end) >= widowShare * maxWidth && end.length > 1)
        return narrower
    }
  }
  const even: FilledLine[] = []
  for (const line of lines) {
    const above = even.pop()
    even.push(...withoutWidow(above, line, line === last || line.words[line.words.length - 1].newline, maxWidth))
  }
  return even
}

/** Lines of a title: as many as it needs, each about as long as the others. */
export function balancedLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): FilledLine[] {
  let lines = fillLines(words, maxWidth, measurer)
  const count = lines.length
  if (count < 2)
    return lines
  const longestWord = widestWord(words)
  let [low, high] = [Math.min(longestWord, maxWidth), maxWidth]
  for (let step = 0; step < balancingSteps && low < high; step++) {
    const middle = (low + high) / 2
    const narrower = fillLines(words, middle, measurer)
    if (narrower.length === count) {
      lines = narrower
      high = middle
    }
    else {
      low = middle
    }
  }
  return lines
}

/** Two lines, of which the second gets the last word of the first where it is one word at the end of its paragraph. */
function withoutWidow(above: FilledLine | undefined, line: FilledLine, ends: boolean, maxWidth: number): FilledLine[] {
  if (!above)
    return [line]
  const spared = above.words[above.words.length - 1]
  const stays = above.words.slice(0, -1)
  const lone = ends && line.words.length === 1 && !spared.newline && !spared.hyphen && stays.length > 1
  const joined = [spared, ...line.words]
  return lone && lineWidth(stays) >= minGiver * maxWidth && lineWidth(joined) <= maxWidth ? [{ ...above, words: stays }, { ...line, words: joined }] : [above, line]
}

function isCode(words: readonly Word[]): boolean {
  return words[0]?.pieces[0]?.style.listing === true
}
