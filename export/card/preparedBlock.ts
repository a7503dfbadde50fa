import type { Typography } from '../theme/theme'
import type { Block } from '../thread/thread'
import type { Glyphs } from './glyphPieces'
import type { TextMeasurer } from './textMeasurer'
import type { Word } from './words'
import { splitWords } from './words'

/** A block with its words measured, ready to be set at any size. */
export interface PreparedBlock {
  readonly block: Block
  readonly words: readonly Word[]
  /** What stands before an item, drawn; empty for other kinds and for the rest of an item begun on another card. */
  readonly marker: readonly Word[]
  /** Left edge of the text from the left edge of the list, in em. */
  readonly indent: number
  /** Size of the block's text against the post's. */
  readonly scale: number
}

const scales: Record<Block['kind'], number> = { paragraph: 1, item: 1, quote: 1, heading: 1.25, code: 0.86 }
const depthIndent = 1.2
const markerGap = 0.5
const quoteIndent = 0.9
const codeIndent = 0.8

/** Measures blocks; items of one list hang by the widest of their markers. */
export function prepareBlocks(blocks: readonly Block[], typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): PreparedBlock[] {
  const markers = blocks.map(block => markerWords(block, typography, glyphs, measurer))
  return blocks.map((block, index) => {
    const spans = block.kind === 'heading'
      ? block.spans.map(span => ({ ...span, bold: true }))
      : block.kind === 'code' ? block.spans.map(span => ({ ...span, code: true })) : block.spans
    const words = splitWords(spans, typography, glyphs, measurer)
    return { block, words, marker: markers[index], indent: blockIndent(blocks, markers, index), scale: scales[block.kind] }
  })
}

function markerWords(block: Block, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): Word[] {
  if (block.kind !== 'item' || block.marker === '')
    return []
  const ordered = /\d/.test(block.marker)
  return splitWords([{ text: ordered ? block.marker : '•', bold: true, link: 'url' }], typography, glyphs, measurer)
}

function blockIndent(blocks: readonly Block[], markers: readonly (readonly Word[])[], index: number): number {
  const { kind, depth } = blocks[index]
  switch (kind) {
    case 'item': {
      const widths = listAround(blocks, index).map(item => markers[item].reduce((sum, word) => sum + word.width, 0))
      return depth * depthIndent + Math.max(...widths) + markerGap
    }
    case 'quote': return (depth + 1) * quoteIndent
    case 'code': return depth * depthIndent + codeIndent
    default: return depth * depthIndent
  }
}

/** Indexes of the items of the same depth that stand in one run with the item. */
function listAround(blocks: readonly Block[], index: number): number[] {
  const inList = (other: number) => blocks[other]?.kind === 'item'
  let first = index
  while (inList(first - 1))
    first--
  const items: number[] = []
  for (let other = first; inList(other); other++) {
    if (blocks[other].depth === blocks[index].depth)
      items.push(other)
  }
  return items
}
