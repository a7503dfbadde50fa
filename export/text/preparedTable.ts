import type { Typography } from '../theme/theme'
import type { Block, ColumnAlign, Table, TableCell } from '../thread/thread'
import type { Direction } from './direction'
import type { DrawnSpan, Glyphs } from './glyphPieces'
import type { TableColumns } from './tableColumns'
import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { firstStrongDirection } from './direction'
import { splitWords, widestWord } from './words'

/** A table with the words of its cells measured, ready to be set at any size and to be cut between its rows. */
export interface PreparedTable {
  /** A stack has two columns: what a column of the table is called, and what one of its rows has there. Sides are compared: beside each other, or stacked. */
  readonly form: 'grid' | 'stack' | 'sides' | 'stackedSides'
  /** The side that matters more than the other, of two that are compared. */
  readonly lit?: 0 | 1 | undefined
  /** Of each column, from where the table begins to be read. */
  readonly align: readonly Exclude<ColumnAlign, 'start'>[]
  /** Set above the rows on each card; undefined where there is none. */
  readonly header: PreparedRow | undefined
  /** What the columns are called, as it stands in a stack. */
  readonly labels: readonly PreparedCell[]
  readonly rows: readonly PreparedRow[]
  /** Of the whole table where these are some of its rows. */
  readonly columns: TableColumns | undefined
}

export interface PreparedRow {
  readonly cells: readonly PreparedCell[]
  /** Of a stack: whether a row of the table begins here. */
  readonly opens: boolean
  /** The first cell as it stands in a stack. */
  readonly title: PreparedCell | undefined
  /** Of sides that are stacked: which side it is of, and whether it is that side's name. */
  readonly side?: number
  readonly isName?: boolean
}

/** Widths are in em of the table's text. */
export interface PreparedCell {
  readonly spans: TableCell
  readonly words: readonly Word[]
  readonly direction: Direction
  /** Of its widest word, or of all its words where it is a number. */
  readonly minWidth: number
  /** Of its longest line as it was written. */
  readonly maxWidth: number
}

/** "€1,169,000", "−34.0 %", "$3.48T", "12 px": of a number, at most a unit of so many letters is written in letters. */
const maxUnit = 4
const maxNumber = 40
/** Tables of fewer columns fit in any case, or are read as well without bold titles. */
const minStacked = 3
const nothing = /^[\s–—-]*$/

/** Measures the cells of a table that is read in a direction; columns of numbers are aligned to the right where nothing else is said. */
export function prepareTable({ rows, align }: Table, direction: Direction, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): PreparedTable {
  const [first, ...rest] = rows
  // Numbers that come first, such as years, name the rows.
  const numeric = align.map((_, column) => column > 0 && isNumeric(rest.map(row => cellText(row[column]))))
  const prepare = (cell: TableCell, kind: CellKind) => prepareCell(cell, kind, direction, typography, glyphs, measurer)
  const row = (cells: readonly TableCell[], isHeader: boolean): PreparedRow => ({
    opens: false,
    title: isHeader || align.length < minStacked ? undefined : prepare(cells[0], { isHeader: true, isNumber: false }),
    cells: cells.map((cell, column) => prepare(cell, { isHeader, isNumber: numeric[column] })),
  })
  const body = rest.map(cells => row(cells, false))
  const header = row(first, true)
  const start = direction === 'rtl' ? 'right' : 'left'
  return {
    form: 'grid',
    align: align.map((column, index) => column === 'start' ? numeric[index] ? 'right' : start : column),
    // A header without text is how a table without a header is written.
    header: body.length === 0 || header.cells.every(({ words }) => words.length === 0) ? undefined : header,
    labels: first.map(cell => prepare(cell, { isHeader: false, isNumber: false })),
    rows: body.length === 0 ? [header] : body,
    columns: undefined,
  }
}

/** The spans of a table as they are drawn. */
export function tableSpans({ rows }: Table): DrawnSpan[] {
  return rows.flatMap((row, index) => row.flatMap(cell => cellSpans(cell, { isHeader: index === 0, isNumber: false })))
}

/** A block of the rows of a table from index `from` up to `to`, under its header. */
export function tableBlock(block: Block, table: PreparedTable): Block {
  const rows = [...table.header ? [table.header] : [], ...table.rows].map(({ cells }) => cells.map(({ spans }) => spans))
  return { ...block, table: { align: table.align, rows } }
}

/** The same cell with other words of its text. */
export function cellWith(cell: PreparedCell, words: readonly Word[]): PreparedCell {
  return { ...cell, words, minWidth: Math.min(cell.minWidth, widestWord(words)), maxWidth: longestLine(words) }
}

function prepareCell(spans: TableCell, kind: CellKind, tableDirection: Direction, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): PreparedCell {
  const direction = firstStrongDirection(cellText(spans)) ?? tableDirection
  const words = splitWords(cellSpans(spans, kind), direction, typography, glyphs, measurer)
  const maxWidth = longestLine(words)
  return { spans, words, direction, minWidth: kind.isNumber && !kind.isHeader ? maxWidth : widestWord(words), maxWidth }
}

interface CellKind { readonly isHeader: boolean, readonly isNumber: boolean }

function cellSpans(spans: TableCell, { isHeader, isNumber }: CellKind): DrawnSpan[] {
  return spans.map(span => ({ ...span, ...isHeader && { bold: true }, ...isNumber && { tabular: true } }))
}

function cellText(cell: TableCell): string {
  return cell.map(span => span.text).join('')
}

/** Whether a column has numbers and nothing else. */
function isNumeric(texts: readonly string[]): boolean {
  return texts.some(isNumber) && texts.every(text => isNumber(text) || nothing.test(text))
}

function isNumber(text: string): boolean {
  if (text.length > maxNumber || !/\d/.test(text))
    return false
  const letters = text.match(/\p{L}+/gu) ?? []
  return letters.length <= 1 && letters.every(unit => unit.length <= maxUnit)
}

function longestLine(words: readonly Word[]): number {
  let longest = 0
  let line = 0
  for (const word of words) {
    longest = Math.max(longest, line + word.width)
    line = word.newline ? 0 : line + word.widthWithSpace
  }
  return longest
}
