import type { GlyphPiece } from './glyphPieces'
import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { cutWord, hangOf, hyphenAfter, measureWord } from './words'

/** A word as it stands on lines of `maxWidth` em: whole, or divided where it is wider than the line that it begins. */
export function wordOnLines(word: Word, maxWidth: number, measurer: TextMeasurer): readonly Word[] {
  return word.width > maxWidth - hangOf(word, maxWidth) ? divideWord(word, maxWidth - Math.min(word.hangInside, maxWidth / 2), measurer) : [word]
}

/**
 * Divides a word that is wider than a line of `maxWidth` em: with hyphens where its language has them, otherwise between graphemes.
 * Each part but the last is as long as the line allows.
 */
function divideWord(word: Word, maxWidth: number, measurer: TextMeasurer): Word[] {
  const { divisions = [] } = word
  if (divisions.length === 0)
    return cutWord(word, maxWidth, measurer)
  const parts: Word[] = []
  const ends = [...divisions, word.end]
  let start = word.start
  while (start < word.end) {
    const candidates = ends.filter(end => end > start).map(end => part(word, start, end, measurer))
    const fitting = candidates.findLast(candidate => candidate.width <= maxWidth)
    const next = fitting ?? candidates[0]
    parts.push(...fitting ? [next] : cutWord(next, maxWidth, measurer))
    start = next.end
  }
  return parts
}

/** A part of a word, which may be divided again on narrower lines. */
function part(word: Word, start: number, end: number, measurer: TextMeasurer): Word {
  const pieces = slicePieces(word, start, end)
  const isLast = end === word.end
  const hyphen = isLast ? word.hyphen : hyphenAfter(pieces[pieces.length - 1])
  return { ...measureWord(start, end, pieces, isLast && word.newline, measurer, hyphen), divisions: word.divisions?.filter(division => division > start && division < end) ?? [] }
}

/** The pieces of a word between two offsets in its block's text. */
function slicePieces(word: Word, start: number, end: number): GlyphPiece[] {
  let offset = word.start
  return word.pieces.flatMap((piece) => {
    const from = Math.max(0, start - offset)
    const to = Math.min(piece.text.length, end - offset)
    offset += piece.text.length
    return from < to ? [{ ...piece, text: piece.text.slice(from, to), start: piece.start + from }] : []
  })
}
