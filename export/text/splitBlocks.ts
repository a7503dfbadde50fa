import type { PreparedBlock } from './preparedBlock'
import type { PreparedTable } from './preparedTable'
import type { TextMeasurer } from './textMeasurer'
import type { RowStyle, TextRow } from './textRows'
import { wordOnLines } from './dividedWord'
import { countPieces, slicePrepared } from './slicePrepared'
import { splittableTable } from './tableRows'
import { blockFontSize, layoutRows, placeBlock, rowBottom, rowsHeight, tableLineHeight } from './textRows'

export interface BodyBox {
  /** px at 1x. */
  readonly width: number
  readonly height: number
}

/** A place where a card may end: before a piece of a block, which is a word or the row of a table. */
interface Cut { readonly block: number, readonly piece: number }

// A card that ends at a paragraph or a sentence should still be filled at least so far.
const leastFill = 0.4
let segmenter: Intl.Segmenter | undefined

/**
 * Splits blocks over as many boxes as they need: at a paragraph, else at a sentence or a row of a table, else between words, else between graphemes.
 * Every word goes to exactly one part, in order. The box must hold one row at least.
 */
export function splitBlocks(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): PreparedBlock[][] {
  const parts: PreparedBlock[][] = []
  let rest = blocks.map(block => block.table ? splittable(block, block.table, box, style, measurer) : cutToWidth(block, box.width, style, measurer))
  while (rest.length > 0) {
    const candidates = firstBlocks(rest, box, style)
    const rows = layoutRows(candidates, box.width, style, measurer)
    if (candidates.length === rest.length && candidates.every((block, index) => block === rest[index]) && rowsHeight(rows) <= box.height) {
      parts.push(rest)
      break
    }
    const cut = chooseCut(rest, candidates, rows, box.height)
    parts.push(takeBefore(rest, cut))
    rest = takeFrom(rest, cut)
  }
  return parts
}

function splittable(prepared: PreparedBlock, table: PreparedTable, box: BodyBox, style: RowStyle, measurer: TextMeasurer): PreparedBlock {
  const { indent } = placeBlock(prepared, box.width, style)
  return splittableTable(prepared, table, { ...box, width: box.width - indent }, style, tableLineHeight(prepared, style), measurer)
}

/** Cuts the words that no line holds, so that every line ends between two words. */
function cutToWidth(prepared: PreparedBlock, width: number, style: RowStyle, measurer: TextMeasurer): PreparedBlock {
  const { lineWidth } = placeBlock(prepared, width, style)
  const words = prepared.words.flatMap(word => wordOnLines(word, lineWidth, 0, measurer))
  return words.length > prepared.words.length ? { ...prepared, words } : prepared
}

/** No more than one box can hold, so that the time for a long post grows with its length and not with its square. */
function firstBlocks(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle): PreparedBlock[] {
  const first: PreparedBlock[] = []
  let rows = 2 * Math.ceil(box.height / style.fontSize)
  for (const prepared of blocks) {
    const lineWidth = box.width / blockFontSize(prepared, style)
    let words = 0
    let width = 0
    while (words < prepared.words.length && width / lineWidth < rows) {
      const word = prepared.words[words]
      // White space at the end of a line hangs over it, however much there is.
      width += word.newline ? lineWidth : Math.min(word.widthWithSpace, word.width + lineWidth)
      words++
    }
    const pieces = prepared.table ? Math.min(rows, prepared.table.rows.length) : words
    first.push(slicePrepared(prepared, 0, pieces))
    rows -= prepared.table ? pieces : Math.max(1, Math.ceil(width / lineWidth))
    if (rows <= 0 || pieces < countPieces(prepared))
      break
  }
  return first
}

/** Where the first of the boxes ends, among the blocks that are left; `candidates` are those of them that it may hold, the last one perhaps in part, and `rows` their rows. */
function chooseCut(blocks: readonly PreparedBlock[], candidates: readonly PreparedBlock[], rows: readonly TextRow[], height: number): Cut {
  const fitting = rows.filter(row => rowBottom(row) <= height)
  const filled = fitting.filter(row => row.top + row.height >= leastFill * height)
  const paragraph = filled.findLast(row => row.last && candidates[row.block] === blocks[row.block] && !belongsWithNext(blocks, row.block))
  if (paragraph)
    return { block: paragraph.block + 1, piece: 0 }
  const last = fitting.at(-1) ?? rows[0]
  return sentenceCut(candidates, filled) ?? beforeHeadings(blocks, cutAfter(blocks, last))
}

/** A heading, or a line that ends in a colon, should not be the last one on its card. */
function belongsWithNext(blocks: readonly PreparedBlock[], index: number): boolean {
  const { block } = blocks[index]
  const text = block.spans.map(span => span.text).join('').trimEnd()
  return block.kind === 'heading' || (text.endsWith(':') && blocks[index + 1] !== undefined)
}

function sentenceCut(blocks: readonly PreparedBlock[], rows: readonly TextRow[]): Cut | undefined {
  for (const block of new Set(rows.map(row => row.block).reverse())) {
    const { words, table } = blocks[block]
    if (table) {
      const cut = tableCut(block, table, rows)
      if (cut)
        return cut
      continue
    }
    const starts = sentenceStarts(blocks[block])
    const blockRows = rows.filter(row => row.block === block)
    const from = blockRows[0].line.start
    const to = blockRows[blockRows.length - 1].line.end
    const word = words.findLastIndex(candidate => candidate.start >= from && candidate.start <= to && starts.has(candidate.start))
    if (word > 0)
      return { block, piece: word }
  }
  return undefined
}

/** Before a row of a table, of a stack before one that opens a group if there is one. */
function tableCut(block: number, { rows, form }: PreparedTable, fitting: readonly TextRow[]): Cut | undefined {
  const afters = fitting.flatMap(row => row.block === block && row.table && row.table.index >= 0 && row.table.index + 1 < rows.length ? [row.table.index + 1] : [])
  if (form === 'stackedSides')
    return optionalCut(block, afters.findLast(index => !rows[index - 1].isName))
  const piece = form === 'stack' ? afters.findLast(index => rows[index].opens) ?? afters.at(-1) : afters.at(-1)
  return optionalCut(block, piece)
}

function optionalCut(block: number, piece: number | undefined): Cut | undefined {
  return piece === undefined ? undefined : { block, piece }
}

/** Offsets at which sentences begin; of code, its lines. */
function sentenceStarts({ words, block: { kind, spans } }: PreparedBlock): ReadonlySet<number> {
  if (kind === 'code')
    return new Set(words.flatMap((word, index) => words[index - 1]?.newline ? [word.start] : []))
  const text = spans.map(span => span.text).join('')
  return new Set(Array.from(sentenceSegmenter().segment(text), segment => words[0].start + segment.index))
}

function cutAfter(blocks: readonly PreparedBlock[], row: TextRow): Cut {
  const { block, line, table } = row
  if (table) {
    // A header stays with a row below it; on a card of its own, a row goes with it whatever its height.
    const piece = table.index + 1 || (block > 0 ? 0 : 1)
    return piece < countPieces(blocks[block]) ? { block, piece } : { block: block + 1, piece: 0 }
  }
  const word = blocks[block].words.findIndex(candidate => candidate.start >= line.end)
  return word === -1 ? { block: block + 1, piece: 0 } : { block, piece: word }
}

/** A cut after headings moves before them, where something is left on the card. */
function beforeHeadings(blocks: readonly PreparedBlock[], cut: Cut): Cut {
  if (cut.piece > 0)
    return cut
  const last = blocks.slice(0, cut.block).findLastIndex(({ block }) => block.kind !== 'heading')
  return last >= 0 ? { block: last + 1, piece: 0 } : cut
}

function takeBefore(blocks: readonly PreparedBlock[], cut: Cut): PreparedBlock[] {
  const whole = blocks.slice(0, cut.block)
  return cut.piece === 0 ? whole : [...whole, slicePrepared(blocks[cut.block], 0, cut.piece)]
}

function takeFrom(blocks: readonly PreparedBlock[], cut: Cut): PreparedBlock[] {
  return cut.piece === 0
    ? blocks.slice(cut.block)
    : [slicePrepared(blocks[cut.block], cut.piece, Number.POSITIVE_INFINITY), ...blocks.slice(cut.block + 1)]
}

/** Made when a post is first split: few are, and it takes as long as drawing a card. */
function sentenceSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  return segmenter
}
