import type { Card, CardItem } from '../card/card'
import type { ContentOptions } from './contentSvg'
import { contentSvg } from './contentSvg'

/** A card's text and graphics as one SVG, cut to the box that holds them, and where that box lies on the image, in device pixels. */
export interface CardSvg {
  readonly svg: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Draws a card's content without an empty pixel around it; undefined where there is none. The command and the studio rasterise this very text. */
export async function cardSvg(card: Card, options: Omit<ContentOptions, 'left' | 'top'>): Promise<CardSvg | undefined> {
  const items = card.items.filter(item => item.kind !== 'picture')
  if (items.length === 0)
    return undefined
  const { pixelRatio } = options
  const boxes = items.map(inkBox)
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.left)) * pixelRatio))
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(box => box.top)) * pixelRatio))
  const width = Math.min(options.width, Math.ceil(Math.max(...boxes.map(box => box.right)) * pixelRatio)) - left
  const height = Math.min(options.height, Math.ceil(Math.max(...boxes.map(box => box.bottom)) * pixelRatio)) - top
  return { svg: await contentSvg(items, { ...options, width, height, left, top }), left, top, width, height }
}

/** Where an item may leave ink: letters may overhang their advance and their line. */
function inkBox(item: CardItem): { left: number, top: number, right: number, bottom: number } {
  return item.kind === 'text'
    ? { left: item.x - item.fontSize / 2, top: item.baseline - 1.5 * item.fontSize, right: item.x + item.width + item.fontSize / 2, bottom: item.baseline + 0.75 * item.fontSize }
    : { left: item.x, top: item.y, right: item.x + item.width + 1, bottom: item.y + item.height + 1 }
}
