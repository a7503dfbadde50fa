import type { CardItem } from '../card'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { chromeLine, plain, setLine } from '../setLine'

/** Of the rule and the line below it, in em. */
export const sourceHeight = 2.5
const ruleWidth = 3
const ruleHeight = 0.1875

/** A short rule at the top of a box and a line below it, from the side where the card begins to be read; nothing without a text. */
export function drawSource(text: string, fontSize: number, box: Rect, context: CardContext): CardItem[] {
  if (text === '')
    return []
  const isMirrored = context.direction === 'rtl'
  const set = chromeLine(text, fontSize, true, context, box.width)
  const atStart = (width: number) => isMirrored ? box.x + box.width - width : box.x
  const rule: Rect = { x: atStart(ruleWidth * fontSize), y: box.y, width: ruleWidth * fontSize, height: ruleHeight * fontSize }
  return [
    { ...rule, kind: 'rect', cornerRadius: rule.height / 2, color: 'accent' },
    ...setLine(set.line, atStart(set.width), box.y + box.height - fontSize * 0.28, fontSize, plain('text'), context, { kind: 'source' }),
  ]
}
