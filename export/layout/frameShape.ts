import type { LayoutName } from '../thread/layoutName'
import type { Post } from '../thread/thread'
import { isBuiltInLayout } from '../thread/layoutName'
import { postLink } from './postLink'

/** What of a post the frame of its cards depends on, beside their layout; empty for most. */
export interface FrameShape {
  /** Whether the post has an address for a QR code. */
  readonly hasCode?: true
}

/** The shape of a post's frames in a layout. */
export function frameShape(post: Post, layout: LayoutName): FrameShape {
  return showsCode(layout) && postLink(post) !== undefined ? { hasCode: true } : {}
}

/** Whether a layout may have a QR code. */
function showsCode(layout: LayoutName): boolean {
  return layout === 'outro' || !isBuiltInLayout(layout)
}
