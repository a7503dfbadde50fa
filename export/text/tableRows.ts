import type { PreparedBlock } from './preparedBlock'
import type { PreparedCell, PreparedRow, PreparedTable } from './preparedTable'
import type { TableColumns } from './tableColumns'
import type { TextLine } from './textLines'
import type { TextMeasurer } from './textMeasurer'
import type { RowStyle } from './textRows'
import { compareAir, setCompareRow } from './compareRows'
import { wordOnLines } from './dividedWord'
import { lineReach } from './lineReach'
import { cellWith, tableBlock } from './preparedTable'
import { sliceSpans } from './sliceSpans'
import { stackOf, withColumns } from './tableColumns'
import { breakLines, countLines } from './textLines'

/** What a row of a table shows. */
export interface TableRow {
  readonly kind: 'header' | 'row'
  /** Index of the row in the table or the part of it that is set; -1 of a header. */
  readonly index: number
  /** What is drawn above it: the rule below a header, one between rows, or nothing. */
  readonly rule: 'header' | 'row' | undefined
  /** From the top of the row to its rule. */
  readonly ruleTop: number
  readonly lines: readonly TableLine[]
  /** What lies below the text where two things are compared. @default nothing */
  readonly tiles?: readonly TableTile[]
  readonly lineHeight: number
}

/** A line of a cell; px at 1x. */
export interface TableLine {
  readonly line: TextLine
  /** From the left edge of the table, and from the top of its row to the top of the line. */
  readonly x: number
  readonly top: number
  /** Of a stack: what the column is called. */
  readonly isLabel: boolean
  /** Whether it stands on a tile. @default false */
  readonly isTile?: boolean
  /** Of the cell in its row. */
  readonly column: number
}

/** What a cell stands on, or the bar below the name of a side; px at 1x from the top left of the row. */
export interface TableTile {
  readonly kind: 'tile' | 'bar'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Whether it is of the side that matters more. */
  readonly isLit: boolean
}

/** A row with its height. */
export interface SetRow extends TableRow { readonly height: number }

/** Above and below the text of a row of a grid, and between the rows of a stack, in em of the table's text. */
const rowPadding = 0.45
const stackPadding = 0.16
/** Above and below the rule between the groups of a stack. */
const groupPadding = 0.55
/** A header may take so much of a card: a table with a higher one is a stack. */
const maxHeaderShare = 0.35

/** Sets the rows of a table, its header first, in columns that lie within a width. */
export function tableRows(block: PreparedBlock, prepared: PreparedTable, width: number, style: RowStyle, lineHeight: (fontSize: number) => number, measurer: TextMeasurer): { readonly rows: SetRow[], readonly fontSize: number } {
  const table = withColumns(prepared, width, style)
  const { columns, header } = table
  const height = lineHeight(columns.fontSize)
  const set = (row: PreparedRow, index: number): SetRow => setRow(table, columns, row, index, block, height, measurer)
  return { rows: [...header ? [set(header, -1)] : [], ...table.rows.map(set)], fontSize: columns.fontSize }
}

/** A table ready to be split over boxes: with the columns of the whole, no row higher than a box, and the header no higher than a share of it. */
export function splittableTable(block: PreparedBlock, prepared: PreparedTable, box: { readonly width: number, readonly height: number }, style: RowStyle, lineHeight: (fontSize: number) => number, measurer: TextMeasurer): PreparedBlock {
  let table = withColumns(prepared, box.width, style)
  const headerHeight = ({ header, columns }: typeof table) => header ? setRow(table, columns, header, -1, block, lineHeight(columns.fontSize), measurer).height : 0
  const isCompared = table.form === 'sides' || table.form === 'stackedSides'
  if (!isCompared && headerHeight(table) > maxHeaderShare * box.height)
    table = stackOf(prepared, box.width, style.fontSize)
  const { columns } = table
  const height = lineHeight(columns.fontSize)
  const room = box.height - headerHeight(table) - (isCompared ? compareAir : 2 * groupPadding) * columns.fontSize
  const lines = Math.max(1, Math.floor(room / height))
  const rows = table.rows.flatMap(row => cutRow(row, columns, lines, measurer))
  return withTable(block, { ...table, rows })
}

/** The rows of a table from index `from` up to `to`, as a block of its own. */
export function sliceTable(block: PreparedBlock, table: PreparedTable, from: number, to: number): PreparedBlock {
  return from === 0 && to >= table.rows.length ? block : withTable(block, { ...table, rows: table.rows.slice(from, to) })
}

function withTable(block: PreparedBlock, table: PreparedTable): PreparedBlock {
  return { ...block, table, block: tableBlock(block.block, table) }
}

function setRow(table: PreparedTable, columns: TableColumns, row: PreparedRow, index: number, { direction }: PreparedBlock, lineHeight: number, measurer: TextMeasurer): SetRow {
  const { form, align } = table
  if (form === 'sides' || form === 'stackedSides')
    return setCompareRow(table, columns, row, index, { direction, lineHeight, measurer })
  const { fontSize, boxWidth } = columns
  const isGroup = form === 'stack' && row.opens
  const above = fontSize * (form === 'grid' ? rowPadding : isGroup && index > 0 ? 2 * groupPadding : stackPadding)
  const below = fontSize * (form === 'grid' ? rowPadding : stackPadding)
  const cells = row.cells.map((cell, column) => cellLines(cell, columns.places[column].width / fontSize, measurer))
  const count = Math.max(1, ...cells.map(({ length }) => length))
  const tops = lineTops(cells, count, index < 0, { lineHeight, fontSize, measurer })
  const lines = cells.flatMap((broken, column) => {
    const { start, width } = columns.places[column]
    // Headers stand on the rule below them.
    const first = index < 0 ? count - broken.length : 0
    const left = direction === 'rtl' ? boxWidth - start - width : start
    return broken.map((line, number): TableLine => {
      const spare = width - line.width * fontSize
      const inset = align[column] === 'right' ? spare : align[column] === 'center' ? spare / 2 : 0
      return { line, x: left + inset, top: above + tops[first + number].line, isLabel: form === 'stack' && column === 0 && row.cells.length > 1, column }
    })
  })
  const rule = index < 0 ? undefined : form === 'grid' ? index === 0 ? 'header' : 'row' : isGroup && index > 0 ? 'row' : undefined
  return { kind: index < 0 ? 'header' : 'row', index, rule, ruleTop: form === 'stack' ? groupPadding * fontSize : 0, lines, lineHeight, height: above + tops[count - 1].bottom + below }
}

/** Where the lines of a row begin and end, below its padding: formulas may make them higher. */
function lineTops(cells: readonly (readonly TextLine[])[], count: number, isHeader: boolean, { lineHeight, fontSize, measurer }: { readonly lineHeight: number, readonly fontSize: number, readonly measurer: TextMeasurer }): { readonly line: number, readonly bottom: number }[] {
  let top = 0
  return Array.from({ length: count }, (_, place) => {
    const lines = cells.flatMap(broken => broken[place - (isHeader ? count - broken.length : 0)] ?? [])
    const reaches = lines.map(line => lineReach(line, lineHeight, fontSize, undefined, measurer))
    const line = top + Math.max(0, ...reaches.map(({ above }) => above))
    top = line + lineHeight + Math.max(0, ...reaches.map(({ below }) => below))
    return { line, bottom: top }
  })
}

function cellLines({ words }: PreparedCell, width: number, measurer: TextMeasurer): TextLine[] {
  return breakLines(words, width, measurer)
}

/** A row as rows of at most so many lines. */
function cutRow(row: PreparedRow, { places, fontSize }: TableColumns, lines: number, measurer: TextMeasurer): PreparedRow[] {
  const parts = row.cells.map((cell, column) => cutCell(cell, places[column].width / fontSize, lines, measurer))
  const count = Math.max(...parts.map(part => part.length))
  if (count <= 1)
    return [row]
  return Array.from({ length: count }, (_, index) => ({
    opens: row.opens && index === 0,
    title: undefined,
    cells: row.cells.map((cell, column) => parts[column][index] ?? { ...cell, spans: [], words: [], minWidth: 0, maxWidth: 0 }),
  }))
}

function cutCell(cell: PreparedCell, width: number, lines: number, measurer: TextMeasurer): PreparedCell[] {
  if (cell.maxWidth <= width || countLines(cell.words, width, measurer) <= lines)
    return [cell]
  const broken = cellLines(cell, width, measurer)
  const words = cell.words.flatMap(word => wordOnLines(word, width, 0, measurer))
  const start = words[0].start
  const parts: PreparedCell[] = []
  for (let index = 0; index < broken.length; index += lines) {
    const from = broken[index].start
    const to = broken[Math.min(index + lines, broken.length) - 1].end
    parts.push({ ...cellWith(cell, words.filter(word => word.start >= from && word.start < to)), spans: sliceSpans(cell.spans, from - start, to - start) })
  }
  return parts
}
