import type { LayoutName } from '../../thread/layoutName'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { isBuiltInLayout } from '../../thread/layoutName'
import { bodyBoxes, postFrames } from '../frame/postFrames'
import { LayoutError } from '../layoutError'
import { usualLayout } from '../layouts'

/** Says in one sentence why no text fits, and what to do. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError'
}

/** What a card must have room for: so many rows, and so many em in each. */
const minRows = 3
const minLineLength = 7
/** Text that is asked to be larger is set no smaller than this to make it fit, in px at 1x. */
const minFontSize = 14

/**
 * Size of body text in px at 1x: the theme's, or the largest whole one that leaves room for a few words on a line of a box.
 * @throws {NoRoomError} when the theme leaves no room for readable text on the canvas.
 * @throws {LayoutError} when somebody's own layout does.
 */
export function bodyFontSize(box: Rect, context: CardContext, layout: LayoutName = usualLayout): number {
  const { typography: { fontSize, lineHeight }, card } = context.theme
  const largest = Math.floor(Math.min(box.width / minLineLength, box.height / minRows / lineHeight))
  if (largest >= fontSize)
    return fontSize
  const least = Math.min(fontSize, minFontSize)
  if (largest >= least)
    return largest
  const needed = `${Math.ceil(least * minLineLength)}x${Math.ceil(least * minRows * lineHeight)} px for text`
  if (!isBuiltInLayout(layout))
    throw new LayoutError(`Expected the layout ${layout} to leave at least ${needed}, but its <PostBody> has ${Math.floor(box.width)}x${Math.floor(box.height)} px of a canvas of ${Math.round(context.width)}x${Math.round(context.height)}: give it more room, such as flex-grow: 1.`)
  const size = `${Math.round(context.width)}x${Math.round(context.height)} px canvas (at 1x)`
  throw new NoRoomError(`Expected padding, margin and font size to leave at least ${needed} on a ${size}, but received padding ${card.padding}, margin ${card.margin} and font size ${fontSize}, which leave ${Math.floor(box.width)}x${Math.floor(box.height)}: lower one of them or choose a larger size.`)
}

/** A sentence for a font size that the canvas of a carousel of `count` cards has no room for; none where it has. @throws {NoRoomError} */
export async function fontSizeWarnings(count: number, context: CardContext): Promise<string[]> {
  const { fontSize } = context.theme.typography
  const shown = bodyFontSize(bodyBoxes(await postFrames(count, 'post', context)).part, context)
  return shown === fontSize ? [] : [`A font size of ${fontSize} px leaves no room for a line of text on this canvas: the text is set at ${shown} px, the largest that fits.`]
}
