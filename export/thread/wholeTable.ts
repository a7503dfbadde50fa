import type { ColumnAlign, Table, TableCell } from './thread'

/** A table whose rows all have as many cells as the longest of them. */
export function wholeTable(rows: readonly (readonly TableCell[])[], align: readonly ColumnAlign[] = []): Table {
  const columns = rows.reduce((count, row) => Math.max(count, row.length), 0)
  const filled = <T>(values: readonly T[], filling: T): T[] => Array.from({ length: columns }, (_, index) => values[index] ?? filling)
  return { align: filled(align, 'start'), rows: rows.map(row => filled<TableCell>(row, [])) }
}
