/** Lines of cells in columns; the first and the last column run left, those between right, unless all hold words. */
export function table(rows: readonly (readonly string[])[], { words = false }: { readonly words?: boolean } = {}): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const numeric = widths.map((_, column) => !words && column > 0 && column < widths.length - 1)
  return rows.map(row => `${row.map((cell, column) => numeric[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])).join('  ').trimEnd()}\n`).join('')
}

/** A bar of up to `width` blocks for a share in [0, 1]; what is not nothing shows at least a sliver. */
export function bar(share: number, width: number): string {
  const eighths = Math.max(share > 0 ? 1 : 0, Math.round(share * width * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8]
}
