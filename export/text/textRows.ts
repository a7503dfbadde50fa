import type { Diagram } from './diagrams/diagram'
import type { Direction } from './direction'
import type { LineReach } from './lineReach'
import type { PreparedBlock } from './preparedBlock'
import type { CodeGutter, LineMark, PreparedCode } from './preparedCode'
import type { TableRow } from './tableRows'
import type { TextLine } from './textLines'
import type { TextMeasurer } from './textMeasurer'
import { gapBefore } from './blockGaps'
import { labelSize } from './diagrams/blockDiagram'
import { displayWords } from './formulas/displayWords'
import { lineReach, noReach, usualFace } from './lineReach'
import { placeMarker } from './placeMarker'
import { bullet } from './preparedBlock'
import { lineAt } from './preparedCode'
import { tableRows } from './tableRows'
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
  /** Size of the marker in px at 1x, and how far its baseline is below the line's. */
  readonly markerSize: number
  readonly markerDrop: number
  readonly top: number
  readonly height: number
  /** What of its height formulas need above and below a usual line. */
  readonly reach: LineReach
  readonly fontSize: number
  /** What the background of a code block shows around its rows; 0 for other kinds. */
  readonly inset: number
  /** Of a table, whose text is in it. */
  readonly table: TableRow | undefined
  /** Of a code block. */
  readonly code: CodeRow | undefined
  /** Of a diagram, whose labels are in it. */
  readonly diagram: DiagramRow | undefined
}

/** A diagram, and the size of its labels in px at 1x. */
export interface DiagramRow {
  readonly form: Diagram
  readonly labelSize: number
}

/** What is drawn beside a line of code; px at 1x. */
export interface CodeRow {
  /** Number of the line, on its first row; undefined where it has none. */
  readonly number: number | undefined
  readonly mark: LineMark | undefined
  /** Whether a sign says what the line is marked as. */
  readonly hasSign: boolean
  readonly gutter: CodeGutter
  /** Bar above the block's rows with its title; 0 and empty where it has none. */
  readonly barHeight: number
  readonly title: string
  /** Whether the bar is that of a window, and whether the line is dim beside others that are marked. */
  readonly isWindow: boolean
  readonly isDim: boolean
  /** Whether the block began on an earlier card, and goes on on a later one. */
  readonly continued: boolean
  readonly goesOn: boolean
}

export interface RowStyle {
  /** px at 1x. */
  readonly fontSize: number
  /** Unitless, of text as large as the card's own words. */
  readonly lineHeight: number
  /** Size of body text that was asked for, px at 1x. */
  readonly baseFontSize: number
  /** Size of the card's own words, px at 1x. */
  readonly chromeFontSize: number
}

// An item without text still shows its marker.
const emptyLine: TextLine = { start: 0, end: 0, width: 0, hang: 0, runs: [] }
/** Height of a divider. */
const ruleHeight = 1
/** Largest size of a heading that is larger than its post's text, against the card's own words. */
const maxHeadingSize = 4
/** Share of the air between lines that headings have. */
const headingAir = 0.75
/** The same of tables. */
const tableAir = 0.6
/** Size of code and notes below which they are not read on a phone, in px; a post that asks for smaller text has that. */
const minSmallSize = 14
/** Size of the title above a code block against the card's own words, and the height of its bar against that. */
export const titleSize = 0.8125
const titleBar = 2.4
/** Height of the bar of a window against the card's own words. */
const windowBar = 2.25
/** Share of the room of code that line numbers may take. */
const mostGutter = 0.3
const noMarker = { markerX: 0, markerSize: 0, markerDrop: 0 }
const noGutter: CodeGutter = { width: 0, toNumber: 0, toSign: 0 }
/** Share of the body that indents may take. */
const mostIndent = 0.5

/** Sets blocks in rows within a width in px. */
export function layoutRows(blocks: readonly PreparedBlock[], width: number, style: RowStyle, measurer: TextMeasurer): TextRow[] {
  const rows: TextRow[] = []
  let top = 0
  blocks.forEach((prepared, index) => {
    const fontSize = blockFontSize(prepared, style)
    const isDivider = prepared.block.kind === 'divider'
    // At the edge of a card, a rule would separate nothing.
    if (isDivider && blocks.length > 1 && (index === 0 || index === blocks.length - 1))
      return
    const height = isDivider ? ruleHeight : rowHeight(prepared, style)
    const { indent, gutter, lineWidth } = placeBlock(prepared, width, style)
    if (prepared.table) {
      top += rows.length === 0 ? 0 : gapBefore(blocks[index - 1], prepared) * style.fontSize
      const set = tableRows(prepared, prepared.table, width - indent, style, tableLineHeight(prepared, style), measurer)
      set.rows.forEach(({ height, ...table }, number) => {
        const place = { first: number === 0, last: number === set.rows.length - 1, direction: prepared.direction, indent, x: prepared.direction === 'rtl' ? 0 : indent, ...noMarker }
        rows.push({ block: index, line: emptyLine, marker: undefined, ...place, top, height, reach: noReach, fontSize: set.fontSize, inset: 0, table, code: undefined, diagram: undefined })
        top += height
      })
      return
    }
    if (prepared.diagram) {
      const { form } = prepared.diagram
      const size = labelSize(prepared.diagram, width - indent, style.fontSize)
      top += rows.length === 0 ? 0 : gapBefore(blocks[index - 1], prepared) * style.fontSize
      const left = (width - indent - form.width * size) / 2
      rows.push({ block: index, line: emptyLine, marker: undefined, first: true, last: true, direction: prepared.direction, indent, x: indent + left, ...noMarker, top, height: form.height * size, reach: noReach, fontSize, inset: 0, table: undefined, code: undefined, diagram: { form, labelSize: size } })
      top += form.height * size
      return
    }
    const inset = prepared.inset * style.fontSize
    const barHeight = prepared.code?.isWindow ? windowBar * style.chromeFontSize : prepared.code?.title ? titleSize * titleBar * style.chromeFontSize : 0
    const broken = breakLines(displayWords(prepared, lineWidth, fontSize), lineWidth, measurer, { balanced: prepared.block.kind === 'heading' })
    const [marker] = breakLines(prepared.marker, Number.POSITIVE_INFINITY, measurer)
    const lines = broken.length === 0 && (marker || isDivider) ? [emptyLine] : broken
    // A block without text has no rows, and takes no room.
    if (lines.length === 0)
      return
    top += rows.length === 0 ? 0 : gapBefore(blocks[index - 1], prepared) * style.fontSize
    top += inset + barHeight
    const face = prepared.hasFormulas ? usualFace(marker ? [...lines, marker] : lines) : undefined
    const markerSize = fontSize * prepared.markerScale
    const hanging = placeMarker(marker ? markerSize : 0, marker?.runs[0]?.text === bullet, lines.length, height, fontSize)
    lines.forEach((line, number) => {
      const needed = lineReach(line, height, fontSize, face, measurer)
      const reach = { above: needed.above + (number === 0 ? hanging.reach : 0), below: needed.below + (number === lines.length - 1 ? hanging.reach : 0) }
      const rowHeight = height + reach.above + reach.below
      rows.push({
        block: index,
        line,
        marker: number === 0 ? marker : undefined,
        first: number === 0,
        last: number === lines.length - 1,
        direction: prepared.direction,
        indent,
        ...placeRow(prepared.direction, indent, line.width * fontSize, marker && marker.width * markerSize, width, style),
        markerSize,
        markerDrop: hanging.drop,
        top,
        height: rowHeight,
        reach,
        fontSize,
        inset,
        table: undefined,
        code: prepared.code && codeRow(prepared, prepared.code, line, { gutter, barHeight }),
        diagram: undefined,
      })
      top += rowHeight
    })
    top += inset
  })
  return rows
}

/** Height that rows take, in px, the background of a code block included. */
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
    if (prepared.table)
      return sum + prepared.table.rows.length * Math.min(style.fontSize, minSmallSize)
    const { indent, lineWidth } = placeBlock(prepared, width, style)
    if (prepared.diagram)
      return sum + prepared.diagram.form.height * labelSize(prepared.diagram, width - indent, style.fontSize)
    return sum + countLines(prepared.words, lineWidth, measurer) * rowHeight(prepared, style)
  }, 0)
}

/** Where a block's text begins in px at 1x, how much of that is the gutter of code, and the width of its lines in em of its own font size. */
export function placeBlock(prepared: PreparedBlock, width: number, style: RowStyle): { readonly indent: number, readonly gutter: CodeGutter, readonly lineWidth: number } {
  const { indent: ems, inset, marker, markerScale } = prepared
  const markerWidth = marker.reduce((sum, word) => sum + markerScale * word.widthWithSpace, markerGap)
  const indent = Math.min(ems * style.fontSize, Math.max(mostIndent * width, markerWidth * style.fontSize))
  const room = Math.max(0, width - indent - inset * style.fontSize)
  const fontSize = blockFontSize(prepared, style)
  const { width: gutterWidth, toNumber, toSign } = prepared.code?.gutter ?? noGutter
  const gutter = gutterWidth * fontSize <= mostGutter * room ? { width: gutterWidth * fontSize, toNumber: toNumber * fontSize, toSign: toSign * fontSize } : noGutter
  return { indent: indent + gutter.width, gutter, lineWidth: (room - gutter.width) / fontSize }
}

/** Size of a block's text in px at 1x. */
export function blockFontSize({ block, scale, shrink, code }: PreparedBlock, { fontSize, baseFontSize, chromeFontSize }: RowStyle): number {
  if (block.kind === 'heading')
    return shrink * Math.min(fontSize * scale, Math.max(fontSize, maxHeadingSize * chromeFontSize))
  return shrink * (scale < 1 ? Math.max(fontSize * scale, Math.min(minSmallSize, code ? baseFontSize : fontSize)) : fontSize * scale)
}

function codeRow({ words }: PreparedBlock, code: PreparedCode, { start }: TextLine, place: Pick<CodeRow, 'gutter' | 'barHeight'>): CodeRow {
  const line = lineAt(code, start)
  const opens = code.starts[line] === start
  const mark = code.marks[line]
  return {
    ...place,
    number: opens && code.firstLine !== undefined ? code.firstLine + line : undefined,
    mark,
    hasSign: opens && code.hasSigns && mark !== undefined && mark !== 'marked',
    title: code.title,
    isWindow: code.isWindow,
    isDim: code.isWindow && mark === undefined && code.marks.includes('marked'),
    continued: (words[0]?.start ?? 0) > 0,
    goesOn: (words.at(-1)?.end ?? code.end) < code.end,
  }
}

/** Left edges of a line and its marker, each so wide: lines that are read from the right begin at the right edge. */
function placeRow(direction: Direction, indent: number, lineWidth: number, markerWidth: number | undefined, width: number, { fontSize }: RowStyle): Pick<TextRow, 'x' | 'markerX'> {
  const beforeMarker = markerWidth === undefined ? indent : Math.max(0, indent - markerWidth - markerGap * fontSize)
  return direction === 'rtl'
    ? { x: width - indent - lineWidth, markerX: width - beforeMarker - (markerWidth ?? 0) }
    : { x: indent, markerX: beforeMarker }
}

/** Large type needs less air between its lines than small type. */
function rowHeight(prepared: PreparedBlock, style: RowStyle): number {
  return lineHeightAt(blockFontSize(prepared, style), prepared, style)
}

/** Height of the lines of a table, by the size of its text. */
export function tableLineHeight(prepared: PreparedBlock, style: RowStyle): (fontSize: number) => number {
  return fontSize => lineHeightAt(fontSize, prepared, style)
}

function lineHeightAt(fontSize: number, prepared: PreparedBlock, style: RowStyle): number {
  const growth = Math.max(1, fontSize / style.chromeFontSize)
  const air = (style.lineHeight - 1) * (prepared.table ? tableAir : prepared.block.kind === 'heading' ? headingAir : 1)
  return fontSize * Math.max(prepared.leastLine, 1 + air * growth ** -0.6)
}
