import type { Picture } from '../thread/thread'
import type { Card, CardItem } from './card'
import type { CardContext } from './cardContext'
import type { FittedPart } from './fitText'
import type { Rect } from './pictureGrid'
import { postText } from '../thread/postText'
import { drawFigure } from './drawFigure'
import { drawRows } from './drawRows'
import { layoutFooter } from './footer'
import { layoutHeader } from './header'
import { pictureGrid } from './pictureGrid'

/** What goes on one card: a part of a post's text, pictures, or both. */
export interface CardContent {
  readonly post: number
  readonly part: number
  readonly parts: number
  /** Position of the card in the carousel, from 0, and its length. */
  readonly index: number
  readonly count: number
  readonly fontSize: number
  readonly text: FittedPart
  readonly pictures: readonly Picture[]
}

// Optically, the middle of a page lies a little above its centre.
const opticalMiddle = 0.46

/** The box for text and pictures on a card with this header and footer, in px at 1x. */
export function bodyBox(context: CardContext, hasMark: boolean): Rect {
  const { card, typography } = context.theme
  const header = layoutHeader(1, hasMark ? 2 : 1, context)
  const footer = layoutFooter(0, 2, context)
  const above = card.padding + (header.height > 0 ? header.height + headerGap(typography.fontSize) : 0)
  const below = card.padding + (footer.height > 0 ? footer.height + footerGap(typography.fontSize) : 0)
  return {
    x: card.margin + card.padding,
    y: card.margin + above,
    width: context.width - 2 * (card.margin + card.padding),
    height: context.height - 2 * card.margin - above - below,
  }
}

/** Places everything on one card. */
export function layoutCard(content: CardContent, context: CardContext): Card {
  const { card, typography } = context.theme
  const { post, part, parts, fontSize } = content
  const header = layoutHeader(part, parts, context)
  const footer = layoutFooter(content.index, content.count, context)
  const box = bodyBox(context, parts > 1)
  const gap = content.text.height > 0 && content.pictures.length > 0 ? pictureGap(typography.fontSize) : 0
  const grid = content.pictures.length === 0
    ? []
    : pictureGrid(content.pictures.map(picture => sizeOf(picture, context)), { width: box.width, height: box.height - content.text.height - gap }, gridGap(typography.fontSize))
  const gridHeight = Math.max(0, ...grid.map(rect => rect.y + rect.height))
  const contentHeight = content.text.height + gap + gridHeight
  const spare = Math.max(0, box.height - contentHeight)
  const hugs = card.sizing === 'hug'
  const panel: Rect = {
    x: card.margin,
    y: card.margin + (hugs ? spare * opticalMiddle : 0),
    width: context.width - 2 * card.margin,
    height: context.height - 2 * card.margin - (hugs ? spare : 0),
  }
  const top = panel.y + box.y - card.margin + (hugs ? 0 : spare * opticalMiddle)
  const gridTop = top + content.text.height + gap
  const items: CardItem[] = [
    ...header.draw(box.x, panel.y + card.padding, box.width),
    ...drawRows(content.text, box.x, top, box.width, context),
    ...grid.flatMap((rect, index) => drawPicture(content.pictures[index], { ...rect, x: box.x + rect.x, y: gridTop + rect.y }, context)),
    ...footer.draw(box.x, panel.y + panel.height - card.padding - footer.height, box.width),
  ]
  const text = content.text.blocks.length > 0 ? postText({ blocks: content.text.blocks }).trim() : ''
  return { post, part, parts, text, alt: readAloud(text, content.pictures, context), width: context.width, height: context.height, fontSize, panel, body: { ...box, y: top, height: contentHeight }, items }
}

/** Least height that pictures get below text, in px at 1x: what they need, up to two fifths of the body. */
export function leastPictureHeight(pictures: readonly Picture[], box: Rect, context: CardContext): number {
  const base = context.theme.typography.fontSize
  const grid = pictureGrid(pictures.map(picture => sizeOf(picture, context)), { width: box.width, height: box.height * 0.4 }, gridGap(base))
  return pictureGap(base) + Math.max(0, ...grid.map(rect => rect.y + rect.height))
}

function drawPicture({ source }: Picture, rect: Rect, context: CardContext): CardItem[] {
  const figure = context.figures.get(source)
  return figure ? drawFigure(figure, rect, context) : [{ ...rect, kind: 'picture', cornerRadius: pictureRadius(context.theme.card.cornerRadius), source, fit: 'exact' }]
}

function readAloud(text: string, pictures: readonly Picture[], context: CardContext): string {
  const readings = pictures.map(({ source, alt }) => {
    const reading = [alt, context.figures.get(source)?.description ?? ''].filter(part => part !== '').join('. ')
    return reading ? `[Picture: ${reading}]` : '[Picture]'
  })
  return [text, ...readings].filter(reading => reading !== '').join('\n\n')
}

function sizeOf(picture: Picture, context: CardContext): { width: number, height: number } {
  const figure = context.figures.get(picture.source)
  // A figure has no pixels that could show.
  return figure ? { width: figure.width * 4, height: figure.height * 4 } : context.pictures.get(picture.source) ?? { width: 1, height: 1 }
}

function headerGap(base: number): number {
  return base * 1.375
}

function footerGap(base: number): number {
  return base * 1.375
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
