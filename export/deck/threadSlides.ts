import type { Block, Picture, Post, Thread } from '../thread/thread'
import type { DeckSlide, PerSlide, SlideKind } from './deckSlide'
import type { SlideRoom } from './divideBlocks'
import type { TitledBlocks } from './slideTitle'
import { fittingLayout } from '../layout/content/fittingLayout'
import { numberPost } from '../layout/content/numberPost'
import { postLink } from '../layout/content/postLink'
import { carouselPosts } from '../thread/carouselPosts'
import { postText } from '../thread/postText'
import { textHeight } from './blockHeight'
import { divideBlocks } from './divideBlocks'
import { qrCodeOf } from './qrPicture'
import { slideSizes } from './slideSizes'
import { slideTitle } from './slideTitle'

export interface ThreadSlidesOptions {
  /** @default 'post' */
  readonly perSlide?: PerSlide
}

/** In characters: more of them are no hook. */
const maxOpening = 170
const maxCoverTitle = 90
const sourceLine = /^\s*[—–―]\s*(?=\S)/

/**
 * The slides of a thread: a cover, what its posts say, and an outro. A post that is too long for one slide has several, divided where that hurts least; its title stands on each.
 * The thread's `cover` and `outro` say what those show; where it says nothing, the first post is the cover if it is short, otherwise the title with the author is, and the outro names the author.
 */
export function threadSlides(thread: Thread, { perSlide = 'post' }: ThreadSlidesOptions = {}): DeckSlide[] {
  const opening = thread.cover === undefined && thread.posts.length > 1 && isOpening(thread.posts[0])
  const addsCover = thread.cover === undefined && !opening && thread.posts.length > 1 && thread.title.length <= maxCoverTitle && !thread.title.endsWith('…')
  const all = carouselPosts({ ...thread, ...addsCover && { cover: {} } })
  const slides = all.flatMap(({ post, number, added }) => postSlides(post, number, added ?? (opening && number === 1 ? 'cover' : kindOf(post, thread)), perSlide))
  return [
    ...addsCover ? withoutRepeatedTitle(slides, thread.title) : slides,
    ...thread.outro === undefined && thread.posts.length > 1 && thread.author.name !== '' ? [authorSlide(thread)] : [],
  ]
}

/** Whether a post says little enough to open the talk: a title, or a line or two. */
function isOpening({ blocks, pictures, layout }: Post): boolean {
  return layout === 'cover' || (blocks.length > 0 && blocks.length <= 3 && pictures.length <= 1 && blocks.every(({ kind, spans }) => (kind === 'heading' || kind === 'paragraph') && !spans.some(({ formula }) => formula)) && postText({ blocks }).length <= maxOpening)
}

/** What a post asks for, or its thread, where it has what that shows; otherwise what suits it. */
function kindOf(post: Post, { layout }: Pick<Thread, 'layout'>): SlideKind {
  const asked = post.layout ?? layout ?? 'auto'
  const kind = asked === 'auto' ? fittingLayout(post, false) : asked
  switch (kind) {
    case 'cover':
    case 'outro':
    case 'quote': return kind
    case 'number': return numberPost(post) ? 'number' : 'post'
    default: return post.blocks.length === 0 && post.pictures.length > 0 ? 'picture' : 'post'
  }
}

function postSlides(post: Post, number: number, kind: SlideKind, perSlide: PerSlide): DeckSlide[] {
  const { blocks, pictures } = post
  const whole = { post: number, pictures, note: blocks }
  switch (kind) {
    case 'cover': {
      const [first, ...rest] = blocks
      return [{ ...whole, kind, title: (first ?? { spans: [] }).spans, blocks: rest }]
    }
    case 'outro': {
      const [first, ...rest] = blocks
      const link = postLink(post)
      return [{ ...whole, kind, title: (first ?? { spans: [] }).spans, blocks: rest, pictures: link === undefined || pictures.length > 0 ? pictures : [qrCodeOf(link)] }]
    }
    case 'quote': return [{ ...whole, kind, ...quoteOf(blocks) }]
    case 'number': {
      const found = numberPost(post)
      if (found)
        return [{ ...whole, kind, title: [{ text: found.number }], blocks: found.meaning }]
      return textSlides(post, number, perSlide)
    }
    case 'picture': return [{ ...whole, kind, blocks: [] }]
    default: return textSlides(post, number, perSlide)
  }
}

/** A quotation without its marks, and who said it in a line of its own at its end. */
function quoteOf(blocks: readonly Block[]): Pick<DeckSlide, 'blocks' | 'source'> {
  const text = blocks.map((block): Block => block.kind === 'quote' ? { ...block, kind: 'paragraph', depth: 0 } : block)
  const said = text.at(-1)?.spans.map(span => span.text).join('') ?? ''
  return text.length > 1 && sourceLine.test(said) ? { blocks: text.slice(0, -1), source: said.replace(sourceLine, '').trim() } : { blocks: text }
}

function textSlides({ blocks, pictures }: Post, post: number, perSlide: PerSlide): DeckSlide[] {
  const parts = (perSlide === 'idea' ? ideas(blocks) : [blocks]).flatMap((idea) => {
    const titled = slideTitle(idea)
    return divided(titled, perSlide).map(part => ({ ...titled, blocks: part }))
  })
  if (parts.length === 0)
    parts.push({ blocks: [] })
  const [only] = parts
  // A picture under a title has the whole slide.
  if (pictures.length > 0 && parts.length === 1 && only.title && only.blocks.length === 0)
    return [{ kind: 'picture', post, title: only.title, blocks: [], pictures, note: blocks }]
  // A diagram is drawn for the whole width.
  const beside = pictures.length > 0 && !pictures.some(({ source }) => source.startsWith('diagram:')) && parts.length === 1 && divideBlocks(parts[0].blocks, roomOf(parts[0], slideSizes.narrowWidth, slideSizes.minFontSize)).length < 2 && !parts[0].blocks.some(isBroad)
  const count = parts.length + (pictures.length > 0 && !beside ? 1 : 0)
  const slides = parts.map(({ title, blocks: text }, index): DeckSlide => ({
    kind: 'post',
    post,
    ...count > 1 && { part: { number: index + 1, count } },
    ...title && { title },
    blocks: text,
    pictures: beside ? pictures : [],
    note: index === 0 ? blocks : text,
  }))
  return beside || pictures.length === 0 ? slides : [...slides, pictureSlide(post, pictures, parts[0].title, count)]
}

/** Pictures that have no room beside the text follow it, under the same title. */
function pictureSlide(post: number, pictures: readonly Picture[], title: TitledBlocks['title'], count: number): DeckSlide {
  return { kind: 'picture', post, part: { number: count, count }, ...title && { title }, blocks: [], pictures, note: [] }
}

/** A post that one slide holds in the smallest type for that is not divided. */
function divided(titled: TitledBlocks, perSlide: PerSlide): readonly (readonly Block[])[] {
  if (titled.blocks.length === 0)
    return [[]]
  const parts = divideBlocks(titled.blocks, roomOf(titled, slideSizes.width, perSlide === 'idea' ? slideSizes.ideaFontSize : slideSizes.fontSize))
  if (parts.length < 2)
    return parts
  const close = divideBlocks(titled.blocks, roomOf(titled, slideSizes.width, perSlide === 'idea' ? slideSizes.fontSize : slideSizes.closeFontSize))
  return close.length === 1 ? close : parts
}

function roomOf({ title }: TitledBlocks, width: number, fontSize: number): SlideRoom {
  const { height, titleSize, titleLine, titleGap } = slideSizes
  // In a narrow column a title is smaller too.
  const size = Math.min(titleSize, width / 12)
  return { width, height: height - (title ? textHeight(title, width, size, titleLine) + titleGap : 0), fontSize }
}

/** Code and tables need the whole width. */
function isBroad({ kind, spans }: Block): boolean {
  return kind === 'table' || (kind === 'code' && spans.map(span => span.text).join('').split('\n').some(line => line.length > 34))
}

/** A post in its ideas: each begins with a heading, or behind a rule. */
function ideas(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [[]]
  for (const block of blocks) {
    const last = found[found.length - 1]
    if (block.kind === 'divider')
      found.push([])
    else if (block.kind === 'heading' && last.some(({ kind }) => kind !== 'heading'))
      found.push([block])
    else
      last.push(block)
  }
  return found.filter(idea => idea.length > 0)
}

/** Below a cover that shows it, the first post needs its title no more. */
function withoutRepeatedTitle(slides: readonly DeckSlide[], title: string): DeckSlide[] {
  return slides.map((slide) => {
    const shown = slide.title?.map(span => span.text).join('').trim()
    if (slide.post !== 1 || slide.kind !== 'post' || slide.blocks.length === 0 || shown !== title)
      return slide
    const { title: _, ...rest } = slide
    return rest
  })
}

/** The end of a talk whose thread has no last words: who gave it. */
function authorSlide({ author: { name, handle }, posts }: Thread): DeckSlide {
  const blocks: Block[] = handle === '' ? [] : [{ kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text: handle, link: 'mention' }] }]
  return { kind: 'outro', post: posts.length + 1, title: [{ text: name }], blocks, pictures: [], note: [] }
}
