import type { CardItem, TextItem } from '../card/card'
import type { TextMeasurer } from '../card/textMeasurer'
import satori from 'satori'

/** A font face as Satori takes it; pass the same list every time, Satori keeps what it has parsed by the list. */
export interface SatoriFont {
  readonly name: string
  readonly data: ArrayBuffer
  readonly weight: 400
  readonly style: 'normal'
}

export interface ContentOptions {
  readonly fonts: readonly SatoriFont[]
  readonly measurer: TextMeasurer
  /** Device pixels a px. */
  readonly pixelRatio: number
  /** Size of the drawing in device pixels. */
  readonly width: number
  readonly height: number
  /** Device pixels that the drawing's top left lies from the canvas'. @default 0 */
  readonly left?: number
  readonly top?: number
}

type Element = Parameters<typeof satori>[0]

/** Draws text, rectangles and small graphics with Satori, as an SVG of paths: it names no font and needs none. */
export async function contentSvg(items: readonly CardItem[], options: ContentOptions): Promise<string> {
  const { width, height, left = 0, top = 0 } = options
  const children = items.flatMap(item => item.kind === 'picture' ? [] : [itemElement(item, left, top, options)])
  return satori(element('div', { display: 'flex', width, height }, children), { width, height, fonts: options.fonts as SatoriFont[] })
}

function itemElement(item: Exclude<CardItem, { kind: 'picture' }>, left: number, top: number, options: ContentOptions): Element {
  const { pixelRatio } = options
  if (item.kind === 'text')
    return textElement(item, left, top, options)
  const box = {
    position: 'absolute',
    left: Math.round(item.x * pixelRatio) - left,
    top: Math.round(item.y * pixelRatio) - top,
    width: Math.round(item.width * pixelRatio),
    height: Math.round(item.height * pixelRatio),
  }
  if (item.kind === 'rect')
    return element('div', { ...box, display: 'flex', backgroundColor: item.color, borderRadius: item.cornerRadius * pixelRatio })
  const { width, height } = box
  return { type: 'img', key: null, props: { src: `data:image/svg+xml;utf8,${encodeURIComponent(item.svg)}`, width, height, style: box } }
}

/** One unbroken line at its own baseline; Satori's line box is undone, so that runs of several faces share the baseline. */
function textElement(item: TextItem, left: number, top: number, { measurer, pixelRatio }: ContentOptions): Element {
  const fontSize = item.fontSize * pixelRatio
  // As Satori places the baseline in a line box of height 1 em: rounded ascent and descent, the rest above floored.
  const ascent = Math.round(measurer.ascent(item.face) * fontSize)
  const descent = Math.round(measurer.descent(item.face) * fontSize)
  const baseline = ascent + Math.floor((fontSize - ascent - descent) / 2)
  return element('div', {
    position: 'absolute',
    left: Math.round(item.x * pixelRatio) - left,
    top: Math.round(item.baseline * pixelRatio) - baseline - top,
    whiteSpace: 'pre',
    lineHeight: 1,
    fontFamily: item.face,
    fontSize,
    color: item.color,
  }, item.text)
}

function element(type: string, style: Record<string, unknown>, children?: unknown): Element {
  return { type, key: null, props: { style, children } }
}
