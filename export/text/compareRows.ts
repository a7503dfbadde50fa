import type { PreparedRow, PreparedTable } from './preparedTable'
import type { TableColumns } from './tableColumns'
import type { SetRow, TableLine, TableTile } from './tableRows'
import type { TextLine } from './textLines'
import type { TextMeasurer } from './textMeasurer'
import { tilePadding } from './compareColumns'
import { lineReach } from './lineReach'
import { breakLines } from './textLines'

/** From the text of a tile to its edges above and below, between rows, and below the name of a row, in em. */
const tileAir = 0.55
const rowGap = 0.5
const labelGap = 0.2
/** Of the bar below the name of a side, from the name to it, and above the name of a side that stands below another, in em. */
const barHeight = 0.1875
const barGap = 0.35
const nameGap = 0.9
/** Room of a row beside its text, at most. */
export const compareAir = 2 * tileAir + rowGap + labelGap

/** What the lines of a row are set with. */
export interface CompareSetting {
  readonly direction: 'ltr' | 'rtl'
  readonly lineHeight: number
  readonly measurer: TextMeasurer
}

/** Sets one row of two things that are compared: the names of the sides (index -1, or a name of its own), or a tile a side as high as the other. */
export function setCompareRow(table: PreparedTable, columns: TableColumns, row: PreparedRow, index: number, setting: CompareSetting): SetRow {
  const { fontSize } = columns
  const isStacked = table.form === 'stackedSides'
  const isLabelled = row.cells.length > (isStacked ? 1 : 2)
  const isName = index < 0 || row.isName === true
  const [label, cells] = isLabelled ? [row.cells[0], row.cells.slice(1)] : [undefined, row.cells]
  const first = isLabelled ? 1 : 0
  const places = cells.map((_, side) => tilePlace(columns, side + first))
  const isBeside = isLabelled && columns.places[0].width < columns.boxWidth
  const above = fontSize * (row.isName && index > 0 ? nameGap : 0)
  const labelLines = label && !isName ? setLines(breakLines(label.words, columns.places[0].width / fontSize, setting.measurer), setting, fontSize) : { lines: [], height: 0 }
  const top = above + (isBeside || labelLines.height === 0 ? 0 : labelLines.height + labelGap * fontSize)
  const sides = cells.map((cell, side) => setLines(breakLines(cell.words, (isName ? places[side].width : columns.places[side + first].width) / fontSize, setting.measurer), setting, fontSize))
  const textHeight = Math.max(0, isBeside ? labelLines.height : 0, ...sides.map(({ height }) => height))
  const inset = isName ? 0 : tilePadding * fontSize
  const air = isName ? 0 : tileAir * fontSize
  const left = (start: number, width: number) => setting.direction === 'rtl' ? columns.boxWidth - start - width : start
  const line = ({ line, top }: { readonly line: TextLine, readonly top: number }, start: number, width: number, from: number, look: Pick<TableLine, 'isLabel' | 'isTile' | 'column'>): TableLine => {
    const x = left(start, width)
    return { line, x: setting.direction === 'rtl' ? x + width - line.width * fontSize : x, top: from + top, ...look }
  }
  const lines = [
    ...labelLines.lines.map(set => line(set, 0, columns.places[0].width, isBeside ? top + air : above, { isLabel: true, column: 0 })),
    ...sides.flatMap(({ lines, height }, side) => {
      const { start, width } = places[side]
      // Names stand on the bar below them.
      const from = isName ? top + textHeight - height : top + air
      const isQuiet = isName && table.lit !== undefined && table.lit !== (row.side ?? side)
      return lines.map(set => line(set, start + inset, width - 2 * inset, from, { isLabel: isQuiet, isTile: !isName, column: side + first }))
    }),
  ]
  const height = isName ? textHeight + (barGap + barHeight) * fontSize : textHeight + 2 * air
  const tiles = sides.flatMap(({ lines }, side): TableTile[] => {
    const { start, width } = places[side]
    const isLit = table.lit === (row.side ?? side)
    const box = { x: left(start, width), width, isLit }
    if (lines.length === 0)
      return []
    return [isName ? { ...box, kind: 'bar', y: top + height - barHeight * fontSize, height: barHeight * fontSize } : { ...box, kind: 'tile', y: top, height }]
  })
  const isEmpty = textHeight === 0 && isName
  return { kind: index < 0 ? 'header' : 'row', index, rule: undefined, ruleTop: 0, lines, lineHeight: setting.lineHeight, tiles, height: isEmpty ? 0 : top + height + rowGap * fontSize }
}

/** A tile round the place of a cell's text. */
function tilePlace({ places, fontSize }: TableColumns, column: number): { readonly start: number, readonly width: number } {
  const inset = tilePadding * fontSize
  return { start: places[column].start - inset, width: places[column].width + 2 * inset }
}

/** Lines one below the other, with room for their formulas. */
function setLines(lines: readonly TextLine[], { lineHeight, measurer }: CompareSetting, fontSize: number): { readonly lines: readonly { readonly line: TextLine, readonly top: number }[], readonly height: number } {
  let height = 0
  const placed = lines.map((line) => {
    const reach = lineReach(line, lineHeight, fontSize, undefined, measurer)
    const top = height + reach.above
    height = top + lineHeight + reach.below
    return { line, top }
  })
  return { lines: placed, height }
}
