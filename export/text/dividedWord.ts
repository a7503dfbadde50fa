import type { GlyphPiece } from './glyphPieces'
import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { cutWord, hangOf, hyphenAfter, measureWord } from './words'

/** Fewer letters before a hyphen are no use to the line above. */
const minLettersAbove = 4
/** A shorter rest of a word looks lost on a line of its own. */
const minLettersAtEnd = 6

/**
 * A word as it stands on lines of `maxWidth` em: whole, or divided where it is wider than the line that it begins.
 * With hyphens, its first part may fill the `room` that the line above has left, in em.
 */
export function wordOnLines(word: Word, maxWidth: number, room: number, measurer: TextMeasurer): readonly Word[] {
  return word.width > maxWidth - hangOf(word, maxWidth) ? divideWord(word, maxWidth - Math.min(word.hangInside, maxWidth / 2), room, measurer) : [word]
}

/**
 * Divides a word that is wider than a line of `maxWidth` em: with hyphens where its language has them, otherwise between graphemes.
 * Each part but the last is as long as the line allows, or a little shorter where the last would be short.
 */
function divideWord(word: Word, maxWidth: number, room: number, measurer: TextMeasurer): Word[] {
  const { divisions = [] } = word
  if (divisions.length === 0)
    return cutWord(word, maxWidth, measurer)
  const ends = [...divisions, word.end]
  const above = divisions.filter(end => end - word.start >= minLettersAbove).map(end => part(word, word.start, end, measurer)).findLast(candidate => candidate.width <= room)
  const parts: Word[] = above ? [above] : []
  let start = above?.end ?? word.start
  while (start < word.end) {
    const candidates = ends.filter(end => end > start).map(end => part(word, start, end, measurer))
    const fit = candidates.filter(candidate => candidate.width <= maxWidth)
    const fitting = fit.findLast(({ end }) => end === word.end || word.end - end >= minLettersAtEnd) ?? fit.at(-1)
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
