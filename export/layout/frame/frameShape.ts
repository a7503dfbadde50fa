import type { LayoutName } from '../../thread/layoutName'
import type { Picture, Post } from '../../thread/thread'
import { isBuiltInLayout } from '../../thread/layoutName'
import { postText } from '../../thread/postText'
import { postLink } from '../content/postLink'

/** What of a post the frame of its cards depends on, beside their layout; empty for most. */
export interface FrameShape {
  /** Whether the post has an address for a QR code. */
  readonly hasCode?: true
  /** Whether it is pictures alone, which a frame is put around. */
  readonly isFramed?: true
  /** Where what matters in the picture that fills it is, so that text stands elsewhere. @default anywhere */
  readonly focus?: 'low' | 'left' | 'right' | 'low left' | 'low right'
}

/** Text covers the lower half of a card, or on a wide one a side. */
const farther = 0.55

/** The shape of a post's frames in a layout. */
export function frameShape(post: Post, layout: LayoutName): FrameShape {
  if (layout === 'picture')
    return postText(post).trim() === '' ? { isFramed: true } : focusShape(fullPictures(post)[0])
  return showsCode(layout) && postLink(post) !== undefined ? { hasCode: true } : {}
}

function focusShape(picture: Picture | undefined): FrameShape {
  const { x, y } = picture?.focus ?? { x: 0.5, y: 0.5 }
  const parts = [...y > farther ? ['low'] : [], ...x > farther ? ['right'] : x < 1 - farther ? ['left'] : []]
  return parts.length === 0 ? {} : { focus: parts.join(' ') as FrameShape['focus'] & string }
}

/** Pictures of a post that may fill a card: a figure has no pixels to crop. */
export function fullPictures({ pictures }: Pick<Post, 'pictures'>): readonly Picture[] {
  return pictures.filter(({ source }) => !source.startsWith('figure:'))
}

/** Whether a layout may have a QR code. */
function showsCode(layout: LayoutName): boolean {
  return layout === 'outro' || !isBuiltInLayout(layout)
}
