/** What a diagram's source says, before anything has a place. */
export type DiagramModel = DiagramGraph | SequenceModel

/** Boxes with lines between them. */
export interface DiagramGraph {
  readonly kind: 'flowchart' | 'states' | 'classes' | 'entities'
  readonly direction: GraphDirection
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Each after the one that it is in. */
  readonly groups: readonly GraphGroup[]
}

/** Where lines run. */
export type GraphDirection = 'down' | 'up' | 'right' | 'left'

export type NodeShape
  = | 'rectangle' | 'rounded' | 'stadium' | 'subroutine' | 'cylinder' | 'circle' | 'doubleCircle' | 'diamond' | 'hexagon'
    | 'leanRight' | 'leanLeft' | 'trapezoid' | 'trapezoidDown' | 'flag' | 'start' | 'end' | 'bar' | 'note' | 'table'

export interface GraphNode {
  readonly id: string
  readonly shape: NodeShape
  /** Lines are separated by newlines; empty for signs without text. */
  readonly label: string
  /** Id of the group that it is in. */
  readonly group?: string | undefined
  /** Above the label, such as "interface". */
  readonly annotation?: string
  /** Of a class or an entity: rows below its name, in sections with a rule above each. */
  readonly sections?: readonly (readonly TableLine[])[]
}

/** A row of a class or an entity. */
export interface TableLine {
  readonly text: string
  /** What kind of thing the text is, such as its type; muted. */
  readonly note: string
  readonly italic?: boolean
}

/** What a line ends in. */
export type LineEnd = 'none' | 'arrow' | 'openArrow' | 'triangle' | 'diamond' | 'filledDiamond' | 'circle' | 'cross' | 'one' | 'zeroOrOne' | 'oneOrMore' | 'zeroOrMore'

/** A line from one thing to another, by their ids. */
interface DiagramLink {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly line: LineStyle
  readonly start: LineEnd
  readonly end: LineEnd
}

/** Between nodes or groups. */
export interface GraphEdge extends DiagramLink {
  /** How many there are at each end, such as "0..1". */
  readonly startLabel?: string
  readonly endLabel?: string
}

export type LineStyle = 'solid' | 'dashed' | 'thick' | 'hidden'

export interface GraphGroup {
  readonly id: string
  readonly label: string
  readonly parent?: string | undefined
}

/** Messages between participants, in order of time. */
export interface SequenceModel {
  readonly kind: 'sequence'
  readonly actors: readonly Actor[]
  readonly steps: readonly SequenceStep[]
}

export interface Actor {
  readonly id: string
  readonly label: string
  readonly isPerson: boolean
}

export type SequenceStep = Message | SequenceNote | Activation
  /** A frame around steps, such as a loop; its parts; its end. */
  | { readonly kind: 'open', readonly keyword: string, readonly label: string }
  | { readonly kind: 'divide', readonly label: string }
  | { readonly kind: 'close' }

export interface Message extends DiagramLink {
  readonly kind: 'message'
}

export interface SequenceNote {
  readonly kind: 'note'
  readonly place: 'left' | 'right' | 'over'
  /** One participant, or two that the note spans. */
  readonly actors: readonly string[]
  readonly label: string
}

/** A participant begins or ends to be at work. */
export interface Activation {
  readonly kind: 'activate' | 'deactivate'
  readonly actor: string
}
