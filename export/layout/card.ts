import type { Direction } from '../text/direction'
import type { AddedCard } from '../thread/carouselPosts'
import type { CardColor } from './cardColor'
import type { CardPart } from './cardPart'
import type { PictureSize, Rect } from './pictureGrid'

/** One image of a carousel, laid out: a display list with everything at its place in px at 1x, from the top left of the canvas, and colours by what they are for. */
export interface Card {
  /** Number of the card in its carousel, from 1, and how many the carousel has. */
  readonly number: number
  readonly count: number
  /** Which way the thread is read: from the left, or from the right. */
  readonly direction: Direction
  /** Number of the post, from 1; of an added cover 0, of an added outro one more than there are posts. */
  readonly post: number
  /** Whether no post of the thread makes it. */
  readonly added?: AddedCard
  /** Number of the part of its post, from 1, and how many there are. */
  readonly part: number
  readonly parts: number
  /** The part of the post's text that the card shows. */
  readonly text: string
  /** Whether its layout has no place for a post's text and pictures. @default false */
  readonly isBare?: boolean
  /** A plain reading for a screen reader, pictures included. */
  readonly alt: string
  readonly width: number
  readonly height: number
  /** Size of the body text. */
  readonly fontSize: number
  /** Size of the labels of the diagram that has the smallest ones; left out where there is none. */
  readonly smallestLabels?: number
  /** The card proper: the panel that lies on the canvas. */
  readonly panel: Rect
  /** Box that the body's text stays within. */
  readonly body: Rect
  /** Drawn in order, above the panel. */
  readonly items: readonly CardItem[]
}

export type CardItem = GlyphItem | FormulaItem | RectItem | DrawingItem | EmojiItem | ArtworkItem | PictureItem

/** What an item shows, for backends whose files can be read as text. */
export interface ReadItem {
  /** Left out of what is decoration, or comes again on every card. */
  readonly part?: CardPart | undefined
  /** Where its text begins in that of its part, as a UTF-16 offset. */
  readonly start?: number
}

/** One run of one face on one line. */
export interface GlyphItem extends ReadItem {
  readonly kind: 'glyphs'
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly text: string
  /** What stands in the text, where something else is drawn for it; a soft hyphen for the hyphen that only the end of a line has. @default text */
  readonly said?: string
  /** Id of the font face. */
  readonly face: string
  readonly glyphIds: readonly number[]
  /** x and y of each glyph from the left end of the run's baseline, in units of the face; y grows downwards. */
  readonly positions: readonly number[]
  /** Index in the text of the first code unit of the letters that each glyph draws. */
  readonly clusters: readonly number[]
  readonly fontSize: number
  readonly color: CardColor
}

/** A formula on its line, but for letters of the card's own fonts. */
export interface FormulaItem extends ReadItem {
  readonly kind: 'formula'
  readonly x: number
  readonly baseline: number
  readonly width: number
  /** From the baseline up and down. */
  readonly height: number
  readonly depth: number
  /** Its source in TeX, and its reading. */
  readonly text: string
  readonly spoken: string
  readonly fontSize: number
  /** SVG path data in thousandths of the font size, from the left end of its baseline; y grows downwards. First what lies below. */
  readonly paths: readonly { readonly path: string, readonly color: CardColor }[]
}

export interface RectItem extends Rect {
  readonly kind: 'rect'
  readonly cornerRadius: number
  readonly color: CardColor
}

/** A drawing of filled paths, stretched to its box. */
export interface DrawingItem extends Rect, ReadItem {
  readonly kind: 'drawing'
  /** What the box spans, in the units of the paths. */
  readonly units: { readonly width: number, readonly height: number }
  /** First what lies below. */
  readonly paths: readonly DrawingPath[]
}

export interface DrawingPath {
  /** SVG path data. */
  readonly path: string
  readonly color: CardColor
  /** In [0, 1]. */
  readonly opacity: number
}

export interface EmojiItem extends Rect, ReadItem {
  readonly kind: 'emoji'
  readonly text: string
  /** SVG source. */
  readonly svg: string
}

/** A drawing of any kind, its colours of the theme marked as `markRoles` does. */
export interface ArtworkItem extends Rect {
  readonly kind: 'artwork'
  /** SVG source. */
  readonly svg: string
}

export interface PictureItem extends Rect, ReadItem {
  readonly kind: 'picture'
  readonly cornerRadius: number
  readonly source: string
  /** "cover" fills the rectangle and crops; pictures of a post have their own aspect ratio, so that nothing is cropped. */
  readonly fit: 'exact' | 'cover'
  /** Of a picture that covers: what of it is kept, in [0, 1] across and down, and its size in pixels of its own. @default the middle */
  readonly focus?: { readonly x: number, readonly y: number }
  readonly size?: PictureSize
}
