import type { Figure } from '../../engine/figure/figure'
import type { Direction } from '../text/direction'
import type { Glyphs } from '../text/glyphPieces'
import type { TextMeasurer } from '../text/textMeasurer'
import type { Author } from '../thread/thread'
import type { FrameStore } from './frame/frameStore'
import type { LayoutTheme } from './layoutTheme'
import type { PictureSize } from './pictureGrid'

/** What every part of a card is laid out with. */
export interface CardContext {
  readonly theme: LayoutTheme
  readonly author: Author
  readonly glyphs: Glyphs
  readonly measurer: TextMeasurer
  /** Frames that layouts arrange cards in. */
  readonly frames: FrameStore
  /** Which way the thread as a whole is read. @default 'ltr' */
  readonly direction?: Direction
  /** Pictures that could be read, by the source that posts and avatar name them with. */
  readonly pictures: ReadonlyMap<string, PictureSize>
  /** Figures of the engine, by the source that posts name them with. */
  readonly figures: ReadonlyMap<string, Figure>
  /** Size of the canvas in px at 1x. */
  readonly width: number
  readonly height: number
  /** How much along each edge of the canvas an app covers, in px at 1x: nothing is to be read there. @default none */
  readonly covered?: Edges
}

/** Lengths along the edges of a canvas, in px at 1x. */
export interface Edges {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}
