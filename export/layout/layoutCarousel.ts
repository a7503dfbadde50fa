import type { FittedPart, FittedText } from '../text/fitText'
import type { CarouselPost } from '../thread/carouselPosts'
import type { LayoutName } from '../thread/layoutName'
import type { Block, Post, Thread } from '../thread/thread'
import type { Card } from './card'
import type { CardContext } from './cardContext'
import type { BodyBoxes, PostFrames } from './frame/postFrames'
import type { PostPart } from './layoutCard'
import type { Rect } from './pictureGrid'
import { fitBesideLast } from '../text/fitBesideLast'
import { fitText } from '../text/fitText'
import { prepareBlocks } from '../text/preparedBlock'
import { carouselPosts } from '../thread/carouselPosts'
import { bodyFontSize } from './body/bodyFontSize'
import { numberScale } from './body/numberScale'
import { differsFrom, sharedFontSize, sharesFontSize } from './body/sharedFontSize'
import { chromeFontSize } from './chromeFontSize'
import { captionBlocks } from './content/captionBlocks'
import { layoutBlocks } from './content/layoutBlocks'
import { itemGroups } from './content/listBlocks'
import { postLink } from './content/postLink'
import { shownLayout } from './content/shownLayout'
import { areDisplayWords, displayGrowth } from './displayWords'
import { frameShape } from './frame/frameShape'
import { bodyBoxes, postFrames } from './frame/postFrames'
import { boxesBesidePictures, cardFrames, framed, heightBesidePictures, layoutCard } from './layoutCard'
import { chromeLine } from './setLine'
import { columnLineHeight, isWide } from './wideCanvas'

const noText: FittedPart = { blocks: [], rows: [], height: 0 }
const mostPictures = 4
// Beside a picture, text keeps to sizes that leave the picture its room, and grows further only into room that no picture can use.
const maxGrowthBesidePictures = 1.25
const maxGrowthInSpareRoom = { beside: 1.5, above: 1.75 }
// Beside a diagram, larger text would be all that is seen of a card.
const maxGrowthBesideDiagrams = 1.75

/**
 * Lays out a thread as cards: one a post, or several where a post's text does not fit at the smallest size.
 * Only the cards of posts whose numbers (from 1) are in `posts` are returned, as the whole carousel has them; all, and those that are added, when it is left out.
 * @throws {NoRoomError} when the theme leaves no room for text on the canvas.
 */
export async function layoutCarousel(thread: Thread, context: CardContext, posts?: ReadonlySet<number>): Promise<Card[]> {
  const shown = carouselPosts(thread)
  const frames = new Map<string, PostFrames>()
  const fitted: FittedCards[] = []
  for (const { post, number, added } of shown) {
    const layout = shownLayout(post, thread, context.frames.layouts)
    const shape = frameShape(post, layout)
    const key = JSON.stringify([layout, shape])
    const own = frames.get(key) ?? await postFrames(shown.length, layout, context, shape)
    frames.set(key, own)
    fitted.push({ post, number, ...added && { added }, frames: own, parts: postContents(post, number, own, context) })
  }
  const contents = evenSizes(fitted, context).flatMap(({ parts, added }) => parts.map(content => added ? { ...content, added } : content))
  const wanted = contents.map((content, index) => ({ ...content, index, count: contents.length })).filter(({ post, added }) => !posts || (!added && posts.has(post)))
  const own = await cardFrames(wanted, context)
  return wanted.map((content, index) => layoutCard(content, own[index], context))
}

/** A post with its cards. */
interface FittedCards extends CarouselPost {
  readonly frames: PostFrames
  readonly parts: readonly PostPart[]
}

/** Posts of one layout with their text at one size, where the theme asks for it. */
function evenSizes(fitted: readonly FittedCards[], context: CardContext): readonly FittedCards[] {
  if (!sharesFontSize(context))
    return fitted
  const sizes = new Map<LayoutName, number | undefined>()
  return fitted.map((card) => {
    const { post, number, frames, parts } = card
    const { layout } = frames
    if (!sizes.has(layout))
      sizes.set(layout, sharedFontSize(fitted.filter(other => other.frames.layout === layout).map(({ parts }) => parts), bodyFontSize(bodyBoxes(frames).part, context, layout)))
    const size = sizes.get(layout)
    return differsFrom(size, parts) ? { ...card, parts: postContents(post, number, frames, context, size) } : card
  })
}

/** The cards of one post (its number from 1), before they know their place in the carousel; their text at `fontSize` px at 1x where one is named, otherwise as large as fits. @throws {NoRoomError} */
export function postContents(post: Post, number: number, frames: PostFrames, context: CardContext, fontSize?: number): PostPart[] {
  const { layout, shape } = frames
  const pictures = post.pictures.filter(({ source }) => context.pictures.has(source) || context.figures.has(source))
  // One fills its card, the others a card of their own each.
  const backdrops = layout === 'picture' && !shape.isFramed ? pictures.filter(picture => context.pictures.has(picture.source)) : []
  const beside = backdrops.length > 0 ? pictures.filter(picture => !backdrops.includes(picture)) : pictures
  const groups = Array.from({ length: Math.ceil(beside.length / mostPictures) }, (_, index) => beside.slice(index * mostPictures, (index + 1) * mostPictures))
  const boxes = bodyBoxes(frames)
  const link = shape.hasCode ? postLink(post) ?? '' : ''
  if (!frames.whole.body)
    return [{ layout, shape, link, hugs: false, source: undefined, fontSize: context.theme.typography.fontSize, text: noText, textWidth: boxes.whole.width, pictures: [], body: boxes.whole, post: number, part: 1, parts: 1, index: 0, count: 1 }]
  // A frame is as wide as its pictures.
  const room = shape.isFramed ? { whole: framed(boxes.whole, pictures, context), part: framed(boxes.part, pictures, context) } : boxes
  const { blocks, source } = layoutBlocks(shape.isFramed ? captionBlocks(pictures) : post.blocks, layout, line => chromeLine(line, chromeFontSize(context), true, context).width <= room.part.width, context.glyphs.highlighter)
  const { fontSize: size, parts, besideWidth } = fitGroups(blocks, groups, { ...frames, room }, context, fontSize)
  const { width } = room.part
  const none = { text: noText, textWidth: width }
  const isBeside = besideWidth !== undefined && parts.length > 0
  const contents = [
    ...parts.map((text, index) => index === parts.length - 1 && isBeside ? { text, textWidth: besideWidth, pictures: groups.slice(0, 1).flat() } : { text, textWidth: width, pictures: [] }),
    ...groups.slice(isBeside ? 1 : 0).map(group => ({ ...none, pictures: group })),
  ]
  contents.push(...backdrops.slice(1).map(() => ({ ...none, pictures: [] })))
  if (contents.length === 0)
    contents.push({ ...none, pictures: [] })
  return contents.map((content, index) => ({ ...content, backdrop: backdrops[Math.max(0, index - (contents.length - backdrops.length))], textBelow: frames.whole.bodySlot?.textBelow, layout, shape, link, hugs: frames.whole.bodySlot?.hugs === true, source: index === contents.length - 1 ? source : '', body: contents.length > 1 ? room.part : room.whole, post: number, part: index + 1, parts: contents.length, index: 0, count: 1, fontSize: size }))
}

/** A post's text, and the width of its last part where the first pictures stand beside it, in px at 1x. */
interface FittedPost extends FittedText {
  readonly besideWidth: number | undefined
}

/** Fits a post whose layout shows no more than some items of a list on a card: all cards at the size of the one that has the smallest. */
function fitGroups(text: readonly Block[], pictures: readonly Post['pictures'][], frames: FittedFrames, context: CardContext, fontSize?: number): FittedPost {
  const groups = itemGroups(text, frames.whole.bodySlot?.maxItems ?? Number.POSITIVE_INFINITY)
  const isDivided = groups.length > 1
  const fitAll = (size: number | undefined) => groups.map((group, index) => fitPost(group, index === groups.length - 1 ? pictures : [], frames, { fontSize: size, isDivided }, context))
  const fitted = fitAll(fontSize)
  const smallest = Math.min(...fitted.map(group => group.fontSize))
  const even = fitted.every(group => group.fontSize === smallest) ? fitted : fitAll(smallest)
  return { fontSize: smallest, parts: even.flatMap(({ parts }) => parts), besideWidth: even.at(-1)?.besideWidth }
}

/** Frames, and the room in them that a post is fitted to. */
interface FittedFrames extends PostFrames {
  readonly room: BodyBoxes
}

interface PostFit {
  /** Size of its text; as large as fits where it is left out. */
  readonly fontSize: number | undefined
  /** Whether other cards have a part of the post in any case. */
  readonly isDivided: boolean
}

function fitPost(text: readonly Block[], groups: readonly Post['pictures'][], frames: FittedFrames, { fontSize, isDivided }: PostFit, context: CardContext): FittedPost {
  const { typography } = context.theme
  const boxes = frames.room
  const { maxFontSize: largest = typography.maxFontSize, lineHeight = typography.lineHeight, titleScale, markerScale, codeWindow, compares, numberSize, textBelow } = frames.whole.bodySlot ?? {}
  // A size that is asked for is the size that words are set in, however few.
  const growth = frames.whole.bodySlot?.maxFontSize === undefined && typography.maxFontSize > typography.fontSize && text.length > 0 && groups.length === 0 && areDisplayWords(text) ? displayGrowth : 1
  const baseFontSize = fontSize ?? bodyFontSize(boxes.part, context, frames.layout)
  const blocks = prepareBlocks(text, typography, context.glyphs, context.measurer, { ...markerScale !== undefined && { markerScale }, ...codeWindow && { codeWindow }, ...compares && { compares } }).map((prepared, index) => {
    if (index > 0)
      return prepared
    if (numberSize !== undefined)
      return { ...prepared, scale: numberScale(prepared, boxes.part.width, { numberSize, fontSize: largest }) }
    return titleScale !== undefined && prepared.block.kind === 'heading' ? { ...prepared, scale: titleScale } : prepared
  })
  const maxFontSize = fontSize ?? (blocks.some(({ diagram }) => diagram) ? Math.min(largest, maxGrowthBesideDiagrams * baseFontSize) : largest * growth)
  const options = { baseFontSize, minFontSize: fontSize ?? typography.minFontSize, maxFontSize, chromeFontSize: chromeFontSize(context), lineHeight }
  if (blocks.length === 0)
    return { fontSize: baseFontSize, parts: [], besideWidth: undefined }
  const [pictures] = groups
  const alone = (box: Rect) => ({ ...fitText(blocks, box, options, context.measurer), besideWidth: undefined })
  // Only a post of one card goes without the mark of its part, which may make the header higher.
  if (pictures === undefined) {
    const whole = isDivided ? undefined : alone(boxes.whole)
    return whole?.parts.length === 1 ? whole : alone(boxes.part)
  }
  const box = boxes.part
  const columnOptions = { ...options, maxFontSize: Math.min(options.maxFontSize, maxGrowthBesidePictures * baseFontSize), lineHeight: isWide(context) ? columnLineHeight(options.lineHeight) : options.lineHeight }
  const wholeBox = groups.length === 1 && !isDivided ? boxes.whole : box
  for (const beside of boxesBesidePictures(pictures, wholeBox, context, textBelow)) {
    const whole = fitText(blocks, beside, columnOptions, context.measurer)
    if (whole.parts.length === 1) {
      const height = heightBesidePictures(pictures, whole.parts[0].height, wholeBox, context, textBelow)
      const maxFontSize = Math.min(options.maxFontSize, (isWide(context) ? maxGrowthInSpareRoom.beside : maxGrowthInSpareRoom.above) * baseFontSize)
      const grown = height > whole.parts[0].height ? fitText(blocks, { ...beside, height }, { ...columnOptions, maxFontSize }, context.measurer) : whole
      return { ...grown.parts.length === 1 && grown.fontSize > whole.fontSize ? grown : whole, besideWidth: beside.width }
    }
  }
  for (const last of boxesBesidePictures(pictures, box, context, textBelow)) {
    const split = fitBesideLast(blocks, box, last, columnOptions, context.measurer)
    if (split)
      return { ...split, besideWidth: last.width }
  }
  return alone(box)
}
