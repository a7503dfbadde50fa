import type { Picture } from '../../thread/thread'
import type { CardItem } from '../card'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { markRoles } from '../frame/roleMarks'
import { thousandth } from '../thousandth'
import { isWide } from '../wideCanvas'

/** The picture that fills a card, and the box around all text on it; px at 1x. */
export interface Backdrop {
  readonly picture: Picture | undefined
  readonly words: Rect
}

/** How far the scrim goes on around the text, and how long it takes from there to nothing; in em. */
const reach = 1
const fade = 9
/** Shares of the scrim along its fade: eased at both ends, so that no edge is seen. */
const easing = [0, 0.04, 0.16, 0.35, 0.58, 0.79, 0.94, 1]

/** A picture over a whole box, cropped around its focus, and a scrim from its text to the edge that is nearer: on a wide canvas at a side, otherwise above or below. */
export function drawBackdrop(box: Rect, { picture, words }: Backdrop, fontSize: number, context: CardContext): CardItem[] {
  if (!picture)
    return []
  const { source, focus } = picture
  const size = context.pictures.get(source)
  const isSide = isWide(context)
  // Along the way of the fade.
  const [start, length, from, to] = isSide ? [box.x, box.width, words.x, words.x + words.width] : [box.y, box.height, words.y, words.y + words.height]
  const isFirst = from - start < start + length - to
  const whole = Math.min(length, (isFirst ? to - start : start + length - from) + (reach + fade) * fontSize)
  const at = isFirst ? start : start + length - whole
  const scrim: Rect = isSide ? { ...box, x: at, width: whole } : { ...box, y: at, height: whole }
  return [
    { ...box, kind: 'picture', cornerRadius: 0, source, fit: 'cover', part: { kind: 'picture', alt: picture.alt }, ...focus && size && { focus, size: { width: size.width, height: size.height } } },
    { ...scrim, kind: 'artwork', svg: scrimSvg(scrim, Math.min(1, fade * fontSize / whole), isSide, isFirst) },
  ]
}

function scrimSvg({ width, height }: Rect, share: number, isSide: boolean, isFirst: boolean): string {
  const color = markRoles('scrim')
  const stops = easing.map((opacity, index) => `<stop offset="${thousandth(share * index / (easing.length - 1))}" stop-color="${color}" stop-opacity="${opacity}"/>`)
  const [from, to] = isFirst ? [1, 0] : [0, 1]
  const line = isSide ? `x1="${from}" y1="0" x2="${to}" y2="0"` : `x1="0" y1="${from}" x2="0" y2="${to}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${thousandth(width)}" height="${thousandth(height)}" viewBox="0 0 1 1" preserveAspectRatio="none"><linearGradient id="scrim" ${line}>${stops.join('')}</linearGradient><path fill="url(#scrim)" d="M0 0H1V1H0Z"/></svg>`
}
