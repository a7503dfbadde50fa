import type { PreparedCell, PreparedRow, PreparedTable } from './preparedTable'
import type { TableColumns } from './tableColumns'
import type { RowStyle } from './textRows'

/** Between the two sides, and between them and the names of rows, and from the edge of a tile to its text, in em. */
export const sideGap = 0.5
export const tilePadding = 0.7
/** Lines that a tile may have, so that two beside each other are read at a glance. */
const maxLines = 5
/** Width from which names of rows stand beside their tiles, against the card's own words, and the share of it that they may take. */
const wideRow = 30
const maxLabels = 0.28

/** A table as two sides beside each other; their names are empty where they have none, and that of the side which matters more is bold. */
export function comparedTable(table: PreparedTable): PreparedTable {
  const sides = table.header?.cells.slice(-2) ?? []
  const bold = sides.map(({ spans }) => spans.length > 0 && spans.every(span => span.bold))
  return { ...table, form: 'sides', lit: bold[0] === bold[1] ? undefined : bold[0] ? 0 : 1, align: table.align.map(() => table.header?.cells[0].direction === 'rtl' ? 'right' : 'left') }
}

/** The sides beside each other where they have room at the base size, otherwise one below the other. */
export function withSideColumns(table: PreparedTable, width: number, style: RowStyle): PreparedTable & { readonly columns: TableColumns } {
  const beside = (fontSize: number) => sideColumns(table, width, fontSize, width >= wideRow * style.chromeFontSize)
  return linesAt(table, beside(style.baseFontSize)) <= maxLines
    ? { ...table, columns: withCrowding(table, beside(style.fontSize)) }
    : stackedSides(table, width, style.fontSize)
}

function withCrowding(table: PreparedTable, columns: TableColumns): TableColumns {
  return { ...columns, crowding: linesAt(table, columns) > maxLines ? 1 : 0 }
}

/** Two columns of one width; names of rows stand above them, or before them in a wide row. */
function sideColumns({ align, rows }: PreparedTable, width: number, fontSize: number, isWide: boolean): TableColumns {
  const widest = isWide && align.length > 2 ? Math.max(...rows.map(({ cells }) => cells[0].maxWidth)) * fontSize : 0
  const labels = Math.min(widest, maxLabels * width)
  const from = labels > 0 ? labels + 2 * sideGap * fontSize : 0
  const side = (width - from - sideGap * fontSize) / 2
  const inset = tilePadding * fontSize
  const tile = (start: number) => ({ start: from + start + inset, width: Math.max(0, side - 2 * inset) })
  const places = [tile(0), tile(side + sideGap * fontSize)]
  return { boxWidth: width, postFontSize: fontSize, fontSize, places: align.length > 2 ? [{ start: 0, width: labels > 0 ? labels : width }, ...places] : places, crowding: 0 }
}

/** One side below the other, each of its rows under its name. */
function stackedSides(table: PreparedTable, width: number, fontSize: number): PreparedTable & { readonly columns: TableColumns } {
  const { header, rows, align } = table
  const isLabelled = align.length > 2
  const empty = (cell: PreparedCell): PreparedCell => ({ ...cell, spans: [], words: [], minWidth: 0, maxWidth: 0 })
  const stacked = [0, 1].flatMap((side): PreparedRow[] => {
    const column = side + (isLabelled ? 1 : 0)
    const name = header?.cells[column]
    const own = rows.filter(row => row.cells[column].words.length > 0).map((row): PreparedRow => ({ opens: false, title: undefined, side, cells: isLabelled ? [row.cells[0], row.cells[column]] : [row.cells[column]] }))
    return [...name && name.words.length > 0 ? [{ opens: true, title: undefined, side, isName: true, cells: isLabelled ? [empty(name), name] : [name] }] : [], ...own]
  })
  return stackedColumns({ ...table, form: 'stackedSides', align: align.slice(1), header: undefined, rows: stacked }, width, fontSize)
}

/** The one column of sides that are stacked; names of rows stand above their tiles. */
export function stackedColumns(table: PreparedTable, width: number, fontSize: number): PreparedTable & { readonly columns: TableColumns } {
  const inset = tilePadding * fontSize
  const place = { start: inset, width: Math.max(0, width - 2 * inset) }
  return { ...table, columns: { boxWidth: width, postFontSize: fontSize, fontSize, places: table.align.length > 1 ? [{ start: 0, width }, place] : [place], crowding: 0 } }
}

/** How many lines the highest tile has about; without end where a word or a line of code has no room. */
function linesAt({ header, rows, align }: PreparedTable, { places, fontSize }: TableColumns): number {
  const linesOf = (cell: PreparedCell, column: number) => {
    const room = places[column].width / fontSize
    const isCode = cell.words[0]?.pieces[0]?.style.listing === true
    return room <= 0 || (isCode ? cell.maxWidth : cell.minWidth) > room ? Number.POSITIVE_INFINITY : isCode ? 1 : Math.ceil(cell.maxWidth / room)
  }
  const label = align.length > 2 ? 1 : 0
  return [...header ? [header] : [], ...rows].reduce((most, { cells }) => cells.slice(label).reduce((count, cell, side) => Math.max(count, linesOf(cell, side + label)), most), 1)
}
