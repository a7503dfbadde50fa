import type { FittedPart } from '../../text/fitText'
import type { TextRow } from '../../text/textRows'
import type { CardItem } from '../card'
import type { CardContext } from '../cardContext'
import type { CardPart } from '../cardPart'
import { diagramReading } from '../../text/diagrams/spokenDiagram'
import { lineBaseline, usualFace } from '../../text/lineReach'
import { rowBottom } from '../../text/textRows'
import { blockPart, withPart } from '../cardPart'
import { bodyColors, setLine } from '../setLine'
import { drawCodeBackground, drawCodeMargin, isCodeRow } from './drawCode'
import { drawDiagram } from './drawDiagram'
import { drawTableRow, isTableRow } from './drawTable'
import { quoteBars } from './quoteBars'

const noteRuleWidth = 56
/** Where the rule stands between the text and the first note. */
const noteRulePlace = 0.6

/** Draws a part's text with its top left at (x, y); px at 1x. */
export function drawRows(part: FittedPart, x: number, y: number, width: number, context: CardContext): CardItem[] {
  const { typography } = context.theme
  const backgrounds: CardItem[] = []
  const items: CardItem[] = []
  const firstNote = part.blocks.findIndex(({ kind }) => kind === 'note')
  const faces = new Map<number, string | undefined>()
  const parts: readonly CardPart[] = part.blocks.map(blockPart)
  for (const [index, row] of part.rows.entries()) {
    if (!faces.has(row.block))
      faces.set(row.block, usualFace(part.rows.filter(({ block }) => block === row.block).flatMap(({ line, marker, table }) => [line, ...marker ? [marker] : [], ...table?.lines.map(cell => cell.line) ?? []])))
    const block = part.blocks[row.block]
    if (isTableRow(row)) {
      items.push(...drawTableRow(row, x, y, width, lineBaseline(row.table.lineHeight, row.fontSize, faces.get(row.block), context.measurer), context))
      continue
    }
    if (row.diagram) {
      items.push(...withPart(drawDiagram(row.diagram, x + row.x, y + row.top, context), { kind: 'picture', alt: diagramReading(block) ?? '' }))
      continue
    }
    const baseline = y + row.top + row.reach.above + lineBaseline(row.height - row.reach.above - row.reach.below, row.fontSize, faces.get(row.block), context.measurer)
    const indented = block.kind !== 'paragraph' && block.kind !== 'heading'
    const left = block.kind === 'formula' ? centred(row, width) : typography.align === 'center' && !indented ? (width - row.line.width * row.fontSize) / 2 : row.x
    if (isCodeRow(row)) {
      if (row.first)
        backgrounds.push(...drawCodeBackground(part.rows.filter(isCodeRow).filter(other => other.block === row.block), x, y, width, context))
      items.push(...drawCodeMargin(row, x + left, baseline, context))
    }
    if (block.kind === 'divider')
      items.push({ kind: 'rect', x: row.direction === 'rtl' ? x : x + row.indent, y: y + row.top, width: width - row.indent, height: row.height, cornerRadius: 0, color: 'rest' })
    if (index > 0 && row.first && row.block === firstNote)
      items.push(noteRule(row, rowBottom(part.rows[index - 1]), x, y, width))
    if (row.marker)
      items.push(...setLine(row.marker, x + row.markerX, baseline + row.markerDrop, row.markerSize, bodyColors, context, { kind: 'marker', of: parts[row.block] }))
    items.push(...setLine(row.line, x + left, baseline, row.fontSize, row.code?.isDim ? { ...bodyColors, isDim: true } : bodyColors, context, parts[row.block]))
  }
  return [...backgrounds, ...quoteBars(part, x, y, width), ...items]
}

/** Left edge of a formula on lines of its own: in the middle of the room that its depth leaves. */
function centred({ line, fontSize, indent, direction }: TextRow, width: number): number {
  const start = direction === 'rtl' ? 0 : indent
  return start + (width - indent - line.width * fontSize) / 2
}

/** A short rule between the text, which ends at `bottom`, and its first note. */
function noteRule(row: TextRow, bottom: number, x: number, y: number, width: number): CardItem {
  const ruleWidth = Math.min(noteRuleWidth, width)
  return { kind: 'rect', x: row.direction === 'rtl' ? x + width - ruleWidth : x, y: y + bottom + (row.top - bottom) * noteRulePlace, width: ruleWidth, height: 1, cornerRadius: 0, color: 'muted' }
}
