import type { TableRow, TableTile } from '../../text/tableRows'
import type { TextRow } from '../../text/textRows'
import type { CardItem } from '../card'
import type { CardContext } from '../cardContext'
import type { CardPart } from '../cardPart'
import type { LineColors } from '../setLine'
import { bodyColors, plain, setLine } from '../setLine'

/** A row of a table. */
export interface TableBlockRow extends TextRow {
  readonly table: TableRow
}

/** Width of the rule below a header, and of those between rows, in px. */
const headerRule = 1.5
const rowRule = 1
const tileRadius = 10
/** Colours that are read on a tile, lit or not. */
const tileColors: LineColors = { text: 'codePlain', accent: 'codeKeyword', code: 'code' }

/** Whether a row belongs to a table. */
export function isTableRow(row: TextRow): row is TableBlockRow {
  return row.table !== undefined
}

/** Draws a row of a table; (x, y) is the body's top left, px at 1x, and `baseline` is that of a line from its top. */
export function drawTableRow(row: TableBlockRow, x: number, y: number, width: number, baseline: number, context: CardContext): CardItem[] {
  const { table, fontSize } = row
  const left = x + row.x
  const top = y + row.top
  const muted = plain('muted')
  const cells = new Map<number, CardPart>()
  const cellOf = (column: number) => {
    const cell = cells.get(column) ?? { kind: 'cell', table: row.block, row: table.index, column } as const
    cells.set(column, cell)
    return cell
  }
  return [
    ...table.tiles?.flatMap(tile => drawTile(tile, left, top)) ?? [],
    ...table.rule ? [tableRule(table.rule, left, top + table.ruleTop, width - row.indent)] : [],
    ...table.lines.flatMap(({ line, x: offset, top: lineTop, isLabel, isTile, column }) => setLine(line, left + offset, top + lineTop + baseline, fontSize, isLabel ? muted : isTile ? tileColors : bodyColors, context, cellOf(column))),
  ]
}

/** A tile in the colour of code blocks, lit in that of marked lines; bars of lit sides in the accent colour. */
function drawTile({ kind, x, y, width, height, isLit }: TableTile, left: number, top: number): CardItem[] {
  const box = { kind: 'rect', x: left + x, y: top + y, width, height } as const
  if (kind === 'bar')
    return [{ ...box, cornerRadius: height / 2, color: isLit ? 'accent' : 'rest' }]
  const tile = { ...box, cornerRadius: tileRadius }
  return [{ ...tile, color: 'codeBackground' }, ...isLit ? [{ ...tile, color: 'codeMarkedBand' as const }] : []]
}

function tableRule(rule: 'header' | 'row', x: number, y: number, width: number): CardItem {
  const height = rule === 'header' ? headerRule : rowRule
  return { kind: 'rect', x, y: y - height / 2, width, height, cornerRadius: 0, color: rule === 'header' ? 'muted' : 'rest' }
}
