import type { Typography } from '../theme/theme'
import type { Block } from '../thread/thread'
import type { CodeHighlighter } from './codeHighlighter'
import type { BlockDiagram } from './diagrams/blockDiagram'
import type { Direction } from './direction'
import type { DrawnSpan, Glyphs } from './glyphPieces'
import type { PreparedCode } from './preparedCode'
import type { PreparedTable } from './preparedTable'
import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { blockDirections } from './blockDirections'
import { codeSpans } from './codeSpans'
import { comparedTable } from './compareColumns'
import { blockDiagram } from './diagrams/blockDiagram'
import { withCodeForMistakes } from './formulas/formulaSpans'
import { prepareCode } from './preparedCode'
import { prepareTable, tableSpans } from './preparedTable'
import { textEdges } from './textEdges'
import { splitWords } from './words'

/** A block with its words measured, ready to be set at any size. */
export interface PreparedBlock {
  readonly block: Block
  readonly words: readonly Word[]
  /** What stands before an item, drawn; empty for other kinds and for the rest of an item begun on another card. */
  readonly marker: readonly Word[]
  /** Size of the marker against the text. */
  readonly markerScale: number
  readonly direction: Direction
  /** From the edge of the body where lines begin to the edge of the text, in em of the post's text. */
  readonly indent: number
  /** What the background of a code block shows around its text, in em of the post's text; 0 for other kinds. */
  readonly inset: number
  /** Of a table; it has no words of its own. */
  readonly table: PreparedTable | undefined
  /** Of a code block. */
  readonly code: PreparedCode | undefined
  /** Of a code block that is drawn as a diagram; it has no words of its own. */
  readonly diagram: BlockDiagram | undefined
  /** Height that its lines need in any case, in em of its own text: letters of some scripts stand higher and reach deeper than Latin ones; 0 where all are Latin. */
  readonly leastLine: number
  /** Whether formulas may make its lines higher. */
  readonly hasFormulas: boolean
  /** Of a formula on lines of its own: it in lines of a width in em of the formula's text. */
  readonly brokenTo: ((maxWidth: number) => readonly Word[]) | undefined
  /** Size of the block's text against the post's. */
  readonly scale: number
  /** What its size is multiplied by so that a formula fits a card, in (0, 1]. */
  readonly shrink: number
}

/** Drawn before an item that has no number and no box. */
export const bullet = '•'

/** How blocks differ from those of a usual card. */
export interface BlockLook {
  /** Size of the numbers of a list to its text: those that are larger stand without their full stop, boxes and bullets grow half as much. @default 1 */
  readonly markerScale?: number
  /** Whether code stands in a window, with a bar of three dots. @default false */
  readonly codeWindow?: boolean
  /** Whether the first table is two sides that are compared, and no grid. @default false */
  readonly compares?: boolean
}

/** Of headings, by level, and of code; other text has the size of the post's. */
const headingScales = { 1: 1.6, 2: 1.3, 3: 1.1 } as const
const codeSize = 0.875
const noteSize = 0.8
const codeInset = 0.75
/** Fonts for stacks of marks that are seldom seen ask for more. */
const mostLeastLine = 1.5
/** Letters of these scripts stack so often that lines need more, whatever their fonts ask for. */
const stackingScripts: Readonly<Record<string, number>> = { Khmr: 1.65, Mymr: 1.75 }

/** Measures blocks for a card. */
export function prepareBlocks(written: readonly Block[], typography: Typography, glyphs: Glyphs, measurer: TextMeasurer, look: BlockLook = {}): PreparedBlock[] {
  const blocks = written.map(block => withCodeForMistakes(block, glyphs.formulas))
  const directions = blockDirections(blocks, glyphs.language)
  const scales = blocks.map(block => markerScaleOf(block, look))
  const markers = blocks.map((block, index) => markerWords(block, scales[index] > 1, directions[index], typography, glyphs, measurer))
  const edges = textEdges(blocks, markers.map((marker, index) => scales[index] * marker.reduce((sum, word) => sum + word.width, 0)))
  const notes = inNotes(blocks)
  return blocks.map((block, index) => {
    const direction = directions[index]
    const grid = block.table && prepareTable(block.table, direction, typography, glyphs, measurer)
    const table = grid && look.compares && block === blocks.find(other => other.table) ? comparedTable(grid) : grid
    const diagram = blockDiagram(block, typography, glyphs, measurer)
    const words = table || diagram ? [] : splitWords(drawnSpans(block, glyphs.highlighter), direction, typography, glyphs, measurer, block.kind === 'heading')
    const allWords = table ? [...table.header ? [table.header] : [], ...table.rows].flatMap(row => row.cells.flatMap(cell => cell.words)) : words
    const code = block.kind === 'code' && !diagram ? prepareCode(block, characterWidth(typography, glyphs, measurer), look.codeWindow) : undefined
    const inset = code ? codeInset : 0
    return { block, direction, words, marker: diagram ? [] : markers[index], markerScale: scales[index], indent: edges[index] + inset, inset, table, code, diagram, leastLine: leastLine(allWords, measurer), scale: scaleOf(block, notes[index]), shrink: 1, hasFormulas: allWords.some(({ pieces }) => pieces.some(({ kind }) => kind === 'formula')), brokenTo: block.kind === 'formula' ? brokenTo(block, direction, typography, glyphs, measurer) : undefined }
  })
}

/** The spans of a block as its kind has them drawn. */
export function drawnSpans(block: Block, highlighter?: CodeHighlighter): readonly DrawnSpan[] {
  switch (block.kind) {
    case 'heading': return block.spans.map(span => ({ ...span, bold: true }))
    case 'code': return codeSpans(block, highlighter)
    case 'divider': return []
    case 'table': return block.table ? tableSpans(block.table) : block.spans
    case 'formula': return block.spans.map(span => ({ ...span, display: true }))
    default: return block.spans
  }
}

/** A formula that is set again for each width that it is asked for. */
function brokenTo(block: Block, direction: Direction, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): PreparedBlock['brokenTo'] {
  return maxWidth => splitWords(drawnSpans(block).map(span => ({ ...span, maxWidth })), direction, typography, glyphs, measurer)
}

function scaleOf({ kind, level = 2 }: Block, isInNote: boolean): number {
  return kind === 'heading' ? headingScales[level] : kind === 'code' ? codeSize : isInNote ? noteSize : 1
}

/** Which blocks are part of a footnote: notes, and what stands deeper below them. */
function inNotes(blocks: readonly Block[]): boolean[] {
  let open = false
  return blocks.map(({ kind, depth }) => open = kind === 'note' || (open && depth > 0))
}

/** Width of a character of code in em. */
function characterWidth(typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): number {
  return splitWords([{ text: '0', listing: true }], 'ltr', typography, glyphs, measurer)[0].width
}

function leastLine(words: readonly Word[], measurer: TextMeasurer): number {
  const faces = new Set(words.flatMap(word => word.pieces.flatMap(({ face }) => face.scripts ? [face] : [])))
  return Math.max(0, ...Array.from(faces, ({ id, scripts }) => stackingScripts[scripts?.[0] ?? ''] ?? Math.min(mostLeastLine, measurer.ascent(id) + measurer.descent(id))))
}

/** Large markers are those of a list's own items: what stands below these keeps small ones. */
function markerScaleOf({ kind, depth, marker }: Block, { markerScale = 1 }: BlockLook): number {
  return kind !== 'item' || depth > 0 ? 1 : /\d/.test(marker) ? markerScale : (1 + markerScale) / 2
}

function markerWords(block: Block, isLarge: boolean, direction: Direction, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): Word[] {
  if ((block.kind !== 'item' && block.kind !== 'note') || block.marker === '')
    return []
  if (block.kind === 'note')
    return splitWords([{ text: block.marker, sup: true, link: 'note' }], direction, typography, glyphs, measurer)
  const own = /[\d☐☑☒]/.test(block.marker)
  const text = own ? block.marker : bullet
  return splitWords([{ text: isLarge ? text.replace(/(?<=\d)[.)]$/, '') : text, bold: true, link: 'url', tabular: isLarge }], direction, typography, glyphs, measurer)
}
