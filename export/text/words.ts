import type { Typography } from '../theme/theme'
import type { Direction } from './direction'
import type { DrawnSpan, GlyphPiece, Glyphs } from './glyphPieces'
import type { TextMeasurer } from './textMeasurer'
import { drawnText, glyphPieces, graphemes } from './glyphPieces'
import { joiningContext } from './joiningContext'
import { lineBreaks } from './lineBreaks'
import { wordDivisions } from './wordDivisions'

/** What a line may not break inside, unless the line is narrower; lengths in em of the block's font size. */
export interface Word {
  /** UTF-16 offsets in the block's text; the white space after the word belongs to it. */
  readonly start: number
  readonly end: number
  readonly pieces: readonly GlyphPiece[]
  /** On a line of its own, without the white space at its end. */
  readonly width: number
  readonly widthWithSpace: number
  /** The line must end after this word. */
  readonly newline: boolean
  /** What a line of code that goes on with this word is indented by; 0 where the author's line begins, and in other text. */
  readonly hang: number
  /** The same for a line that begins inside the word. */
  readonly hangInside: number
  /** UTF-16 offsets in the block's text at which a hyphen may divide the word. */
  readonly divisions?: readonly number[]
  /** Drawn where a line ends with the word, whose width has it. */
  readonly hyphen?: GlyphPiece | undefined
}

/** Space on both sides of inline code, in em, for the ground that is drawn behind it. */
export const codePadding = 0.22

/** What a line of code that goes on is indented by, beyond the white space that it begins with: two characters. */
export const continuationIndent = 1.2

/** Width of an emoji picture, in em, with the air around it. */
export const emojiAdvance = 1.18

/** Splits a block's spans, which are read in the direction, into words, measured once for every font size; a title keeps its phrases whole. */
export function splitWords(spans: readonly DrawnSpan[], direction: Direction, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer, keepsPhrases = false): Word[] {
  const pieces = glyphPieces(spans, direction, typography, glyphs)
  const text = pieces[0]?.paragraph ?? ''
  for (const { kind, face, text } of pieces) {
    if (kind === 'text')
      measurer.prepare?.(face.id, text)
  }
  const words: Word[] = []
  const queue = new PieceQueue(pieces)
  let start = 0
  for (const { position, required } of lineBreaks(text, { phrases: glyphs.phrases, language: glyphs.language, keepsPhrases, code: spans[0]?.listing })) {
    const taken = queue.takeUntil(position)
    if (taken.length === 0)
      continue
    const end = start + taken.reduce((sum, piece) => sum + piece.text.length, 0)
    const divisions = wordDivisions(start, taken, glyphs.hyphenator)
    const word = measureWord(start, end, taken, required, measurer, softHyphen(taken, end < text.length))
    words.push(divisions.length > 0 ? { ...word, divisions } : word)
    start = end
  }
  return spans[0]?.listing ? hangingWords(words) : words
}

/** How far in a line of code that begins with a word stands: no further than the middle, so that code keeps its room. */
export function hangOf({ hang }: Word, maxWidth: number): number {
  return Math.min(hang, maxWidth / 2)
}

/**
 * Cuts a word into words of at most `maxWidth` em, between graphemes.
 * A single grapheme that is wider still is a word of its own; a formula that is wider is made smaller.
 */
export function cutWord(word: Word, maxWidth: number, measurer: TextMeasurer): Word[] {
  const parts: Word[] = []
  let pieces: GlyphPiece[] = []
  let width = 0
  let start = word.start
  let before: GlyphPiece | undefined
  const flush = (newline: boolean) => {
    const end = start + pieces.reduce((sum, piece) => sum + piece.text.length, 0)
    parts.push({ ...measureWord(start, end, pieces, newline, measurer), hang: parts.length === 0 ? word.hang : word.hangInside, hangInside: word.hangInside })
    pieces = []
    width = 0
    start = end
    before = undefined
  }
  for (const whole of word.pieces) {
    const piece = scaledToLine(whole, maxWidth)
    let offset = piece.start
    for (const grapheme of piece.kind === 'text' ? graphemes(piece.text) : [piece.text]) {
      const single: GlyphPiece = { ...piece, text: grapheme, start: offset }
      offset += grapheme.length
      // White space hangs over the end of its line.
      if (before && width + advanceAfter(before, single, measurer) > maxWidth && grapheme.trim() !== '')
        flush(false)
      width += advanceAfter(before, single, measurer)
      before = single
      const last = pieces.at(-1)
      if (last && joins(last, piece))
        pieces[pieces.length - 1] = { ...last, text: last.text + grapheme }
      else
        pieces.push(single)
    }
  }
  flush(word.newline)
  return parts
}

/** Width of the widest of some words, in em. */
export function widestWord(words: readonly Word[]): number {
  return words.reduce((width, word) => Math.max(width, word.width), 0)
}

/** Advance of a piece in em of the block's font size. */
export function pieceWidth(piece: GlyphPiece, measurer: TextMeasurer): number {
  switch (piece.kind) {
    case 'invisible': return 0
    case 'emoji': return emojiAdvance * piece.style.scale
    case 'formula': return (piece.formula?.width ?? 0) * piece.style.scale
    case 'substitute':
    case 'missing':
    case 'text': return measurer.width(piece.face.id, drawnText(piece), piece.shaping, joiningContext(piece)) * piece.style.scale
  }
}

/** A formula that is wider than a line, made as wide as it. */
function scaledToLine(piece: GlyphPiece, maxWidth: number): GlyphPiece {
  const width = piece.kind === 'formula' ? piece.formula?.width ?? 0 : 0
  return width * piece.style.scale > maxWidth ? { ...piece, style: { ...piece.style, scale: maxWidth / width } } : piece
}

/** Whether a piece goes on with the one before it, so that the shaper may see both as one run. */
export function joins(before: GlyphPiece, piece: GlyphPiece): boolean {
  return before.kind === 'text' && piece.kind === 'text' && before.face === piece.face && before.style === piece.style && before.level === piece.level && before.shaping === piece.shaping
}

/** What the words of a line measure less than each on its own: inline code that goes on from word to word is padded once. */
export function sharedPadding(before: Word | undefined, word: Word): number {
  return before?.pieces.at(-1)?.style.ground && word.pieces[0].style.ground ? 2 * codePadding : 0
}

/** How much wider a line gets with a grapheme: letters of one run may stand closer together or farther apart than each on its own. */
function advanceAfter(before: GlyphPiece | undefined, piece: GlyphPiece, measurer: TextMeasurer): number {
  return before && joins(before, piece)
    ? pieceWidth({ ...before, text: before.text + piece.text }, measurer) - pieceWidth(before, measurer)
    : pieceWidth(piece, measurer) + padding(piece, before)
}

/** Inline code is padded on both sides, once for all its pieces. */
function padding(piece: GlyphPiece, before: GlyphPiece | undefined): number {
  return piece.style.ground && !before?.style.ground ? 2 * codePadding : 0
}

/** The hyphen of a word that ends where its author lets it be divided. */
function softHyphen(pieces: readonly GlyphPiece[], hasMore: boolean): GlyphPiece | undefined {
  if (!hasMore || !pieces[pieces.length - 1].text.endsWith('\u00AD'))
    return undefined
  const letters = pieces.findLast(({ kind }) => kind === 'text')
  return letters && hyphenAfter(letters)
}

/** The hyphen that a line ends with, in the style of the letters before it; it is no part of the text. */
export function hyphenAfter(piece: GlyphPiece): GlyphPiece {
  return { ...piece, kind: 'substitute', start: piece.start + piece.text.length, text: '', substitute: '-' }
}

/** Measures pieces as one word, with the hyphen that a line draws after it. */
export function measureWord(start: number, end: number, pieces: readonly GlyphPiece[], newline: boolean, measurer: TextMeasurer, hyphen?: GlyphPiece): Word {
  const widths = pieces.map(piece => pieceWidth(piece, measurer))
  const widthWithSpace = widths.reduce((sum, width, index) => sum + width + padding(pieces[index], pieces[index - 1]), 0)
  let width = widthWithSpace + (hyphen ? pieceWidth(hyphen, measurer) : 0)
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index]
    const trimmed = piece.text.trimEnd()
    if (trimmed === piece.text)
      break
    width -= widths[index] - (trimmed === '' ? 0 : pieceWidth({ ...piece, text: trimmed }, measurer))
    if (trimmed !== '')
      break
  }
  return { start, end, pieces, width, widthWithSpace, newline, hang: 0, hangInside: 0, ...hyphen && { hyphen } }
}

/** Words of code, whose lines hang by the white space that they begin with when they go on. */
function hangingWords(words: readonly Word[]): Word[] {
  let lineHang = 0
  return words.map((word, index) => {
    const opens = index === 0 || words[index - 1].newline
    if (opens)
      lineHang = continuationIndent + (word.width === 0 ? word.widthWithSpace : 0)
    return { ...word, hang: opens ? 0 : lineHang, hangInside: lineHang }
  })
}

/** Hands out pieces up to an offset, cutting the piece that lies across it, but never an emoji or a grapheme without a font. */
class PieceQueue {
  private index = 0
  private offset = 0

  constructor(private readonly pieces: GlyphPiece[]) {}

  takeUntil(position: number): GlyphPiece[] {
    const taken: GlyphPiece[] = []
    while (this.index < this.pieces.length && this.offset < position) {
      const piece = this.pieces[this.index]
      const room = position - this.offset
      if (piece.text.length <= room || piece.kind !== 'text') {
        // An emoji that a break runs through goes whole into the word before it.
        taken.push(piece)
        this.index++
        this.offset += piece.text.length
      }
      else {
        const cut = graphemeBoundary(piece.text, room)
        if (cut === 0)
          break
        taken.push({ ...piece, text: piece.text.slice(0, cut) })
        this.pieces[this.index] = { ...piece, text: piece.text.slice(cut), start: piece.start + cut }
        this.offset += cut
        if (cut !== room)
          break
      }
    }
    return taken
  }
}

// In UTF-16 units; family emoji with skin tones and flags of regions are shorter.
const longestGrapheme = 64

/** The last boundary between graphemes at or before an offset. */
function graphemeBoundary(text: string, offset: number): number {
  let boundary = 0
  // The character after the offset may belong to the one before it.
  for (const grapheme of graphemes(text.slice(0, offset + longestGrapheme))) {
    if (boundary + grapheme.length > offset)
      break
    boundary += grapheme.length
  }
  return boundary
}
