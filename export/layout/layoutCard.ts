import type { FittedPart } from '../text/fitText'
import type { BodyBox } from '../text/splitBlocks'
import type { AddedCard } from '../thread/carouselPosts'
import type { LayoutName } from '../thread/layoutName'
import type { Block, Picture } from '../thread/thread'
import type { Card, CardItem } from './card'
import type { CardContext } from './cardContext'
import type { CardPart } from './cardPart'
import type { Frame } from './frame/frame'
import type { FrameInput } from './frame/frameInput'
import type { FrameShape } from './frame/frameShape'
import type { Rect } from './pictureGrid'
import type { SlotValues } from './slots/drawSlot'
import { withSpokenDiagram } from '../text/diagrams/spokenDiagram'
import { withSpokenFormulas } from '../text/formulas/spokenBlock'
import { postText } from '../thread/postText'
import { drawFigure } from './body/drawFigure'
import { drawRows } from './body/drawRows'
import { pictureEdge } from './body/pictureEdge'
import { textPlace } from './body/textPlace'
import { withPart } from './cardPart'
import { chromeFontSize } from './chromeFontSize'
import { frameInput } from './frame/frameInput'
import { pictureGrid } from './pictureGrid'
import { drawSlot } from './slots/drawSlot'
import { thousandth } from './thousandth'
import { undescribedPicture } from './undescribedPicture'
import { isWide, pictureShares } from './wideCanvas'

/** What goes on one card: a part of a post's text, pictures, or both. */
export interface PostPart {
  readonly post: number
  readonly added?: AddedCard | undefined
  readonly part: number
  readonly parts: number
  /** Position of the card in the carousel, from 0, and its length. */
  readonly index: number
  readonly count: number
  readonly layout: LayoutName
  readonly shape: FrameShape
  /** Whether its frame is laid out for the height of its text and pictures, whatever the theme says. */
  readonly hugs: boolean
  /** Who said what it quotes; empty where that is not said here, undefined for the author. */
  readonly source: string | undefined
  /** Address that its QR code leads to; empty where it has none. */
  readonly link: string
  readonly fontSize: number
  readonly text: FittedPart
  /** Whether its text stands below its pictures. @default false */
  readonly textBelow?: boolean | undefined
  /** Width that the text was set in, px at 1x. */
  readonly textWidth: number
  readonly pictures: readonly Picture[]
  /** Fills the card. */
  readonly backdrop?: Picture | undefined
  /** Box that text and pictures were fitted for. */
  readonly body: Rect
}

/** Of a frame, in em: height of a caption of two lines with its gap, and the least width of one. */
const captionRoom = 4
const leastCaption = 14

/** The frames of cards, which hug their text and pictures where the theme asks for it. */
export function cardFrames(contents: readonly PostPart[], context: CardContext): readonly Frame[] | Promise<readonly Frame[]> {
  return context.frames.frames(contents.map(content => cardInput(content, context)), context)
}

function cardInput(content: PostPart, context: CardContext): FrameInput {
  const { layout, shape, count, parts, body } = content
  const hugs = content.hugs || context.theme.card.sizing === 'hug'
  return frameInput({ layout, count, parts, shape, ...shape.isFramed && { bodyWidth: thousandth(body.width) }, ...hugs && { bodyHeight: thousandth(Math.min(body.height, placeBody(content, body, context).height)) } }, context)
}

/** Draws everything into a card's frame. */
export function layoutCard(content: PostPart, frame: Frame, context: CardContext): Card {
  const { shape, post, added, part, parts, index, count, fontSize, text: set, pictures, body: fitted } = content
  const box = frame.body ?? fitted
  const { grid, height, textLeft, textTop } = placeBody(content, fitted, context)
  const top = box.y + Math.max(0, box.height - height) * (frame.bodySlot?.place ?? textPlace(context.theme))
  const body: CardItem[] = [
    ...drawRows(set, box.x + textLeft, top + textTop, content.textWidth, context),
    ...grid.flatMap((rect, picture) => drawPicture(pictures[picture], { ...rect, x: box.x + rect.x, y: top + rect.y }, context)),
  ]
  const values: SlotValues = {
    index,
    count,
    // A post that is the whole carousel has its part's number at the top already.
    pageNumber: count > 1 && parts < count ? `${index + 1}/${count}` : '',
    partNumber: parts > 1 ? `${part}/${parts}` : '',
    body,
    backdrop: { picture: content.backdrop, words: wordsBox(frame, set.height > 0 ? { ...box, y: top, height } : undefined) },
    link: content.link,
    source: content.source ?? (context.author.name || context.author.handle),
  }
  const items = frame.slots.flatMap(placed => drawSlot(placed, values, context))
  // A card without its post says what its layout does.
  const said = frame.body ? '' : frame.slots.flatMap(({ slot }) => slot.kind === 'text' ? slot.text.replace(/\n/g, ' ') : []).join('\n')
  const withSource = (value: string) => [value, ...content.source ? [`— ${content.source}`] : []].filter(part => part !== '').join('\n\n')
  const text = withSource(shownText(set.blocks))
  const labelSizes = set.rows.flatMap(({ diagram }) => diagram ? [diagram.labelSize] : [])
  return { number: index + 1, count, direction: context.direction ?? 'ltr', post, ...added && { added }, part, parts, text, alt: readAloud(said || (shape.isFramed ? '' : withSource(spokenText(set, context))), content.backdrop && content.part === 1 ? [content.backdrop] : pictures, context), ...!frame.body && { isBare: true }, width: context.width, height: context.height, fontSize, ...labelSizes.length > 0 && { smallestLabels: Math.min(...labelSizes) }, panel: frame.panel, body: { ...box, y: top, height }, items }
}

/** The box around all words of a card: the text of its post, where it has any, and its other slots. */
function wordsBox({ slots }: Frame, text: Rect | undefined): Rect {
  const boxes = [...text ? [text] : [], ...slots.flatMap(({ slot, box }) => slot.kind === 'backdrop' || slot.kind === 'body' || slot.kind === 'logo' ? [] : [box])]
  const [x, y] = [Math.min(...boxes.map(box => box.x)), Math.min(...boxes.map(box => box.y))]
  return { x, y, width: Math.max(...boxes.map(box => box.x + box.width)) - x, height: Math.max(...boxes.map(box => box.y + box.height)) - y }
}

/** The boxes that pictures may leave to the text on their card, the best for the pictures first: above them, or on a wide canvas at their left; px at 1x. */
export function boxesBesidePictures(pictures: readonly Picture[], box: Rect, context: CardContext, textBelow = false): BodyBox[] {
  const base = chromeFontSize(context)
  if (isWide(context) && !textBelow) {
    const xs = gridOf(pictures, box, context).flatMap(rect => [rect.x, rect.x + rect.width])
    const widest = Math.max(...xs) - Math.min(...xs)
    return pictureShares.map(share => ({ width: box.width - Math.min(widest, box.width * share) - pictureGap(base), height: box.height }))
  }
  // What the pictures need, up to two fifths of the body.
  const bottoms = gridOf(pictures, { width: box.width, height: box.height * 0.4 }, context).map(rect => rect.y + rect.height)
  return [{ width: box.width, height: box.height - pictureGap(base) - Math.max(0, ...bottoms) }]
}

/** The height that a text of some height may grow to before the pictures on its card get smaller, px at 1x. */
export function heightBesidePictures(pictures: readonly Picture[], textHeight: number, box: Rect, context: CardContext, textBelow = false): number {
  if (isWide(context) && !textBelow)
    return box.height
  const gap = pictureGap(chromeFontSize(context))
  return box.height - gap - heightOf(gridOf(pictures, { width: box.width, height: box.height - textHeight - gap }, context))
}

/** The part of a box that pictures and a caption of a line or two take: its margins are as even as their shape allows. */
export function framed(box: Rect, pictures: readonly Picture[], context: CardContext): Rect {
  const base = chromeFontSize(context)
  const grid = gridOf(pictures.slice(0, 4), { width: box.width, height: box.height - captionRoom * base }, context)
  const width = grid.length === 0 ? box.width : Math.max(...grid.map(rect => rect.x + rect.width)) - Math.min(...grid.map(rect => rect.x))
  return { ...box, width: Math.min(box.width, Math.max(width, leastCaption * base)) }
}

/** Text and pictures in the body, in px at 1x from its top left. */
interface PlacedBody {
  readonly grid: readonly Rect[]
  readonly height: number
  readonly textLeft: number
  readonly textTop: number
}

/** Places text and pictures one above the other, or on a wide canvas side by side: the text where the card is read from. */
function placeBody(content: PostPart, box: Rect, context: CardContext): PlacedBody {
  const placed = placeFromLeft(content, box, context)
  return context.direction === 'rtl'
    ? { ...placed, grid: placed.grid.map(rect => ({ ...rect, x: box.width - rect.x - rect.width })), textLeft: box.width - content.textWidth }
    : placed
}

function placeFromLeft({ text, textWidth, pictures, textBelow = false }: PostPart, box: Rect, context: CardContext): PlacedBody {
  const gap = text.height > 0 && pictures.length > 0 ? pictureGap(chromeFontSize(context)) : 0
  if (gap > 0 && isWide(context) && !textBelow) {
    const grid = gridOf(pictures, { width: box.width - textWidth - gap, height: box.height }, context)
    const gridHeight = heightOf(grid)
    const height = Math.max(text.height, gridHeight)
    return { grid: grid.map(rect => ({ ...rect, x: rect.x + textWidth + gap, y: rect.y + (height - gridHeight) / 2 })), height, textLeft: 0, textTop: (height - text.height) / 2 }
  }
  const grid = gridOf(pictures, { width: box.width, height: box.height - text.height - gap }, context)
  const height = text.height + gap + heightOf(grid)
  return textBelow ? { grid, height, textLeft: 0, textTop: heightOf(grid) + gap } : { grid: grid.map(rect => ({ ...rect, y: rect.y + text.height + gap })), height, textLeft: 0, textTop: 0 }
}

function gridOf(pictures: readonly Picture[], box: BodyBox, context: CardContext): Rect[] {
  return pictures.length === 0 ? [] : pictureGrid(pictures.map(picture => sizeOf(picture, context)), box, gridGap(chromeFontSize(context)))
}

function heightOf(grid: readonly Rect[]): number {
  return Math.max(0, ...grid.map(rect => rect.y + rect.height))
}

function drawPicture(picture: Picture, rect: Rect, context: CardContext): CardItem[] {
  const { source } = picture
  const figure = context.figures.get(source)
  const part: CardPart = { kind: 'picture', alt: pictureReading(picture, context) }
  if (figure)
    return withPart(drawFigure(figure, rect, context), { ...part, figure: source })
  const cornerRadius = pictureRadius(context.theme.card.cornerRadius)
  const border = context.pictures.get(source)?.border
  return [{ ...rect, kind: 'picture', cornerRadius, source, fit: 'exact', part }, ...border === undefined ? [] : [pictureEdge(rect, cornerRadius, border)]]
}

/** The text of blocks without white space around it, but for what code begins with. */
function shownText(blocks: readonly Block[]): string {
  const text = postText({ blocks })
  return blocks[0]?.kind === 'code' ? text.replace(/^[\r\n]+/, '').trimEnd() : text.trim()
}

/** The same with its formulas and diagrams in words. */
function spokenText({ blocks, rows }: FittedPart, { glyphs: { formulas } }: CardContext): string {
  const drawn = new Set(rows.flatMap(({ block, diagram }) => diagram ? [block] : []))
  return shownText(blocks.map((block, index) => drawn.has(index) ? withSpokenDiagram(block) : withSpokenFormulas(block, formulas)))
}

function readAloud(text: string, pictures: readonly Picture[], context: CardContext): string {
  const readings = pictures.map((picture) => {
    const reading = pictureReading(picture, context)
    return reading ? `[Picture: ${reading}]` : undescribedPicture
  })
  return [text, ...readings].filter(reading => reading !== '').join('\n\n')
}

function pictureReading({ source, alt }: Picture, context: CardContext): string {
  return [alt, context.figures.get(source)?.description ?? ''].filter(part => part !== '').join('. ')
}

function sizeOf(picture: Picture, context: CardContext): { width: number, height: number } {
  const figure = context.figures.get(picture.source)
  // A figure has no pixels that could show.
  return figure ? { width: figure.width * 4, height: figure.height * 4 } : context.pictures.get(picture.source) ?? { width: 1, height: 1 }
}

function pictureGap(base: number): number {
  return base * 1.25
}

function gridGap(base: number): number {
  return base * 0.5
}

function pictureRadius(cornerRadius: number): number {
  return cornerRadius * 0.625
}
