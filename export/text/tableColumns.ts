import type { PreparedCell, PreparedRow, PreparedTable } from './preparedTable'
import type { RowStyle } from './textRows'
import { stackedColumns, withSideColumns } from './compareColumns'

/** Columns of a table at their place; px at 1x. */
export interface TableColumns {
  /** Width that the table was set in, and the size of the post's text: for others, the columns are others. */
  readonly boxWidth: number
  readonly postFontSize: number
  readonly fontSize: number
  /** From where the table begins to be read. */
  readonly places: readonly ColumnPlace[]
  /** How little the table is at ease: 0 where it is as large as the post's text, with cells of few lines. */
  readonly crowding: number
}

/** Widths of a column in em: of its widest word, of its cells on one line with the header on two, and with the header on one. */
interface ColumnBounds { readonly min: number, readonly max: number, readonly withHeader: number }

interface ColumnPlace { readonly start: number, readonly width: number }

/** Between columns, in em. */
const columnGap = 1.25
/** The same in a table that would not fit otherwise. */
const narrowGap = 0.8
/** Sizes of a table's text against the post's. */
const shares = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4, 0.3]
/** Size below which a table is not read on a phone, in px; one in a post of smaller text has that. */
const minFontSize = 14
/** Lines that cells may have in a table at ease, and at all: one with longer texts reads better as a stack. */
const calmLines = 2
const maxLines = 6
/** Share of its width that a header needs on two lines, and the width in em up to which it stays on one. */
const headerShare = 0.6
const shortHeader = 5.5
/** Share of a stack's width that its labels may take. */
const maxLabels = 0.38

/** A table with its columns: at the largest size down to 14 px at which they fit, otherwise as a stack of rows of label and value. */
export function withColumns(table: PreparedTable, width: number, style: RowStyle): PreparedTable & { readonly columns: TableColumns } {
  const { fontSize } = style
  const { columns } = table
  if (columns && columns.boxWidth === width && columns.postFontSize === fontSize)
    return { ...table, columns }
  if (table.form === 'sides')
    return withSideColumns(table, width, style)
  if (table.form === 'stackedSides')
    return stackedColumns(table, width, fontSize)
  if (table.form === 'stack')
    return { ...table, columns: stackColumns(table, width, fontSize) }
  const sizes = shares.map(share => share * fontSize).filter(size => size >= minFontSize)
  const smallest = Math.min(minFontSize, fontSize)
  const candidates = [...sizes, ...sizes.at(-1) === smallest ? [] : [smallest]].map(size => gridColumns(table, width, size, fontSize))
  const best = candidates.find(candidate => candidate?.lines === 1) ?? candidates.find(candidate => candidate && candidate.lines <= calmLines) ?? candidates.findLast(candidate => candidate !== undefined)
  if (best && (best.lines <= maxLines || table.align.length === 1))
    return { ...table, columns: best.columns }
  return stackOf(table, width, fontSize)
}

/** The table as a stack, with its columns. */
export function stackOf(table: PreparedTable, width: number, fontSize: number): PreparedTable & { readonly columns: TableColumns } {
  const [start] = table.align[0] === 'right' && table.header?.cells[0].direction === 'rtl' ? ['right' as const] : ['left' as const]
  const rows = table.rows.flatMap(({ cells, title }): PreparedRow[] => cells.map((cell, index) => ({ opens: index === 0, cells: table.header ? [table.labels[index], index === 0 ? title ?? cell : cell] : [cell], title: undefined })))
  const stack: PreparedTable = { form: 'stack', align: table.header ? [start, start] : [start], header: undefined, labels: [], rows, columns: undefined }
  return { ...stack, columns: stackColumns(stack, width, fontSize) }
}

/** Columns as wide as their text wants, or as the widest of their words and a share of what is left; undefined where not even the words fit. */
function gridColumns(table: PreparedTable, width: number, size: number, postFontSize: number): { readonly columns: TableColumns, readonly lines: number } | undefined {
  const bounds = columnBounds(table)
  const room = (gap: number) => width / size - gap * (bounds.length - 1)
  const gap = total(bounds.map(({ max }) => max)) <= room(columnGap) ? columnGap : narrowGap
  if (total(bounds.map(({ min }) => min)) > room(gap) && bounds.length > 1)
    return undefined
  const widths = columnWidths(bounds, room(gap))
  const lines = table.rows.reduce((most, { cells }) => cells.reduce((count, cell, column) => Math.max(count, linesOf(cell, widths[column])), most), 1)
  const crowding = (size < postFontSize ? 1 : 0) + (lines > calmLines ? 1 : 0)
  return { lines, columns: { boxWidth: width, postFontSize, fontSize: size, places: places(widths, gap, size), crowding } }
}

/** Widths that fill the room: what columns need for one line each first goes to those that need little. */
function columnWidths(bounds: readonly ColumnBounds[], room: number): number[] {
  const wanted = bounds.map(({ max }) => max)
  if (total(wanted) <= room)
    return grown(wanted, bounds.map(({ withHeader }) => withHeader), room)
  const widths = bounds.map(({ min }) => min)
  let free = room - total(widths)
  const narrowFirst = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b] || a - b)
  narrowFirst.forEach((column, done) => {
    const more = Math.max(0, Math.min(wanted[column] - widths[column], free / (wanted.length - done)))
    widths[column] += more
    free -= more
  })
  return bounds.length === 1 ? [room] : widths
}

/** Widths grown to those with the header on one line where there is room, and by what is left over. */
function grown(widths: readonly number[], withHeader: readonly number[], room: number): number[] {
  const spare = room - total(widths)
  const missing = total(withHeader) - total(widths)
  const share = missing > 0 ? Math.min(1, spare / missing) : 0
  const shown = widths.map((width, column) => width + share * (withHeader[column] - width))
  const sum = total(shown)
  return sum > 0 ? shown.map(width => width * room / sum) : widths.map(() => room / widths.length)
}

function stackColumns(table: PreparedTable, width: number, postFontSize: number): TableColumns {
  const size = Math.max(Math.min(minFontSize, postFontSize), postFontSize * 0.9)
  const room = width / size
  if (table.align.length === 1)
    return { boxWidth: width, postFontSize, fontSize: size, places: places([room], 0, size), crowding: 2 }
  const label = Math.min(columnBounds(table)[0].max, maxLabels * room)
  return { boxWidth: width, postFontSize, fontSize: size, places: places([label, Math.max(0, room - label - columnGap)], columnGap, size), crowding: 2 }
}

function places(widths: readonly number[], gap: number, size: number): ColumnPlace[] {
  let start = 0
  return widths.map((width) => {
    const place = { start: start * size, width: width * size }
    start += width + gap
    return place
  })
}

function columnBounds({ header, rows }: PreparedTable): ColumnBounds[] {
  const body = (column: number, key: 'minWidth' | 'maxWidth') => rows.reduce((width, { cells }) => Math.max(width, cells[column]?.[key] ?? 0), 0)
  return (header ?? rows[0]).cells.map((_, column) => {
    const cell = header?.cells[column]
    const min = Math.max(body(column, 'minWidth'), cell?.minWidth ?? 0)
    const max = Math.max(min, body(column, 'maxWidth'), headerWidth(cell?.maxWidth ?? 0))
    return { min, max, withHeader: Math.max(max, cell?.maxWidth ?? 0) }
  })
}

function headerWidth(maxWidth: number): number {
  return maxWidth > shortHeader ? Math.max(shortHeader, maxWidth * headerShare) : maxWidth
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** About how many lines a cell takes. */
function linesOf({ maxWidth }: PreparedCell, width: number): number {
  return width > 0 ? Math.ceil(maxWidth / width - 1e-6) : 1
}
