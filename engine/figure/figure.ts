/** A drawing as plain data: shapes and labels in a space of its own, painted by role. A slide and a card draw the same figure in their own colours and fonts. */
export interface Figure {
  readonly name: string
  /** What it shows, for those who cannot see it. */
  readonly description: string
  readonly width: number
  readonly height: number
  /** Drawn in order. */
  readonly shapes: readonly Shape[]
  /** Drawn above the shapes. */
  readonly labels: readonly Label[]
}

/** What a colour stands for; the surface that draws decides what it looks like. `onColor` is text on a coloured shape, `parameters` a model's own weights, `local` attention to neighbours, `accent` attention to all and what is pointed out. */
export type Paint = 'ink' | 'onColor' | 'muted' | 'line' | 'faint' | 'accent' | 'query' | 'key' | 'value' | 'scores' | 'output' | 'parameters' | 'local' | 'registers' | 'sram' | 'hbm'

export type Shape = RectShape | BoxesShape | LineShape

interface Painted {
  /** The same shape in another state of the figure has the same key. */
  readonly id: string
  readonly paint: Paint
  /** In [0, 1]. @default 1 */
  readonly opacity?: number
}

export interface RectShape extends Painted {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** @default 0 */
  readonly cornerRadius?: number
  /** Draws the outline alone, so wide and inside the rectangle. */
  readonly outline?: number
}

/** Many rectangles of one look, drawn as one path: cheap however many they are. */
export interface BoxesShape extends Painted {
  readonly kind: 'boxes'
  readonly boxes: readonly Box[]
}

export type Box = readonly [x: number, y: number, width: number, height: number]

export interface LineShape extends Painted {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** @default 1.5 */
  readonly width?: number
  /** Ends in an arrow head. */
  readonly arrow?: boolean
  readonly dashed?: boolean
}

export interface Label {
  readonly id: string
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  /** @default 'ink' */
  readonly paint?: Paint
  /** Which point of the text `x` is. @default 'start' */
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}
