import type { Direction } from '../../text/direction'
import type { Theme } from '../../theme/theme'
import type { LayoutName } from '../../thread/layoutName'
import type { LogoCorner } from '../../thread/logoCorner'
import type { CardContext, Edges } from '../cardContext'
import type { FrameShape } from './frameShape'
import { textPlace } from '../body/textPlace'
import { chromeFontSize } from '../chromeFontSize'
import { cardInsets, isTall, isWide } from '../wideCanvas'
import { logoInput } from './logoInput'

/** All that a layout may arrange a card by; frames of equal inputs are equal, and so laid out once. */
export interface FrameInput extends FrameShape {
  /** Name of the layout. */
  readonly layout: LayoutName
  /** The canvas in px at 1x. */
  readonly width: number
  readonly height: number
  /** Whether the canvas has so little height for its width that height is what its parts share. */
  readonly isWide: boolean
  /** Whether it is higher than pages are, as a story's is. */
  readonly isTall: boolean
  /** How much along each edge of the canvas an app covers, in px at 1x: nothing is to be read there. */
  readonly covered: Edges
  /** Which way the thread is read. */
  readonly direction: Direction
  /** BCP 47 tag, which the forms of letters follow; may be empty. */
  readonly language: string
  readonly family: Theme['typography']['family']
  /** Size of the author's name, which the card's other words and gaps follow; px at 1x. */
  readonly fontSize: number
  readonly padding: number
  readonly margin: number
  /** Of the panel, px at 1x. */
  readonly cornerRadius: number
  readonly sizing: Theme['card']['sizing']
  readonly header: Theme['header']
  readonly footer: Theme['footer']
  readonly author: { readonly name: string, readonly handle: string, readonly verified: boolean }
  /** The logo of the author: where it stands, and its width to its height; left out where there is none. */
  readonly logo?: { readonly corner: LogoCorner, readonly aspect: number }
  /** Share of the room that is left above what stands alone. */
  readonly place: number
  /** How many digits the number of cards has. */
  readonly countDigits: number
  /** Dots that show how far a reader is: one a card, up to one more than are drawn; 0 for a single card. */
  readonly dots: number
  /** How many digits the number of a post's parts has; 0 for a post in one part. */
  readonly partDigits: number
  /** Width of the pictures of a card that is a frame around them. */
  readonly bodyWidth?: number
  /** Height of the text and pictures of a card that hugs them; left out, the card fills its canvas. */
  readonly bodyHeight?: number
}

/** What a frame knows of its card: how many there are, into how many its post is divided, and what it is to hug. */
export interface FrameCard {
  readonly layout: LayoutName
  readonly count: number
  readonly parts: number
  readonly shape?: FrameShape
  readonly bodyWidth?: number
  readonly bodyHeight?: number
}

const nothingCovered: Edges = { top: 0, right: 0, bottom: 0, left: 0 }
/** More dots than a glance can count become a bar. */
export const maxDots = 12

/** The input of the frame that a card is drawn in. */
export function frameInput({ layout, count, parts, shape, bodyWidth, bodyHeight }: FrameCard, context: CardContext): FrameInput {
  const { theme: { typography, card, header, footer }, author, width, height, direction = 'ltr' } = context
  return {
    layout,
    width,
    height,
    isWide: isWide(context),
    isTall: isTall(context),
    covered: context.covered ?? nothingCovered,
    direction,
    language: context.glyphs.language ?? '',
    family: typography.family,
    fontSize: chromeFontSize(context),
    ...cardInsets(context),
    cornerRadius: card.cornerRadius,
    sizing: card.sizing,
    header,
    footer,
    author: { name: author.name, handle: author.handle, verified: header.verified || author.verified === true },
    ...logoInput(context),
    place: textPlace(context.theme),
    countDigits: String(count).length,
    dots: footer.progressDots && count > 1 ? Math.min(count, maxDots + 1) : 0,
    partDigits: parts > 1 ? String(parts).length : 0,
    ...shape,
    ...bodyWidth !== undefined && { bodyWidth },
    ...bodyHeight !== undefined && { bodyHeight },
  }
}
