import type { CodeRow } from '../../text/textRows'
import type { CardItem, DrawingItem } from '../card'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { titleSize } from '../../text/textRows'
import { centredBaseline } from '../centredBaseline'
import { chromeFontSize } from '../chromeFontSize'
import { roundedRectPath } from '../roundedRectPath'
import { bodyColors, setLine, styledLine } from '../setLine'

/** Of the corners of a window, px at 1x. */
export const windowRadius = 12
const edgeWidth = 1
/** Against the card's own words. */
const dotSize = 0.5625
const dotGap = 0.4375
const dotsLeft = 0.875

/** The edge of a window of code and its bar: three dots, and the name of the file in the middle, or beside them where it is long; px at 1x. */
export function drawWindow({ title, barHeight }: Pick<CodeRow, 'title' | 'barHeight'>, box: Rect, context: CardContext): CardItem[] {
  const base = chromeFontSize(context)
  const left = dotsLeft * base
  const dots = threeDots({ ...box, height: barHeight }, left, base)
  const afterDots = left + dots.width + left
  const set = styledLine(title, { listing: true, role: 'codeComment' }, base * titleSize, context, box.width - afterDots - left)
  const x = box.x + Math.max(afterDots, (box.width - set.width) / 2)
  return [
    edge(box),
    dots,
    ...title === '' ? [] : setLine(set.line, x, centredBaseline(box.y, barHeight, set.fontSize), set.fontSize, bodyColors, context),
    { kind: 'rect', x: box.x, y: box.y + barHeight - edgeWidth, width: box.width, height: edgeWidth, cornerRadius: 0, color: 'codeRule' },
  ]
}

function threeDots(bar: Rect, left: number, base: number): DrawingItem {
  const size = dotSize * base
  const width = 3 * size + 2 * dotGap * base
  const path = [0, 1, 2].map(dot => roundedRectPath({ x: dot * (size + dotGap * base), y: 0, width: size, height: size }, size / 2)).join('')
  return { kind: 'drawing', x: bar.x + left, y: bar.y + (bar.height - size) / 2, width, height: size, units: { width, height: size }, paths: [{ path, color: 'codeComment', opacity: 0.5 }] }
}

function edge({ x, y, width, height }: Rect): DrawingItem {
  const inner = { x: edgeWidth, y: edgeWidth, width: width - 2 * edgeWidth, height: height - 2 * edgeWidth }
  const path = roundedRectPath({ x: 0, y: 0, width, height }, windowRadius) + roundedRectPath(inner, windowRadius - edgeWidth, true)
  return { kind: 'drawing', x, y, width, height, units: { width, height }, paths: [{ path, color: 'codeRule', opacity: 1 }] }
}
