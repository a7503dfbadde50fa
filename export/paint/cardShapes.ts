import type { ArtworkItem, Card, CardItem, DrawingItem, EmojiItem, FormulaItem, GlyphItem, RectItem } from '../layout/card'
import type { CardColor } from '../layout/cardColor'
import type { GlyphOutline, TextMeasurer } from '../text/textMeasurer'
import type { Placement } from './outline'
import { roundedRectPath } from '../layout/roundedRectPath'
import { shapeItems } from './behindShapes'
import { readDrawing } from './drawing'

/** A card's text and drawings as shapes, in device pixels from the canvas' top left, and the box that holds them; colours are still roles. */
export interface CardShapes {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** First what lies below. */
  readonly shapes: readonly CardShape[]
}

export type CardShape = LetterRun | FilledPath | EmojiPicture | ArtworkPicture

/** Letters of one run: it names no font and needs none. */
export interface LetterRun {
  readonly kind: 'letters'
  /** Where the run begins. */
  readonly x: number
  /** On a whole pixel, so that letters stand crisp. */
  readonly baseline: number
  /** Device pixels a unit of the outlines. */
  readonly scale: number
  readonly color: CardColor
  /** Each with its place in the run, in the units of the outlines; y grows downwards. */
  readonly letters: readonly { readonly outline: GlyphOutline, readonly x: number, readonly y: number }[]
}

export interface FilledPath {
  readonly kind: 'path'
  /** SVG path data, in units of their own where `at` places them. */
  readonly path: string
  readonly color: CardColor
  /** In [0, 1]. */
  readonly opacity: number
  readonly at: Placement
}

/** An emoji that has more than filled paths, as SVG source, stretched to its box. */
export interface EmojiPicture {
  readonly kind: 'emoji'
  readonly svg: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A layout's artwork as SVG source, its colours of the theme marked, stretched to its box. */
export interface ArtworkPicture extends Omit<EmojiPicture, 'kind'> {
  readonly kind: 'artwork'
}

export interface ShapeOptions {
  readonly measurer: TextMeasurer
  /** Device pixels a px. */
  readonly pixelRatio: number
}

/** Units of a formula's paths in its font size. */
const formulaUnits = 1000
/** Where paths lie that are in device pixels already. */
const asItIs: Placement = { x: 0, y: 0, scaleX: 1, scaleY: 1 }

/** What there is to paint on a card's panel, but for what lies below; undefined where there is nothing. */
export function cardShapes(card: Pick<Card, 'items' | 'width' | 'height'>, options: ShapeOptions): CardShapes | undefined {
  const items = shapeItems(card.items)
  if (items.length === 0)
    return undefined
  return { ...shapesBox(card, items, options.pixelRatio), shapes: items.flatMap(item => shapesOf(item, options)) }
}

/** The shapes of one item. */
export function shapesOf(item: Exclude<CardItem, { kind: 'picture' }>, { measurer, pixelRatio }: ShapeOptions): readonly CardShape[] {
  switch (item.kind) {
    case 'rect': return [{ kind: 'path', path: roundedRectPath(deviceBox(item, pixelRatio), item.cornerRadius * pixelRatio), color: item.color, opacity: 1, at: asItIs }]
    case 'glyphs': return [letterRun(item, measurer, pixelRatio)]
    case 'formula': return formulaPaths(item, pixelRatio)
    case 'drawing': return placedPaths(item, item.units, item.paths, pixelRatio)
    case 'artwork': return [{ kind: 'artwork', svg: item.svg, ...deviceBox(item, pixelRatio) }]
    case 'emoji': {
      const drawing = readDrawing(item.svg)
      return drawing ? placedPaths(item, drawing, drawing.paths, pixelRatio) : [{ kind: 'emoji', svg: item.svg, ...deviceBox(item, pixelRatio) }]
    }
  }
}

/** On the same whole pixel as the letters of its line. */
function formulaPaths({ x, baseline, fontSize, paths }: FormulaItem, pixelRatio: number): FilledPath[] {
  const scale = fontSize * pixelRatio / formulaUnits
  const at: Placement = { x: x * pixelRatio, y: Math.round(baseline * pixelRatio), scaleX: scale, scaleY: scale }
  return paths.map(({ path, color }) => ({ kind: 'path', path, color, opacity: 1, at }))
}

function placedPaths(item: DrawingItem | EmojiItem, units: DrawingItem['units'], paths: DrawingItem['paths'], pixelRatio: number): FilledPath[] {
  const { x, y, width, height } = deviceBox(item, pixelRatio)
  const at: Placement = { x, y, scaleX: width / units.width, scaleY: height / units.height }
  return paths.map(({ path, color, opacity }) => ({ kind: 'path', path, color, opacity, at }))
}

function letterRun({ face, glyphIds, positions, ...item }: GlyphItem, measurer: TextMeasurer, pixelRatio: number): LetterRun {
  const scale = item.fontSize * pixelRatio / measurer.unitsPerEm(face)
  const letters = glyphIds.map((id, index) => ({ outline: measurer.outline(face, id), x: positions[2 * index], y: positions[2 * index + 1] }))
  return { kind: 'letters', x: item.x * pixelRatio, baseline: Math.round(item.baseline * pixelRatio), scale, color: item.color, letters: letters.filter(({ outline }) => outline.path !== '') }
}

/** Identical rectangles are drawn identically, such as a row of dots; `deviceRect` keeps edges where they are instead. */
function deviceBox({ x, y, width, height }: RectItem | DrawingItem | EmojiItem | ArtworkItem, pixelRatio: number): Pick<EmojiPicture, 'x' | 'y' | 'width' | 'height'> {
  return { x: Math.round(x * pixelRatio), y: Math.round(y * pixelRatio), width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) }
}

function shapesBox(card: Pick<Card, 'width' | 'height'>, items: readonly CardItem[], pixelRatio: number): Omit<CardShapes, 'shapes'> {
  const boxes = items.map(inkBox)
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.left)) * pixelRatio))
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.top)) * pixelRatio))
  const width = Math.min(Math.round(card.width * pixelRatio), Math.ceil(Math.max(...boxes.map(box => box.right)) * pixelRatio)) - left
  const height = Math.min(Math.round(card.height * pixelRatio), Math.ceil(Math.max(...boxes.map(box => box.bottom)) * pixelRatio)) - top
  return { left, top, width, height }
}

/** Where an item may leave ink: letters may overhang their advance and their line. */
function inkBox(item: CardItem): { left: number, top: number, right: number, bottom: number } {
  if (item.kind === 'formula') {
    // A glyph may reach a little out of the box that it is set in.
    const overhang = item.fontSize / 4
    return { left: item.x - overhang, top: item.baseline - item.height - overhang, right: item.x + item.width + overhang, bottom: item.baseline + item.depth + overhang }
  }
  return item.kind === 'glyphs'
    ? { left: item.x - item.fontSize / 2, top: item.baseline - 1.5 * item.fontSize, right: item.x + item.width + item.fontSize / 2, bottom: item.baseline + 0.75 * item.fontSize }
    : { left: item.x, top: item.y, right: item.x + item.width + 1, bottom: item.y + item.height + 1 }
}
