import type { CodeHighlighter } from '../../text/codeHighlighter'
import type { Block, Span, TableCell } from '../../thread/thread'
import { codeSpans } from '../../text/codeSpans'
import { sliceSpans } from '../../text/sliceSpans'

/** Two things beside each other, and what stands before and after them. */
export interface Comparison {
  readonly before: readonly Block[]
  /** What the sides are called; empty where they have no names. The one that matters more is bold. */
  readonly sides: Pair
  /** What belongs together, with what it is called where it has a name. */
  readonly rows: readonly { readonly label?: TableCell, readonly cells: Pair }[]
  readonly after: readonly Block[]
}

type Pair = readonly [TableCell, TableCell]

/** Between two things in one line: "tabs vs spaces", "7 s -> 2 s". */
const versus = /\s(?:vs\.?|versus|[→⇒]|->|=>)\s/i
/** What begins one of two sides without being a heading, in characters. */
const maxName = 40

/** What of a post's blocks can be compared: a table of two columns, or of three whose first names the rows; two headings or short lines with what belongs to each; or a list whose items all say "this vs that". Undefined where there is nothing. */
export function comparisonOf(blocks: readonly Block[], highlighter?: CodeHighlighter): Comparison | undefined {
  return tableComparison(blocks) ?? sidesComparison(blocks, highlighter) ?? listComparison(blocks)
}

/** Blocks with what is compared as one table, whose first column names the rows where they have names. */
export function compareBlocks(blocks: readonly Block[], highlighter?: CodeHighlighter): readonly Block[] {
  const comparison = comparisonOf(blocks, highlighter)
  if (!comparison)
    return blocks
  const { before, sides, rows, after } = comparison
  const isLabelled = rows.some(({ label }) => label !== undefined)
  const table = { align: (isLabelled ? [0, 1, 2] : [0, 1]).map(() => 'start' as const), rows: [[...isLabelled ? [[]] : [], ...sides], ...rows.map(({ label = [], cells }) => [...isLabelled ? [label] : [], ...cells])] }
  return [...before, { kind: 'table', marker: '', depth: 0, tight: false, spans: [], table }, ...after]
}

function tableComparison(blocks: readonly Block[]): Comparison | undefined {
  const index = blocks.findIndex(({ table }) => table !== undefined && (table.align.length === 2 || table.align.length === 3) && table.rows.length > 1)
  const rows = blocks[index]?.table?.rows
  if (!rows)
    return undefined
  const pair = (row: readonly TableCell[]): Pair => [row.at(-2) ?? [], row.at(-1) ?? []]
  return {
    before: blocks.slice(0, index),
    sides: pair(rows[0]),
    rows: rows.slice(1).map(row => ({ ...row.length > 2 && { label: row[0] }, cells: pair(row) })),
    after: blocks.slice(index + 1),
  }
}

function sidesComparison(blocks: readonly Block[], highlighter: CodeHighlighter | undefined): Comparison | undefined {
  const names = blocks.flatMap((block, index) => isName(block, blocks[index + 1]) ? [index] : [])
  // A title may stand before the two, as a heading with nothing of its own or a larger one.
  const [first, second] = names.slice(-2)
  if (second === undefined || names.length > 3 || blocks[first].kind !== blocks[second].kind || blocks[first].level !== blocks[second].level)
    return undefined
  if (names.length === 3 && blocks[names[0]].kind === blocks[first].kind && blocks[names[0]].level === blocks[first].level)
    return undefined
  const [left, right] = [blocks.slice(first + 1, second), blocks.slice(second + 1)].map(side => entries(side, highlighter))
  if (!left || !right || left.length === 0 || right.length === 0)
    return undefined
  const isBold = (index: number) => blocks[index].spans.every(({ bold }) => bold)
  const lit = isBold(first) && !isBold(second) ? first : second
  const nameOf = (index: number) => named(blocks[index].spans, index === lit)
  return {
    before: blocks.slice(0, first),
    sides: [nameOf(first), nameOf(second)],
    rows: Array.from({ length: Math.max(left.length, right.length) }, (_, row) => ({ cells: [left[row] ?? [], right[row] ?? []] as const })),
    after: [],
  }
}

function listComparison(blocks: readonly Block[]): Comparison | undefined {
  const items = blocks.flatMap((block, index) => block.kind === 'item' ? [index] : [])
  const pairs = items.map(index => divided(blocks[index].spans))
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined || last - first + 1 !== items.length || !pairs.every(pair => pair !== undefined))
    return undefined
  const title = blocks.slice(0, first).find(({ kind }) => kind === 'heading' || kind === 'paragraph')
  const names = title && divided(title.spans)
  return {
    before: names ? blocks.slice(0, first).filter(block => block !== title) : blocks.slice(0, first),
    sides: names ?? [[], []],
    rows: pairs.map(cells => ({ cells })),
    after: blocks.slice(last + 1),
  }
}

/** Whether a block begins a side: a heading, or a short line that ends in a colon or is bold, before something that is no line of text. */
function isName({ kind, depth, spans }: Block, next: Block | undefined): boolean {
  if (depth > 0 || next === undefined)
    return false
  if (kind === 'heading')
    return next.kind !== 'heading'
  const text = textOf(spans).trim()
  return kind === 'paragraph' && next.kind !== 'paragraph' && next.kind !== 'heading' && text !== '' && text.length <= maxName && (text.endsWith(':') || spans.every(({ bold }) => bold))
}

/** A side's name without its colon, bold where it is the one that matters more and no other. */
function named(spans: readonly Span[], isLit: boolean): TableCell {
  const text = textOf(spans)
  const end = text.trimEnd().replace(/:$/, '').length
  return sliceSpans(spans, 0, end).map(({ bold: _, ...span }) => isLit ? { ...span, bold: true } : span)
}

/** What stands on a side, one entry for each block that is not inside another; undefined where one of them is no text. */
function entries(blocks: readonly Block[], highlighter: CodeHighlighter | undefined): TableCell[] | undefined {
  const cells: Span[][] = []
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'divider' || block.kind === 'note')
      return undefined
    const last = block.depth > 0 ? cells.at(-1) : undefined
    if (last)
      last.push({ text: `\n${block.kind === 'item' ? '– ' : ''}` }, ...entry(block, highlighter))
    else
      cells.push([...entry(block, highlighter)])
  }
  return cells
}

function entry(block: Block, highlighter: CodeHighlighter | undefined): readonly Span[] {
  switch (block.kind) {
    case 'code': return codeSpans(block, highlighter)
    case 'heading': return block.spans.map(span => ({ ...span, bold: true }))
    // A tile of its own says that it is an item.
    case 'item': return /[\d☐☑☒]/.test(block.marker) ? [{ text: `${block.marker} ` }, ...block.spans] : block.spans
    default: return block.spans
  }
}

/** Two parts of a text that says "this vs that" once; undefined for any other. */
function divided(spans: readonly Span[]): Pair | undefined {
  const text = textOf(spans)
  const [left, right, ...more] = text.split(versus)
  if (right === undefined || more.length > 0 || left.trim() === '' || right.trim() === '')
    return undefined
  return [sliceSpans(spans, 0, left.length), sliceSpans(spans, text.length - right.length, text.length)]
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}
