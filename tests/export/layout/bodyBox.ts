import type { CardContext } from '../../../export/layout/cardContext'
import type { Rect } from '../../../export/layout/pictureGrid'
import { bodyFontSize as fontSizeInBox } from '../../../export/layout/body/bodyFontSize'
import { bodyBoxes, postFrames } from '../../../export/layout/frame/postFrames'

/** The box for text and pictures of a post that is divided, or of one that is not; in px at 1x. */
export async function bodyBox(context: CardContext, isDivided: boolean): Promise<Rect> {
  const { whole, part } = bodyBoxes(await postFrames(2, 'post', context))
  return isDivided ? part : whole
}

/** Size of body text on a canvas, in px at 1x. */
export async function bodyFontSize(context: CardContext): Promise<number> {
  return fontSizeInBox(await bodyBox(context, true), context)
}
