import type { FilledLine } from './fillLines'
import type { Formula } from './formulas/formula'
import type { GlyphPiece, PieceStyle } from './glyphPieces'
import type { ShapedRun, TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { visualOrder } from './direction'
import { balancedLines, linesWithoutWidow } from './evenLines'
import { fillLines } from './fillLines'
import { drawnText } from './glyphPieces'
import { joiningContext } from './joiningContext'
import { codePadding, emojiAdvance, joins } from './words'

/** One line of a block; lengths in em of the block's font size. */
export interface TextLine {
  /** UTF-16 offsets in the block's text. */
  readonly start: number
  readonly end: number
  readonly width: number
  /** Of a line of code that goes on from the line above, how far in it begins; 0 of all others. */
  readonly hang: number
  /** From left to right. */
  readonly runs: readonly LineRun[]
}

export type LineRun = GlyphRun | EmojiRun | FormulaRun

/** Glyphs of one face at their place in a line. */
export interface GlyphRun extends PlacedRun, Pick<ShapedRun, 'glyphIds' | 'positions' | 'clusters'> {
  readonly kind: 'glyphs'
  /** Id of the font face. */
  readonly face: string
  /** What stands in the text, where something else is drawn for it; a soft hyphen for the hyphen that only the end of a line has. @default text */
  readonly said?: string
}

/** An emoji at its place in a line. */
export interface EmojiRun extends PlacedRun {
  readonly kind: 'emoji'
  /** Key of its picture. */
  readonly emoji: string
}

/** A formula at its place in a line. */
export interface FormulaRun extends PlacedRun {
  readonly kind: 'formula'
  readonly formula: Formula
}

interface PlacedRun {
  /** What is drawn. */
  readonly text: string
  /** UTF-16 offsets in the block's text. */
  readonly start: number
  readonly end: number
  readonly style: PieceStyle
  readonly x: number
  readonly width: number
}

const softHyphen = '\u00AD'

/** Breaks words into lines of at most `maxWidth` em, those of a title equally full; a word that is wider is divided. */
export function breakLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer, { balanced = false } = {}): TextLine[] {
  const lines = balanced ? balancedLines(words, maxWidth, measurer) : linesWithoutWidow(words, maxWidth, measurer)
  return lines.map(line => placeRuns(line, measurer))
}

/** How many lines the words take at most at a width, without placing them. */
export function countLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): number {
  return fillLines(words, maxWidth, measurer).length
}

/** How many lines as they were written take more than one. */
export function countBrokenLines(words: readonly Word[], maxWidth: number, measurer: TextMeasurer): number {
  const lines = fillLines(words, maxWidth, measurer)
  const goesOn = lines.map(line => line !== lines[lines.length - 1] && !line.words[line.words.length - 1].newline)
  return goesOn.filter((on, index) => on && !goesOn[index - 1]).length
}

function placeRuns({ words, indent }: FilledLine, measurer: TextMeasurer): TextLine {
  const runs: LineRun[] = []
  const { start } = words[0]
  const { hyphen } = words[words.length - 1]
  const pieces = trimPieces(joinPieces([...words.flatMap(word => word.pieces), ...hyphen ? [hyphen] : []]))
  const starts: number[] = []
  let offset = start
  for (const piece of pieces) {
    starts.push(offset)
    offset += piece.text.length
  }
  const order = pieces.some(piece => piece.level > 0) ? visualOrder(pieces.map(piece => piece.level)) : undefined
  let x = indent
  for (let place = 0; place < pieces.length; place++) {
    const index = order ? order[place] : place
    const piece = pieces[index]
    // Code is padded where it begins and ends as it is read: between its parts something else may be drawn.
    const begins = piece.style.ground && !pieces[index - 1]?.style.ground
    const ends = piece.style.ground && !pieces[index + 1]?.style.ground
    const isFromRight = piece.level % 2 === 1
    x += (isFromRight ? ends : begins) ? codePadding : 0
    const run = placeRun(piece, starts[index], x, measurer)
    if (run)
      runs.push(run)
    x += (run?.width ?? 0) + ((isFromRight ? begins : ends) ? codePadding : 0)
  }
  return { start, end: words[words.length - 1].end, width: x, hang: indent, runs }
}

/** Nothing of a piece that draws nothing. */
function placeRun(piece: GlyphPiece, start: number, x: number, measurer: TextMeasurer): LineRun | undefined {
  const { kind, style, face, emoji, shaping } = piece
  const end = start + piece.text.length
  if (kind === 'invisible')
    return undefined
  if (kind === 'emoji')
    return { kind, text: piece.text, start, end, style, x, width: emojiAdvance * style.scale, emoji }
  if (piece.formula)
    return { kind: 'formula', text: piece.text, start, end, style, x, width: piece.formula.width * style.scale, formula: piece.formula }
  const text = drawnText(piece)
  const { glyphIds, positions, clusters, advance } = measurer.shape(face.id, text, shaping, joiningContext(piece))
  return { kind: 'glyphs', text, ...piece.substitute !== '' && { said: piece.text || softHyphen }, start, end, style, x, width: advance / measurer.unitsPerEm(face.id) * style.scale, face: face.id, glyphIds, positions, clusters }
}

/** Pieces without the white space at their end, which may run through several of them: no code is marked where there is none. */
function trimPieces(pieces: readonly GlyphPiece[]): GlyphPiece[] {
  const last = pieces.findLastIndex(({ kind, text }) => kind === 'substitute' || (kind !== 'invisible' && text.trimEnd() !== ''))
  return pieces.slice(0, last + 1).map((piece, index) => index === last && piece.kind === 'text' ? { ...piece, text: piece.text.trimEnd() } : piece)
}

/** Pieces of one face and style become one, so that the shaper sees the whole run. */
function joinPieces(pieces: readonly GlyphPiece[]): GlyphPiece[] {
  const joined: GlyphPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && joins(last, piece))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else
      joined.push(piece)
  }
  return joined
}
