import type { GlyphPiece } from './glyphPieces'
import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { codePadding, cutWord, pieceWidth } from './words'

/** One line of a block; lengths in em of the block's font size. */
export interface TextLine {
  /** UTF-16 offsets in the block's text. */
  readonly start: number
  readonly end: number
  readonly width: number
  readonly runs: readonly LineRun[]
}

/** A piece at its place in a line. */
export interface LineRun {
  readonly piece: GlyphPiece
  readonly x: number
  readonly width: number
}

// The last line of a paragraph is mended when it is shorter than this share of the line, by narrowing the others.
const loneWordShare = 0.2
const narrowings = [0.96, 0.92, 0.88, 0.84]

/** Breaks words into lines of at most `maxWidth` em; a word that is wider is cut between graphemes. */
export function breakLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): TextLine[] {
  return mendLoneWord(words, maxWidth, measurer).map(line => placeRuns(line, measurer))
}

/** How many lines the words take at most at a width, without placing them. */
export function countLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): number {
  return fillLines(words, maxWidth, measurer).length
}

function mendLoneWord(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): Word[][] {
  const lines = fillLines(words, maxWidth, measurer)
  if (lines.length < 2 || words.some(word => word.newline) || lineWidth(lines[lines.length - 1]) >= loneWordShare * maxWidth)
    return lines
  for (const narrowing of narrowings) {
    const narrower = fillLines(words, maxWidth * narrowing, measurer)
    if (narrower.length > lines.length)
      break
    if (lineWidth(narrower[narrower.length - 1]) >= loneWordShare * maxWidth)
      return narrower
  }
  return lines
}

function fillLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): Word[][] {
  const lines: Word[][] = []
  let line: Word[] = []
  let width = 0
  const endLine = () => {
    lines.push(line)
    line = []
    width = 0
  }
  for (const whole of words) {
    for (const word of whole.width > maxWidth ? cutWord(whole, maxWidth, measurer) : [whole]) {
      if (line.length > 0 && width + word.width > maxWidth)
        endLine()
      line.push(word)
      width += word.widthWithSpace
      if (word.newline)
        endLine()
    }
  }
  if (line.length > 0)
    endLine()
  return lines
}

function lineWidth(line: readonly Word[]): number {
  return line.reduce((sum, word, index) => sum + (index === line.length - 1 ? word.width : word.widthWithSpace), 0)
}

function placeRuns(line: readonly Word[], measurer: TextMeasurer): TextLine {
  const runs: LineRun[] = []
  let x = 0
  const pieces = joinPieces(line.flatMap(word => word.pieces))
  pieces.forEach((piece, index) => {
    const last = index === pieces.length - 1
    const shown = last && piece.kind === 'text' ? { ...piece, text: piece.text.trimEnd() } : piece
    const opensCode = piece.style.code && !pieces[index - 1]?.style.code
    const closesCode = piece.style.code && !pieces[index + 1]?.style.code
    if (opensCode)
      x += codePadding
    const width = pieceWidth(shown, measurer)
    if (shown.kind !== 'invisible' && shown.text !== '')
      runs.push({ piece: shown, x, width })
    x += width
    if (closesCode)
      x += codePadding
  })
  return { start: line[0].start, end: line[line.length - 1].end, width: x, runs }
}

/** Pieces of one face and style become one, so that the shaper sees the whole run. */
function joinPieces(pieces: readonly GlyphPiece[]): GlyphPiece[] {
  const joined: GlyphPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.kind === 'text' && piece.kind === 'text' && last.face === piece.face && last.style === piece.style)
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else
      joined.push(piece)
  }
  return joined
}
