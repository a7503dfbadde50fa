import type { TextLine } from '../textLines'
import type { LineEnd, LineStyle, NodeShape } from './diagramGraph'

/** A diagram with everything at its place: lengths in em of its labels, from its top left. */
export interface Diagram {
  readonly width: number
  readonly height: number
  /** Drawn in order, below the labels. */
  readonly shapes: readonly DiagramShape[]
  readonly labels: readonly DiagramLabel[]
}

export type DiagramShape = BoxShape | LineShape | RuleShape

/** The outline of a node, of a group around nodes or a frame around messages, of the name in a frame's corner, or of what a participant is at work on. */
export interface BoxShape extends DiagramBox {
  readonly kind: 'box'
  readonly shape: NodeShape | 'group' | 'frame' | 'tab' | 'activation' | 'person'
}

export interface LineShape {
  readonly kind: 'line'
  /** Corners, from its start to its end. */
  readonly points: readonly DiagramPoint[]
  readonly line: LineStyle
  readonly start: LineEnd
  readonly end: LineEnd
}

/** A line inside a box, or the life of a participant. */
export interface RuleShape {
  readonly kind: 'rule'
  readonly from: DiagramPoint
  readonly to: DiagramPoint
  readonly dashed: boolean
}

export interface DiagramLabel {
  readonly line: TextLine
  /** Its left edge and its baseline. */
  readonly x: number
  readonly baseline: number
  /** What it stands on: the background of a box, or the card's own; muted where it says how another is meant. */
  readonly on: 'box' | 'card' | 'muted' | 'mutedBox'
}

export interface DiagramPoint {
  readonly x: number
  readonly y: number
}

export interface DiagramBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
