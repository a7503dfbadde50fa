import type { CardColor } from '../cardColor'
import type { Rect } from '../pictureGrid'

/** Where a layout puts the parts of a card, as plain data in px at 1x from the top left of the canvas: nothing of one card alone is in it, so that cards of one shape share it. */
export interface Frame {
  /** The card proper: the panel that lies on the canvas, which is the whole canvas where a layout names none. */
  readonly panel: Rect
  /** Box that the text engine fits and splits a post's text for, with its pictures, and how; undefined where a layout has no such slot. */
  readonly body: Rect | undefined
  readonly bodySlot: BodySlot | undefined
  /** Slots in the order in which they are drawn. */
  readonly slots: readonly PlacedSlot[]
}

export interface PlacedSlot {
  readonly slot: Slot
  readonly box: Rect
}

/** What a slot shows; the text engine draws it into the slot's box. */
export type Slot = LineSlot | TextSlot | ArtworkSlot | SizedSlot | BodySlot | BoxSlot | { readonly kind: 'panel' | 'avatar' | 'badge' | 'progress' | 'swipe' | 'qrCode' | 'logo' }

/** One line of text that is the same on all cards of the frame. */
export interface LineSlot {
  readonly kind: 'line'
  readonly text: string
  readonly fontSize: number
  readonly bold: boolean
  readonly color: CardColor
  /** In less than this the line is left out, and not shortened. @default 0 */
  readonly minWidth?: number
  /** In the middle of its box by the height of its capitals. @default false */
  readonly isCentred?: boolean
}

/** Text that stands in a layout itself, on as many lines as its box is wide for. */
export interface TextSlot {
  readonly kind: 'text'
  /** A newline is a line break. */
  readonly text: string
  readonly fontSize: number
  readonly bold: boolean
  readonly italic: boolean
  readonly color: CardColor
  /** Unitless. */
  readonly lineHeight: number
  readonly align: 'start' | 'left' | 'center' | 'right' | 'end'
}

/** What Satori draws between two other slots. */
export interface ArtworkSlot {
  readonly kind: 'artwork'
  /** SVG of the whole canvas, its colours of the theme marked. */
  readonly svg: string
}

/** The text and pictures of a post. */
export interface BodySlot {
  readonly kind: 'body'
  /** Share of the room that is left above them. @default as the theme has it: 0.46, which to the eye is the middle, or 0 */
  readonly place?: number
  /** Largest size of the text. @default the theme's */
  readonly maxFontSize?: number
  /** @default the theme's */
  readonly lineHeight?: number
  /** Size of a heading that the text begins with, to the text's. @default as any heading's */
  readonly titleScale?: number
  /** Size of the numbers and bullets of a list to its text. @default 1 */
  readonly markerScale?: number
  /** Whether code stands in a window, with a bar of three dots. @default false */
  readonly codeWindow?: boolean
  /** Whether the first table is two sides that are compared. @default false */
  readonly compares?: boolean
  /** Items of a list on one card. @default as many as fit */
  readonly maxItems?: number
  /** Whether the text stands below the pictures. @default above them */
  readonly textBelow?: boolean
  /** Largest size of a number that the text begins with, which takes the width of the box. @default as large as the text */
  readonly numberSize?: number
  /** Whether the frame is laid out once more with the height that they take. @default as the theme's cards are sized */
  readonly hugs?: boolean
}

/** A plain box in a colour of the theme. */
export interface BoxSlot {
  readonly kind: 'box'
  readonly color: CardColor
  readonly cornerRadius: number
}

/** A line that each card has its own of: the number of its page, or of its part of a post; who said what a card quotes. */
export interface SizedSlot {
  readonly kind: 'backdrop' | 'pageNumber' | 'partNumber' | 'source'
  readonly fontSize: number
}
