import { describe, expect, it } from 'vitest'
import { balancedLines, linesWithoutWidow } from '../../../export/text/evenLines'
import { fillLines, lineWidth } from '../../../export/text/fillLines'
import { splitWords } from '../../../export/text/words'
import { testContext } from '../layout/testContext'

const { theme, glyphs, measurer } = testContext()
const wordsOf = (text: string) => splitWords([{ text }], 'ltr', theme.typography, glyphs, measurer)
const counts = (lines: ReturnType<typeof fillLines>) => lines.map(({ words }) => words.length)

describe('linesWithoutWidow(words, maxWidth)', () => {
  it('leaves no word alone on the last line of a paragraph that could spare one, at any width', () => {
    const words = wordsOf('The moon pulls at the sea, and twice a day the water comes up over the sand and goes out again.')
    for (let width = 12; width < 40; width += 0.25) {
      const lines = linesWithoutWidow(words, width, measurer)
      expect(lines).toHaveLength(fillLines(words, width, measurer).length)
      expect(lines.at(-1)!.words.length, `at ${width} em`).toBeGreaterThan(1)
      expect(Math.max(...lines.map(line => lineWidth(line.words)))).toBeLessThanOrEqual(width)
    }
  })

  it('does so for each of the lines that the author ended', () => {
    const words = wordsOf('One two three four\nfive six seven eight')
    expect(counts(fillLines(words, 7, measurer))).toEqual([3, 1, 3, 1])
    expect(counts(linesWithoutWidow(words, 7, measurer))).toEqual([2, 2, 2, 2])
  })

  it('keeps a word alone where the line above has none to spare', () => {
    expect(counts(linesWithoutWidow(wordsOf('Extraordinary tides'), 8, measurer))).toEqual([1, 1])
  })
})

it('balancedLines(words, maxWidth) are as few as they can be, and about equally long', () => {
  const words = wordsOf('How language models came to read a million tokens at once')
  const [filled, balanced] = [fillLines, balancedLines].map(set => set(words, 20, measurer))
  const widths = balanced.map(line => lineWidth(line.words))
  expect(balanced).toHaveLength(filled.length)
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(4)
  expect(balanced.flatMap(line => line.words)).toEqual(words)
})
