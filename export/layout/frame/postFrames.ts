import type { LayoutName } from '../../thread/layoutName'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import type { Frame } from './frame'
import type { FrameShape } from './frameShape'
import { isBuiltInLayout } from '../../thread/layoutName'
import { LayoutError } from '../layoutError'
import { frameInput } from './frameInput'

/** Boxes are rounded. */
const rounding = 0.5

/** Frames that a post may be set in: in one part, or in one of several, whose mark may make the header higher. */
export interface PostFrames {
  readonly layout: LayoutName
  readonly shape: FrameShape
  readonly whole: Frame
  readonly part: Frame
}

/** Boxes for the text and pictures of a post in one part, and of one in several; px at 1x. */
export interface BodyBoxes {
  readonly whole: Rect
  readonly part: Rect
}

/** The frames of posts of one layout and shape in a carousel of about `count` cards, which shows in the width of their numbers only. */
export async function postFrames(count: number, layout: LayoutName, context: CardContext, shape: FrameShape = {}): Promise<PostFrames> {
  const [whole, part] = await context.frames.frames([1, 2].map(parts => frameInput({ layout, count, parts, shape }, context)), context)
  for (const { body } of isBuiltInLayout(layout) ? [] : [whole, part]) {
    if (body && !liesWithin(body, context))
      throw new LayoutError(`Expected the layout ${layout} to place its text within a card of ${Math.round(context.width)}x${Math.round(context.height)} px, but its <PostBody> reaches from ${corner(body.x, body.y)} to ${corner(body.x + body.width, body.y + body.height)}: make it or what is around it smaller.`)
  }
  return { layout, shape, whole, part }
}

function liesWithin({ x, y, width, height }: Rect, card: { readonly width: number, readonly height: number }): boolean {
  return x > -rounding && y > -rounding && x + width < card.width + rounding && y + height < card.height + rounding
}

function corner(x: number, y: number): string {
  return `${Math.round(x)},${Math.round(y)}`
}

/** The boxes that the frames of a post leave for it. */
export function bodyBoxes({ whole, part }: PostFrames): BodyBoxes {
  return { whole: whole.body ?? whole.panel, part: part.body ?? part.panel }
}
