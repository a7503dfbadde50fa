import type { PictureSize, Rect } from '../layout/pictureGrid'

/** The part that is wanted of a picture that covers a box, cropped where it is too long for it. */
export interface CoverPart {
  /** Width of the whole box, and where in it the part begins. */
  readonly wholeWidth: number
  readonly left: number
  /** Where the crop lies, in [0, 1] of what is too long: 0 keeps the left or top edge, 1 the right or bottom one, as CSS' background-position has it. */
  readonly focus: { readonly x: number, readonly y: number }
}

/** Where a picture lies, seen from the top left of the part of a height, when it covers the whole box. */
export function coverPlacement(picture: PictureSize, height: number, { wholeWidth, left, focus }: CoverPart): Rect {
  const scale = Math.max(wholeWidth / picture.width, height / picture.height)
  const [fullWidth, fullHeight] = [picture.width * scale, picture.height * scale]
  return { x: (wholeWidth - fullWidth) * focus.x - left, y: (height - fullHeight) * focus.y, width: fullWidth, height: fullHeight }
}
