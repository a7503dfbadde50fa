import type { FontFamily, OwnFamily } from './fontFamilies'

/** The look of a carousel; lengths are px at 1x on a canvas 540 wide, colours are any CSS colour. */
export interface Theme {
  readonly name: string
  readonly canvas: Canvas
  readonly text: TextColors
  readonly card: CardStyle
  readonly typography: Typography
  readonly header: HeaderParts
  readonly footer: FooterParts
}

/** What lies behind the card; colours that let light through lie on white. */
export type Canvas = CanvasBase & {
  /** Lies on the canvas, below the card. @default none */
  readonly pattern?: CanvasPattern
  /** One canvas runs through all cards of a carousel, each showing its part of it. @default false */
  readonly continuous?: boolean
}

type CanvasBase
  = | { readonly kind: 'gradient', readonly stops: readonly GradientStop[], /** CSS degrees: 0 runs up, 90 runs right. */ readonly angle: number }
    | { readonly kind: 'color', readonly color: string }
    | { readonly kind: 'picture', /** Path of the picture. */ readonly source: string, /** Shown where the picture is not, and over it where it is dimmed. */ readonly color: string } & PictureLook

export interface PictureLook {
  /** Standard deviation, as CSS' blur() has it, in px at 1x. @default 0 */
  readonly blur?: number
  /** How much the colour of the canvas covers the picture, in [0, 1]. @default 0 */
  readonly dim?: number
  /** Where the picture is cropped, in [0, 1], as CSS' background-position has it. @default the middle */
  readonly position?: { readonly x: number, readonly y: number }
}

export const patternKinds = ['dots', 'grid', 'lines', 'grain', 'mesh'] as const

export type PatternKind = typeof patternKinds[number]

export interface CanvasPattern {
  readonly kind: PatternKind
  /** @default lighter than a dark canvas and darker than a light one; of a mesh, the colours of the canvas */
  readonly color?: string
  /** From one dot, line or spot to the next; of no use for grain. */
  readonly spacing: number
  /** Of a dot, a grain or a spot across; of a line, its width. */
  readonly size: number
  /** Opacity, in [0, 1]. */
  readonly strength: number
  /** What lines run along, in CSS degrees: 0 is upright, 90 level. @default the gradient's angle */
  readonly angle?: number
}

export interface GradientStop {
  /** In [0, 1] along the gradient line. */
  readonly offset: number
  readonly color: string
}

export interface TextColors {
  readonly color: string
  /** Handle, page number, watermark. */
  readonly muted: string
  /** Links, mentions, hashtags, list markers, progress. */
  readonly accent: string
  readonly code: string
  readonly codeBackground: string
}

export interface CardStyle {
  readonly color: string
  /** In [0, 1]; 0 sets the text straight on the canvas. */
  readonly opacity: number
  /** Between the card's edge and its text. */
  readonly padding: number
  readonly cornerRadius: number
  /** Between the canvas' edge and the card. */
  readonly margin: number
  /** "fill" keeps every card of a carousel the same height, "hug" follows the text. */
  readonly sizing: 'fill' | 'hug'
  readonly border: { readonly width: number, readonly color: string }
  readonly shadow: { readonly x: number, readonly y: number, readonly blur: number, readonly color: string }
}

export interface Typography {
  /** One that comes with Threadeck, or the files of a family of one's own. */
  readonly family: FontFamily | OwnFamily
  /** The size of body text. */
  readonly fontSize: number
  /** How small text may be set to keep a post on one card. @default the font size, where one is given without it */
  readonly minFontSize: number
  /** How large the text of a short post may be set. @default the font size, where one is given without it */
  readonly maxFontSize: number
  /** Unitless. */
  readonly lineHeight: number
  readonly weight: FontWeight
  readonly boldWeight: FontWeight
  readonly align: 'left' | 'center'
  /** Where text stands that leaves room on its card: in the middle, or at one height on all cards of a layout. @default 'middle' */
  readonly verticalAlign?: VerticalAlign
  /** Whether each post's text is as large as fits, or one size serves all cards of a layout, which is no smaller than the font size. @default 'each' */
  readonly consistency?: Consistency
}

export const verticalAligns = ['middle', 'top'] as const

export type VerticalAlign = typeof verticalAligns[number]

export const consistencies = ['each', 'one-size'] as const

export type Consistency = typeof consistencies[number]

export type FontWeight = 400 | 500 | 600 | 700

export interface HeaderParts {
  readonly avatar: 'auto' | 'initials' | 'none'
  readonly name: boolean
  readonly handle: boolean
  readonly verified: boolean
}

export interface FooterParts {
  readonly pageNumber: boolean
  readonly progressDots: boolean
  /** A line of the creator's own, such as a site; empty for none. */
  readonly watermark: string
}
