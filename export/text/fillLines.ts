import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { wordOnLines } from './dividedWord'
import { hangOf, sharedPadding } from './words'

/** Words on one line, and how far in the line begins, in em. */
export interface FilledLine { readonly words: readonly Word[], readonly indent: number }

/** Puts as many words on each line of at most `maxWidth` em as it holds. */
export function fillLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): FilledLine[] {
  const lines: FilledLine[] = []
  let line: Word[] = []
  let width = 0
  const endLine = () => {
    lines.push({ words: line, indent: hangOf(line[0], maxWidth) })
    line = []
  }
  for (const whole of words) {
    for (const word of wordOnLines(whole, maxWidth, line.length > 0 ? maxWidth - width : 0, measurer)) {
      if (line.length > 0 && width + word.width - sharedPadding(line.at(-1), word) > maxWidth)
        endLine()
      if (line.length === 0)
        width = hangOf(word, maxWidth)
      width += word.widthWithSpace - sharedPadding(line.at(-1), word)
      line.push(word)
      if (word.newline)
        endLine()
    }
  }
  if (line.length > 0)
    endLine()
  return lines
}

/** Width of words on a line of their own, in em. */
export function lineWidth(words: readonly Word[]): number {
  return words.reduce((sum, word, index) => sum + (index === words.length - 1 ? word.width : word.widthWithSpace) - sharedPadding(words[index - 1], word), 0)
}
