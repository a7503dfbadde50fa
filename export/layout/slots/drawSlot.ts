import type { CardItem } from '../card'
import type { CardColor } from '../cardColor'
import type { CardContext } from '../cardContext'
import type { CardPart } from '../cardPart'
import type { LineSlot, PlacedSlot } from '../frame/frame'
import type { Rect } from '../pictureGrid'
import type { ChromeLine } from '../setLine'
import type { Backdrop } from './drawBackdrop'
import { centredBaseline } from '../centredBaseline'
import { chromeLine, plain, setLine } from '../setLine'
import { drawAvatar } from './drawAvatar'
import { drawBackdrop } from './drawBackdrop'
import { drawPlainText } from './drawPlainText'
import { drawProgress } from './drawProgress'
import { drawQrCode } from './drawQrCode'
import { drawSource } from './drawSource'
import { pillHeight, pillPadding } from './numberWidth'
import { swipeMark } from './swipeMark'
import { verifiedBadge } from './verifiedBadge'

/** What the slots of a frame show on one card. */
export interface SlotValues {
  /** Position of the card in the carousel, from 0, and its length. */
  readonly index: number
  readonly count: number
  /** Number of the page and of the part, such as "2/9"; empty where none is shown. */
  readonly pageNumber: string
  readonly partNumber: string
  /** The text and pictures of the post. */
  readonly body: readonly CardItem[]
  /** Who said what the card quotes. */
  readonly source: string
  /** Picture that fills the card, and where text is on it. */
  readonly backdrop: Backdrop
  /** Address that a QR code leads to; empty where there is none. */
  readonly link: string
}

/** Letters sit between the baseline and the cap height, about 0.73 em: where the baseline is in a line as high as its letters are large. */
const baselineShare = 0.86
/** Boxes are rounded, which shortens no line. */
const rounding = 0.01

/** Draws what a slot shows into its box. */
export function drawSlot({ slot, box }: PlacedSlot, values: SlotValues, context: CardContext): readonly CardItem[] {
  switch (slot.kind) {
    case 'line': return drawLine(slot, box, context, values.index === 0 ? { kind: 'layout' } : undefined)
    case 'text': return drawPlainText(slot, box, context)
    case 'artwork': return [{ ...box, kind: 'artwork', svg: slot.svg }]
    case 'pageNumber': return values.pageNumber === '' ? [] : drawAtEnd(chromeLine(values.pageNumber, slot.fontSize, false, context), box, 'muted', context)
    case 'partNumber': return values.partNumber === '' ? [] : drawPill(chromeLine(values.partNumber, slot.fontSize, true, context), box, context)
    case 'avatar': return drawAvatar(box, context)
    case 'badge': return [verifiedBadge(box)]
    case 'progress': return drawProgress(box, values.index, values.count, context.direction === 'rtl')
    case 'body': return values.body
    case 'source': return drawSource(values.source, slot.fontSize, box, context)
    case 'swipe': return values.index + 1 < values.count ? [swipeMark(box, context.direction === 'rtl')] : []
    case 'backdrop': return drawBackdrop(box, values.backdrop, slot.fontSize, context)
    case 'qrCode': return values.link === '' ? [] : drawQrCode(box, values.link)
    case 'box': return [{ ...box, kind: 'rect', cornerRadius: slot.cornerRadius, color: slot.color }]
    case 'logo': return context.author.logo === undefined ? [] : [{ ...box, kind: 'picture', cornerRadius: 0, source: context.author.logo, fit: 'exact' }]
    case 'panel': return []
  }
}

/** What every card has is read on the first. */
function drawLine({ text, fontSize, bold, color, minWidth = 0, isCentred }: LineSlot, box: Rect, context: CardContext, part: CardPart | undefined): CardItem[] {
  const whole = chromeLine(text, fontSize, bold, context)
  const isCut = whole.width > box.width + rounding
  if (isCut && box.width < minWidth)
    return []
  const set = isCut ? chromeLine(text, fontSize, bold, context, box.width) : whole
  const x = context.direction === 'rtl' ? box.x + box.width - set.width : box.x
  return setLine(set.line, x, isCentred ? centredBaseline(box.y, box.height, fontSize) : box.y + box.height * baselineShare, fontSize, plain(color), context, part)
}

function drawAtEnd({ line, width, fontSize }: ChromeLine, box: Rect, color: CardColor, context: CardContext): CardItem[] {
  return setLine(line, atEnd(width, box, context), centredBaseline(box.y, box.height, fontSize), fontSize, plain(color), context)
}

/** A pill as wide as its number, at the end of a box that the widest fits. */
function drawPill(mark: ChromeLine, box: Rect, context: CardContext): CardItem[] {
  const padding = mark.fontSize * pillPadding
  const height = mark.fontSize * pillHeight
  const width = mark.width + 2 * padding
  const pill: Rect = { x: atEnd(width, box, context), y: box.y + (box.height - height) / 2, width, height }
  return [
    { ...pill, kind: 'rect', cornerRadius: height / 2, color: 'codeBackground' },
    ...drawAtEnd(mark, { ...pill, x: pill.x + padding, width: mark.width }, 'code', context),
  ]
}

/** Left edge of something at the end of a box, where it is read last. */
function atEnd(width: number, box: Rect, { direction }: Pick<CardContext, 'direction'>): number {
  return direction === 'rtl' ? box.x : box.x + box.width - width
}
