import type { FittedText } from '../text/fitText'
import type { Post, Thread } from '../thread/thread'
import type { Card } from './card'
import type { CardContext } from './cardContext'
import type { CardContent } from './layoutCard'
import type { Rect } from './pictureGrid'
import { fitText, floorFontSize } from '../text/fitText'
import { prepareBlocks } from '../text/preparedBlock'
import { bodyBox, boxBesidePictures, layoutCard } from './layoutCard'
import { isWide } from './wideCanvas'

/** Says in one sentence why no text fits, and what to do. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError'
}

const mostPictures = 4
// Beside a picture, text keeps to sizes that leave the picture its room.
const largestBesidePictures = 1.25
const leastRows = 3
const leastLineLength = 7

/**
 * Lays out a thread as cards: one a post, or several where a post's text does not fit at the smallest size.
 * Only the posts whose numbers (from 1) are in `posts` are laid out; all when it is left out.
 * @throws {NoRoomError} when the theme leaves no room for text on the canvas.
 */
export function layoutCarousel(thread: Thread, context: CardContext, posts?: ReadonlySet<number>): Card[] {
  const contents = thread.posts.flatMap((post, index) => !posts || posts.has(index + 1) ? postContents(post, index + 1, context) : [])
  return contents.map((content, index) => layoutCard({ ...content, index, count: contents.length }, context))
}

/** The cards of one post (its number from 1), before they know their place in the carousel. @throws {NoRoomError} */
export function postContents(post: Post, number: number, context: CardContext): CardContent[] {
  checkRoom(context)
  const pictures = post.pictures.filter(({ source }) => context.pictures.has(source) || context.figures.has(source))
  const groups = Array.from({ length: Math.ceil(pictures.length / mostPictures) }, (_, index) => pictures.slice(index * mostPictures, (index + 1) * mostPictures))
  const text = fitPost(post, groups, context)
  const none = { blocks: [], rows: [], height: 0 }
  const beside = text.picturesFit && text.parts.length > 0 ? groups.slice(0, 1) : []
  const contents = [
    ...text.parts.map((part, index) => ({ text: part, pictures: index === text.parts.length - 1 ? beside.flat() : [] })),
    ...groups.slice(beside.length).map(group => ({ text: none, pictures: group })),
  ]
  if (contents.length === 0)
    contents.push({ text: none, pictures: [] })
  return contents.map((content, index) => ({ ...content, post: number, part: index + 1, parts: contents.length, index: 0, count: 1, fontSize: text.fontSize }))
}

function fitPost(post: Post, groups: readonly Post['pictures'][], context: CardContext): FittedText & { readonly picturesFit: boolean } {
  const { typography } = context.theme
  const options = { baseFontSize: typography.fontSize, lineHeight: typography.lineHeight }
  const blocks = prepareBlocks(post.blocks, typography, context.glyphs, context.measurer)
  if (blocks.length === 0)
    return { fontSize: typography.fontSize, parts: [], picturesFit: true }
  const [pictures = []] = groups
  const fit = (box: Rect) => fitText(blocks, box, options, context.measurer)
  const fitBeside = (box: Rect) => fitText(blocks, boxBesidePictures(pictures, box, context), { ...options, largest: largestBesidePictures }, context.measurer)
  // Only a post of one card goes without the mark of its part, which may make the header higher.
  if (groups.length <= 1) {
    const whole = groups.length === 0 ? fit(bodyBox(context, false)) : fitBeside(bodyBox(context, false))
    if (whole.parts.length === 1)
      return { ...whole, picturesFit: true }
  }
  const box = bodyBox(context, true)
  const beside = groups.length > 1 ? fitBeside(box) : undefined
  if (beside?.parts.length === 1)
    return { ...beside, picturesFit: true }
  const alone = fit(box)
  const last = alone.parts[alone.parts.length - 1]
  return { ...alone, picturesFit: alone.parts.length > 1 && groups.length > 0 && !isWide(context) && last.height <= boxBesidePictures(pictures, box, context).height }
}

function checkRoom(context: CardContext): void {
  const { typography, card } = context.theme
  const box: Rect = bodyBox(context, true)
  const floor = floorFontSize(typography.fontSize)
  const leastWidth = leastLineLength * floor
  const leastHeight = leastRows * floor * typography.lineHeight
  if (box.width >= leastWidth && box.height >= leastHeight)
    return
  const size = `${Math.round(context.width)}x${Math.round(context.height)} px canvas (at 1x)`
  throw new NoRoomError(`Expected padding, margin and font size to leave at least ${Math.ceil(leastWidth)}x${Math.ceil(leastHeight)} px for text on a ${size}, but received padding ${card.padding}, margin ${card.margin} and font size ${typography.fontSize}, which leave ${Math.floor(box.width)}x${Math.floor(box.height)}: lower one of them or choose a larger size.`)
}
