import type { Block, Table } from '../thread/thread'
import { slideCode } from './slideCode'
import { formulaSource, slideSpans } from './slideSpans'

/** Boxes of tasks as Markdown writes them. */
const boxes = new Map([['☐', '[ ]'], ['☑', '[x]'], ['☒', '[x]']])
const orderedMarker = /^\d{1,9}[.)]$/

/** Blocks of a post as Slidev's Markdown; the items of a list are the steps of a click, one after another. */
export function slideBlocks(blocks: readonly Block[]): string {
  const parts: string[] = []
  for (let at = 0; at < blocks.length;) {
    const end = listEnd(blocks, at)
    if (end > at) {
      parts.push(listMarkdown(blocks.slice(at, end)))
      at = end
    }
    else {
      parts.push(blockLines(blocks[at]).join('\n'))
      at++
    }
  }
  return parts.join('\n\n')
}

/** Where the list that begins at a block ends, with what stands inside its items; there where none begins. */
function listEnd(blocks: readonly Block[], at: number): number {
  let end = at
  while (end < blocks.length && (blocks[end].kind === 'item' || (end > at && blocks[end].depth > 0 && blocks[end].kind !== 'quote' && blocks[end].kind !== 'note')))
    end++
  return end
}

function listMarkdown(blocks: readonly Block[]): string {
  const depth = Math.max(...blocks.map(block => block.kind === 'item' ? block.depth : 0)) + 1
  // Widths of the markers that enclose a block, by depth.
  const indents: number[] = []
  const lines = blocks.flatMap((block, index) => {
    // An item without one around it, or deeper by more than a level, would be code.
    const level = Math.min(block.depth, indents.length)
    const indent = ' '.repeat(indents.slice(0, level).reduce((sum, width) => sum + width, 0))
    const gap = index === 0 || (block.tight && block.kind === 'item') ? [] : ['']
    if (block.kind !== 'item')
      return [...gap, ...blockLines(block).map(line => line === '' ? '' : indent + line)]
    const marker = orderedMarker.test(block.marker) ? block.marker : '-'
    indents[level] = marker.length + 1
    indents.length = level + 1
    const box = boxes.get(block.marker)
    return [...gap, `${indent}${marker} ${box === undefined ? '' : `${box} `}${slideSpans(block.spans, { startsBlock: box === undefined })}`]
  })
  return [`<v-clicks${depth > 1 ? ` depth="${depth}"` : ''}>`, '', ...lines, '', '</v-clicks>'].join('\n')
}

function blockLines(block: Block): string[] {
  const { kind, marker, depth, spans, table, level = 2 } = block
  if (table)
    return tableLines(table)
  switch (kind) {
    case 'heading': return [`${'#'.repeat(Math.max(2, level))} ${slideSpans(spans)}`]
    case 'quote': return [`${'> '.repeat(depth + 1)}${slideSpans(spans, { startsBlock: true })}`]
    case 'divider': return ['***']
    case 'note': return [`<small class="thread-note">${marker === '' ? '' : `<sup>${marker}</sup> `}${slideSpans(spans)}</small>`]
    case 'formula': return ['$$', ...formulaLines(spans.map(span => span.text).join('')), '$$']
    case 'code': return slideCode(block)
    default: return [slideSpans(spans, { startsBlock: true })]
  }
}

/** A line of dashes would end the slide, and an empty one says nothing. */
function formulaLines(tex: string): string[] {
  return formulaSource(tex).split('\n').filter(line => line.trim() !== '').map(line => line.trimStart().startsWith('---') || line.trimStart().startsWith('```') ? `{}${line.trimStart()}` : line)
}

function tableLines({ align, rows }: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const written = rows.map(row => line(row.map(cell => slideSpans(cell, { isCell: true }))))
  const rules = { start: '---', left: ':---', center: ':---:', right: '---:' } as const
  return [written[0], line(align.map(column => rules[column])), ...written.slice(1)]
}
