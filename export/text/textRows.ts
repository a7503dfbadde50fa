import type { Direction } from './direction'
import type { PreparedBlock } from './preparedBlock'
import type { TextLine } from './textLines'
import type { TextMeasurer } from './textMeasurer'
import { markerGap } from './textEdges'
import { breakLines, countLines } from './textLines'

/** One line of text at its place below the top of the body, in px at 1x. */
export interface TextRow {
  /** Index of the block. */
  readonly block: number
  readonly line: TextLine
  /** Set before the first line of an item. */
  readonly marker: TextLine | undefined
  /** First and last row of their block on this card. */
  readonly first: boolean
  readonly last: boolean
  readonly direction: Direction
  /** From the edge of the body where lines begin to the edge of the text. */
  readonly indent: number
  /** Left edges of the text and of the marker. */
  readonly x: number
  readonly markerX: number
  readonly top: number
  readonly height: number
  readonly fontSize: number
  /** What the ground of a listing shows around its rows; 0 for other kinds. */
  readonly inset: number
}

export interface RowStyle {
  /** px at 1x. */
  readonly fontSize: number
  /** Unitless, of the text at its base size. */
  readonly lineHeight: number
  /** px at 1x. */
  readonly baseFontSize: number
}

// An item without text still shows its marker.
const emptyLine: TextLine = { start: 0, end: 0, width: 0, runs: [] }
const paragraphGap = 0.72
const itemGap = 0.3
const headingGap = 0.9
/** Share of the body that indents may take. */
const mostIndent = 0.5

/** Sets blocks in rows within a width in px. */
export function layoutRows(blocks: readonly PreparedBlock[], width: number, style: RowStyle, measurer: TextMeasurer): TextRow[] {
  const rows: TextRow[] = []
  let top = 0
  blocks.forEach((prepared, index) => {
    const fontSize = style.fontSize * prepared.scale
    const height = rowHeight(prepared, style)
    const { indent, lineWidth } = placeBlock(prepared, width, style)
    const inset = prepared.inset * style.fontSize
    const broken = breakLines(prepared.words, lineWidth, measurer)
    const [marker] = breakLines(prepared.marker, Number.POSITIVE_INFINITY, measurer)
    const lines = broken.length === 0 && marker ? [emptyLine] : broken
    top += index === 0 ? 0 : gapBefore(blocks[index - 1], prepared) * style.fontSize
    top += inset
    lines.forEach((line, number) => {
      rows.push({
        block: index,
        line,
        marker: number === 0 ? marker : undefined,
        first: number === 0,
        last: number === lines.length - 1,
        direction: prepared.direction,
        indent,
        ...placeRow(prepared.direction, indent, line.width * fontSize, marker && marker.width * style.fontSize, width, style),
        top,
        height,
        fontSize,
        inset,
      })
      top += height
    })
    top += inset
  })
  return rows
}

/** Height that rows take, in px, the ground of a listing included. */
export function rowsHeight(rows: readonly TextRow[]): number {
  const last = rows.at(-1)
  return last ? rowBottom(last) : 0
}

/** Lower edge of a row, in px below the top of the body. */
export function rowBottom(row: TextRow): number {
  return row.top + row.height + row.inset
}

/** A lower bound of `rowsHeight`, found without placing a glyph; infinite where indents would take the room of the text. */
export function leastHeight(blocks: readonly PreparedBlock[], width: number, style: RowStyle, measurer: TextMeasurer): number {
  return blocks.reduce((sum, prepared) => {
    if (prepared.indent * style.fontSize > mostIndent * width)
      return Number.POSITIVE_INFINITY
    const { lineWidth } = placeBlock(prepared, width, style)
    return sum + countLines(prepared.words, lineWidth, measurer) * rowHeight(prepared, style)
  }, 0)
}

/** How far in a block's text begins in px at 1x, and the width of its lines in em of its own font size. */
export function placeBlock({ indent: ems, inset, scale, marker }: PreparedBlock, width: number, { fontSize }: RowStyle): { readonly indent: number, readonly lineWidth: number } {
  const markerWidth = marker.reduce((sum, word) => sum + word.widthWithSpace, markerGap)
  const indent = Math.min(ems * fontSize, Math.max(mostIndent * width, markerWidth * fontSize))
  return { indent, lineWidth: Math.max(0, width - indent - inset * fontSize) / (fontSize * scale) }
}

/** Left edges of a line and its marker, each so wide: lines that are read from the right begin at the right edge. */
function placeRow(direction: Direction, indent: number, lineWidth: number, markerWidth: number | undefined, width: number, { fontSize }: RowStyle): Pick<TextRow, 'x' | 'markerX'> {
  const beforeMarker = markerWidth === undefined ? indent : Math.max(0, indent - markerWidth - markerGap * fontSize)
  return direction === 'rtl'
    ? { x: width - indent - lineWidth, markerX: width - beforeMarker - (markerWidth ?? 0) }
    : { x: indent, markerX: beforeMarker }
}

/** Large type needs less air between its lines than small type. */
function rowHeight({ scale, leastLine }: PreparedBlock, style: RowStyle): number {
  const fontSize = style.fontSize * scale
  const growth = Math.max(1, fontSize / style.baseFontSize)
  return fontSize * Math.max(leastLine, 1 + (style.lineHeight - 1) * growth ** -0.6)
}

function gapBefore(before: PreparedBlock, block: PreparedBlock): number {
  if (block.block.kind === 'item' && before.block.kind === 'item')
    return block.block.tight ? itemGap : paragraphGap
  if (block.block.kind === 'item' && block.block.tight)
    return itemGap
  if (block.block.tight)
    return block.inset > 0 || before.inset > 0 ? itemGap : 0
  return block.block.kind === 'heading' ? headingGap : paragraphGap
}
