import type { Figure } from '../../../engine/figure/figure'
import type { Card } from '../../../export/layout/card'
import type { CardContext } from '../../../export/layout/cardContext'
import type { PostPart } from '../../../export/layout/layoutCard'
import type { CardState } from '../../../export/layout/motion/cardStates'
import type { Direction } from '../../../export/text/direction'
import type { Glyphs } from '../../../export/text/glyphPieces'
import type { OwnFont } from '../../../export/text/ownFont'
import type { Theme } from '../../../export/theme/theme'
import type { AddedCard } from '../../../export/thread/carouselPosts'
import type { LayoutName } from '../../../export/thread/layoutName'
import type { Post, Thread } from '../../../export/thread/thread'
import type { StudioAssets } from './assets'
import { figureFromSource } from '../../../engine/figure/figures'
import { figureStatesFromSource } from '../../../engine/figure/figureStates'
import { bodyFontSize, fontSizeWarnings } from '../../../export/layout/body/bodyFontSize'
import { differsFrom, sharedFontSize, sharesFontSize } from '../../../export/layout/body/sharedFontSize'
import { shownLayout } from '../../../export/layout/content/shownLayout'
import { frameShape } from '../../../export/layout/frame/frameShape'
import { bodyBoxes, postFrames } from '../../../export/layout/frame/postFrames'
import { cardFrames, layoutCard } from '../../../export/layout/layoutCard'
import { postContents } from '../../../export/layout/layoutCarousel'
import { layoutKey } from '../../../export/layout/layoutTheme'
import { cardStates } from '../../../export/layout/motion/cardStates'
import { coveredEdges } from '../../../export/platform/hiddenEdges'
import { defaultPixelRatio, findSize } from '../../../export/platform/sizePresets'
import { threadDirection } from '../../../export/text/blockDirections'
import { carouselPosts } from '../../../export/thread/carouselPosts'
import { threadText } from '../../../export/thread/threadText'
import { studioCatalogue } from './studioCatalogue'

/** What a carousel is laid out from. */
export interface CarouselInput {
  readonly thread: Thread
  readonly theme: Theme
  /** Looks of single posts, by the post's position from 0. */
  readonly overrides: ReadonlyMap<number, Theme>
  /** Name of a size, or "WIDTHxHEIGHT". */
  readonly size: string
  readonly pictures: ReadonlyMap<string, ImageBitmap>
  /** Fonts of somebody's own, by the names that looks have for their files; none when left out. */
  readonly fonts?: ReadonlyMap<string, OwnFont>
  /** Whether figures that have steps are laid out as they move. @default false */
  readonly isMoving?: boolean
}

/** A card's place: its post and part, both from 0; the post of an added cover is -1, that of an added outro comes after all others. */
export interface CardPlace {
  readonly post: number
  readonly part: number
  readonly added?: AddedCard
}

/** Lays out the cards of a carousel that somebody looks at, and the others when there is time. */
export interface CarouselModel {
  readonly input: CarouselInput
  /** Fonts and emoji that its text may be set in. */
  readonly glyphs: Glyphs
  /** Which way its thread is read. */
  readonly direction: Direction
  /** Places of all cards; of posts not yet laid out, as many as they had before. */
  readonly places: readonly CardPlace[]
  /** One card, laid out now. @throws {NoRoomError} */
  card: (place: number) => Promise<Card>
  /** The frames of one card: more than one where it moves. @throws {NoRoomError} */
  states: (place: number) => Promise<readonly CardState[]>
  /** Theme of a post. */
  themeOf: (post: number) => Theme
  /** What of a post's look its canvas has no room for, in sentences. @throws {NoRoomError} */
  fontSizeWarnings: (post: number) => Promise<readonly string[]>
  /** Lays out posts that are out of date until the time is up; whether any is left. */
  refresh: (milliseconds: number) => Promise<boolean>
}

interface KeptContents {
  /** Of the theme, what decides where things stand: colours and angles lay nothing out again. */
  readonly layout: string
  readonly size: string
  /** Name of the layout. */
  readonly arrangement: string
  readonly author: Thread['author']
  readonly language: Thread['language']
  readonly direction: Direction
  readonly pictures: ReadonlyMap<string, unknown>
  readonly fonts: Glyphs['fonts']
  /** Of the highlighter, where the post has code. */
  readonly colors: number
  readonly contents: readonly PostPart[]
  /** The same as they fit by themselves, where they share their size with those of other posts, and the least size that these share. */
  readonly fitted: readonly PostPart[]
  readonly least: number
  /** Cards laid out of them, by their place and how many cards there are. */
  readonly cards: Map<string, Promise<Card>>
}

/** By the post itself: an edited post is another object, and a post that is gone is forgotten. */
type Contents = WeakMap<Post, KeptContents>

const shownContents: Contents = new WeakMap()
/** Of one post; a post that is moved along leaves some behind. */
const mostCards = 100

const noFonts: ReadonlyMap<string, OwnFont> = new Map()

/** Figures are made when a post names them; one that cannot be made is left out. */
const figures = new Map<string, Figure | undefined>()
const figureMap: ReadonlyMap<string, Figure> = {
  get: (source: string) => figureOf(source),
  has: (source: string) => figureOf(source) !== undefined,
} as ReadonlyMap<string, Figure>

/** The same of figures in steps, as their last one. */
const movingFigures: ReadonlyMap<string, Figure> = {
  get: (source: string) => statesOf(source).at(-1) ?? figureOf(source),
  has: figureMap.has,
} as ReadonlyMap<string, Figure>

/** A model of a carousel as it is now; models that share their contents share the work, others do not disturb each other. */
export function carouselModel(input: CarouselInput, assets: StudioAssets, kept: Contents = shownContents): CarouselModel {
  const { thread, theme, overrides, size, pictures, fonts = noFonts, isMoving = false } = input
  const themeOf = (post: number) => overrides.get(post) ?? theme
  const contexts = new Map<Theme, CardContext>()
  const layouts = new Map<Theme, string>()
  const arrangements = new Map<number, LayoutName>()
  const families = new Map<string, number[]>()
  const preset = findSize(size)
  const covered = coveredEdges(preset)
  const sharedSizes = new Map<string, number | undefined>()
  const direction = threadDirection(thread)
  const all = carouselPosts(thread)
  const first = (all[0]?.number ?? 1) - 1
  const postAt = (post: number) => all[post - first].post
  const glyphs: Glyphs = { ...assets.glyphs, fonts: studioCatalogue(assets.glyphs.fonts, [theme, ...overrides.values()], fonts), language: thread.language ?? '', hyphenator: assets.hyphenator(thread.language ?? '', threadText(thread)) }

  function contextOf(post: number): CardContext {
    const own = themeOf(post)
    const context = contexts.get(own) ?? { theme: own, author: thread.author, glyphs, measurer: assets.measurer, frames: assets.frames, direction, pictures, figures: isMoving ? movingFigures : figureMap, width: preset.width / defaultPixelRatio, height: preset.height / defaultPixelRatio, covered }
    contexts.set(own, context)
    return context
  }

  function layoutOf(own: Theme): string {
    const layout = layouts.get(own) ?? layoutKey(own)
    layouts.set(own, layout)
    return layout
  }

  function colorsOf({ blocks }: Post): number {
    return blocks.some(({ code }) => code?.language !== undefined) ? assets.highlighter.version.value : 0
  }

  function arrangementOf(post: number): LayoutName {
    const arrangement = arrangements.get(post) ?? shownLayout(postAt(post), thread, assets.frames.layouts)
    arrangements.set(post, arrangement)
    return arrangement
  }

  function isFitted(post: number): boolean {
    const known = kept.get(postAt(post))
    return known !== undefined && known.layout === layoutOf(themeOf(post)) && known.size === size && known.arrangement === arrangementOf(post) && known.author === thread.author && known.language === thread.language && known.direction === direction && known.pictures === pictures && known.fonts === glyphs.fonts && known.colors === colorsOf(postAt(post))
  }

  /** What the cards of a post share with those that may have one size with them. */
  function familyOf(post: number): string {
    return `${layoutOf(themeOf(post))} ${arrangementOf(post)}`
  }

  /** Posts whose cards share their size with those of a post. */
  function peersOf(post: number): readonly number[] {
    if (families.size === 0) {
      for (const place of all.keys()) {
        const family = familyOf(first + place)
        const members = families.get(family) ?? []
        members.push(first + place)
        families.set(family, members)
      }
    }
    return families.get(familyOf(post)) ?? []
  }

  /** The size that the cards of a post share with others, once all of these are fitted. */
  function sharedSizeOf(post: number): number | undefined {
    const key = familyOf(post)
    if (!sharedSizes.has(key)) {
      const peers = peersOf(post)
      if (!peers.every(isFitted))
        return undefined
      const { least } = kept.get(postAt(post))!
      sharedSizes.set(key, sharedFontSize(peers.map(peer => kept.get(postAt(peer))!.fitted), least))
    }
    return sharedSizes.get(key)
  }

  function isCurrent(post: number): boolean {
    return isFitted(post) && (!sharesFontSize(contextOf(post)) || (peersOf(post).every(isFitted) && !differsFrom(sharedSizeOf(post), kept.get(postAt(post))!.contents)))
  }

  const framesOf = (post: number) => assets.withLoading(() => postFrames(all.length, arrangementOf(post), contextOf(post), frameShape(postAt(post), arrangementOf(post))))

  /** Fits a post by itself. */
  async function fit(post: number): Promise<void> {
    if (isFitted(post))
      return
    const own = postAt(post)
    // Colours that come meanwhile are for the next time.
    const colors = colorsOf(own)
    const context = contextOf(post)
    const frames = await framesOf(post)
    const contents = await assets.withLoading(() => postContents(own, post + 1, frames, context))
    sharedSizes.clear()
    kept.set(own, { layout: layoutOf(themeOf(post)), size, arrangement: arrangementOf(post), author: thread.author, language: thread.language, direction, pictures, fonts: glyphs.fonts, colors, contents, fitted: contents, least: sharesFontSize(context) ? bodyFontSize(bodyBoxes(frames).part, context, frames.layout) : 0, cards: new Map() })
  }

  async function contentsOf(post: number): Promise<KeptContents> {
    const own = postAt(post)
    await fit(post)
    if (sharesFontSize(contextOf(post))) {
      for (const peer of peersOf(post))
        await fit(peer)
      const size = sharedSizeOf(post)
      const known = kept.get(own)!
      if (differsFrom(size, known.contents)) {
        const frames = await framesOf(post)
        const contents = differsFrom(size, known.fitted) ? await assets.withLoading(() => postContents(own, post + 1, frames, contextOf(post), size)) : known.fitted
        kept.set(own, { ...known, contents, cards: new Map() })
      }
    }
    return kept.get(own)!
  }

  const countPlaces = () => all.flatMap(({ post, number, added }) => Array.from({ length: kept.get(post)?.contents.length ?? 1 }, (_, part): CardPlace => ({ post: number - 1, part, ...added && { added } })))
  let places = countPlaces()

  async function cardAt(place: number): Promise<Card> {
    const { post, part, added } = places[place] ?? places[places.length - 1]
    const { contents, cards } = await contentsOf(post)
    places = countPlaces()
    const content = contents[Math.min(part, contents.length - 1)]
    const index = Math.max(0, places.findIndex(candidate => candidate.post === post && candidate.part === content.part - 1))
    // Of the cards that the other posts make, only their number is seen on this one.
    const key = [post, content.part, index, places.length].join()
    const placed = { ...content, post: post + 1, ...added && { added }, index, count: places.length }
    const context = contextOf(post)
    const card = cards.get(key) ?? assets.withLoading(async () => layoutCard(placed, (await cardFrames([placed], context))[0], context))
    if (cards.size > mostCards)
      cards.clear()
    cards.set(key, card)
    card.catch(() => cards.delete(key))
    return card
  }

  return {
    input,
    glyphs,
    direction,
    get places() {
      return places
    },
    themeOf,
    fontSizeWarnings: post => assets.withLoading(() => fontSizeWarnings(all.length, contextOf(post))),
    card: cardAt,
    async states(place) {
      const card = await cardAt(place)
      return assets.withLoading(() => cardStates(card, statesOf, contextOf(card.post - 1)))
    },
    async refresh(milliseconds) {
      const start = performance.now()
      try {
        for (let post = first; post < first + all.length; post++) {
          if (isCurrent(post))
            continue
          if (performance.now() - start > milliseconds)
            return true
          await contentsOf(post)
        }
        return false
      }
      finally {
        // Once for all of them: it takes as long as there are cards.
        places = countPlaces()
      }
    },
  }
}

function figureOf(source: string): Figure | undefined {
  if (!source.startsWith('figure:'))
    return undefined
  if (!figures.has(source))
    figures.set(source, tryFigure(source))
  return figures.get(source)
}

/** The steps of a figure; none where it cannot be made. */
export function statesOf(source: string): readonly Figure[] {
  return figureOf(source) ? figureStatesFromSource(source) : []
}

function tryFigure(source: string): Figure | undefined {
  try {
    return figureFromSource(source)
  }
  catch {
    return undefined
  }
}
