import { describe, expect, it } from 'vitest'
import { graphemes } from '../../../export/text/glyphPieces'
import { cutWord, splitWords } from '../../../export/text/words'
import { testContext } from '../layout/testContext'
import { paragraphCatalogue, paragraphMeasurer } from './paragraphFonts'
import { paragraphs } from './paragraphs'

const { glyphs, theme: { typography } } = testContext()

describe('cutWord(word, maxWidth, measurer)', () => {
  it.each(paragraphs)('gives words of $script that are no wider, and loses no letter', (paragraph) => {
    const text = paragraph.text.replace(/\s+/g, '\u00A0')
    const words = splitWords([{ text, bold: true }, { text: 'AVATAR: To, r.', code: true }], paragraph.direction, typography, { ...glyphs, fonts: paragraphCatalogue(paragraph), language: paragraph.language }, paragraphMeasurer)
    for (const word of words) {
      for (let maxWidth = 1.5; maxWidth < 12; maxWidth *= 1.09) {
        const parts = cutWord(word, maxWidth, paragraphMeasurer)
        expect(parts.map(({ pieces }) => pieces.map(piece => piece.text).join('')).join('')).toBe(word.pieces.map(piece => piece.text).join(''))
        const wider = parts.filter(({ width, pieces }) => width > maxWidth + 1e-9 && Array.from(graphemes(pieces.map(piece => piece.text).join('').trim())).length > 1)
        expect(wider.map(({ width, pieces }) => [maxWidth, width, pieces.map(piece => piece.text)])).toEqual([])
      }
    }
  })
})
