import type { Card, CardItem, GraphicItem, RectItem, TextItem } from '../card/card'
import type { GlyphOutline, TextMeasurer } from '../text/textMeasurer'
import { roundedRectPath } from '../card/roundedRectPath'

/** A card's text and graphics as shapes, in device pixels from the canvas' top left, and the box that holds them. */
export interface CardContent {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** First what lies below. */
  readonly shapes: readonly ContentShape[]
}

export type ContentShape = LetterRun | FilledPath | Graphic

/** Letters of one run: it names no font and needs none. */
export interface LetterRun {
  readonly kind: 'letters'
  /** Where the run begins. */
  readonly x: number
  /** On a whole pixel, so that letters stand crisp. */
  readonly baseline: number
  /** Device pixels a unit of the outlines. */
  readonly scale: number
  readonly fill: string
  /** Each with its place in the run, in the units of the outlines; y grows downwards. */
  readonly letters: readonly { readonly outline: GlyphOutline, readonly x: number, readonly y: number }[]
}

export interface FilledPath {
  readonly kind: 'path'
  /** SVG path data. */
  readonly path: string
  readonly fill: string
}

/** A small drawing, stretched to its box. */
export interface Graphic {
  readonly kind: 'graphic'
  /** SVG source. */
  readonly svg: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface ContentOptions {
  readonly measurer: TextMeasurer
  /** Device pixels a px. */
  readonly pixelRatio: number
}

/** What there is to paint on a card's panel, but for its pictures; undefined where there is nothing. */
export function cardContent(card: Pick<Card, 'items' | 'width' | 'height'>, options: ContentOptions): CardContent | undefined {
  const items = card.items.filter(item => item.kind !== 'picture')
  if (items.length === 0)
    return undefined
  return { ...contentBox(card, items, options.pixelRatio), shapes: contentShapes(items, options) }
}

function contentShapes(items: readonly Exclude<CardItem, { kind: 'picture' }>[], { measurer, pixelRatio }: ContentOptions): ContentShape[] {
  return items.map((item) => {
    if (item.kind === 'rect')
      return rectShape(item, pixelRatio)
    if (item.kind === 'graphic')
      return { kind: 'graphic', svg: item.svg, ...deviceBox(item, pixelRatio) }
    return letterRun(item, measurer, pixelRatio)
  })
}

function letterRun({ face, glyphIds, positions, ...item }: TextItem, measurer: TextMeasurer, pixelRatio: number): LetterRun {
  const scale = item.fontSize * pixelRatio / measurer.unitsPerEm(face)
  const letters = glyphIds.map((id, index) => ({ outline: measurer.outline(face, id), x: positions[2 * index], y: positions[2 * index + 1] }))
  return { kind: 'letters', x: item.x * pixelRatio, baseline: Math.round(item.baseline * pixelRatio), scale, fill: item.color, letters: letters.filter(({ outline }) => outline.path !== '') }
}

function rectShape(item: RectItem, pixelRatio: number): FilledPath {
  return { kind: 'path', path: roundedRectPath(deviceBox(item, pixelRatio), item.cornerRadius * pixelRatio), fill: item.color }
}

/** Alike rectangles come out alike, such as a row of dots; `deviceRect` keeps edges where they are instead. */
function deviceBox({ x, y, width, height }: RectItem | GraphicItem, pixelRatio: number): Pick<Graphic, 'x' | 'y' | 'width' | 'height'> {
  return { x: Math.round(x * pixelRatio), y: Math.round(y * pixelRatio), width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) }
}

function contentBox(card: Pick<Card, 'width' | 'height'>, items: readonly CardItem[], pixelRatio: number): Omit<CardContent, 'shapes'> {
  const boxes = items.map(inkBox)
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.left)) * pixelRatio))
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.top)) * pixelRatio))
  const width = Math.min(Math.round(card.width * pixelRatio), Math.ceil(Math.max(...boxes.map(box => box.right)) * pixelRatio)) - left
  const height = Math.min(Math.round(card.height * pixelRatio), Math.ceil(Math.max(...boxes.map(box => box.bottom)) * pixelRatio)) - top
  return { left, top, width, height }
}

/** Where an item may leave ink: letters may overhang their advance and their line. */
function inkBox(item: CardItem): { left: number, top: number, right: number, bottom: number } {
  return item.kind === 'text'
    ? { left: item.x - item.fontSize / 2, top: item.baseline - 1.5 * item.fontSize, right: item.x + item.width + item.fontSize / 2, bottom: item.baseline + 0.75 * item.fontSize }
    : { left: item.x, top: item.y, right: item.x + item.width + 1, bottom: item.y + item.height + 1 }
}
