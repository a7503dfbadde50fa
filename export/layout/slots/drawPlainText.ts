import type { TextLine } from '../../text/textLines'
import type { CardItem } from '../card'
import type { CardContext } from '../cardContext'
import type { CardPart } from '../cardPart'
import type { TextSlot } from '../frame/frame'
import type { Rect } from '../pictureGrid'
import { firstStrongDirection } from '../../text/direction'
import { lineBaseline, usualFace } from '../../text/lineReach'
import { breakLines } from '../../text/textLines'
import { splitWords } from '../../text/words'
import { plain, setLine } from '../setLine'

/** Boxes are rounded, which breaks no line. */
const rounding = 0.01

/** What a layout's own text takes in a width; px at 1x. */
export function plainTextSize(slot: TextSlot, maxWidth: number, context: CardContext): { readonly width: number, readonly height: number } {
  const lines = setLines(slot, maxWidth, context)
  return { width: Math.max(0, ...lines.map(({ width }) => width)) * slot.fontSize, height: lines.length * slot.lineHeight * slot.fontSize }
}

/** Draws a layout's own text into its box, from its top. */
export function drawPlainText(slot: TextSlot, box: Rect, context: CardContext): CardItem[] {
  const { fontSize, lineHeight, color } = slot
  const lines = setLines(slot, box.width, context)
  const height = lineHeight * fontSize
  const baseline = lineBaseline(height, fontSize, usualFace(lines), context.measurer)
  const part: CardPart = { kind: 'layout' }
  return lines.flatMap((line, index) => setLine(line, box.x + spaceBefore(slot, context) * (box.width - line.width * fontSize), box.y + index * height + baseline, fontSize, plain(color), context, part))
}

function setLines({ text, bold, italic, fontSize }: TextSlot, maxWidth: number, context: CardContext): TextLine[] {
  return text.split('\n').flatMap((line) => {
    const words = splitWords([{ text: line, bold, italic }], firstStrongDirection(line) ?? 'ltr', context.theme.typography, context.glyphs, context.measurer)
    return breakLines(words, (maxWidth + rounding) / fontSize, context.measurer)
  })
}

/** Share of the room beside a line that is left of it. */
function spaceBefore({ align }: TextSlot, { direction }: Pick<CardContext, 'direction'>): number {
  switch (align) {
    case 'left': return 0
    case 'center': return 0.5
    case 'right': return 1
    case 'start': return direction === 'rtl' ? 1 : 0
    case 'end': return direction === 'rtl' ? 0 : 1
  }
}
