import type { NodeShape } from './diagramGraph'
import type { SourceCursor } from './sourceCursor'
import { labelText } from './labelText'

/** A node as a statement of a flowchart names it; shape and label where it says them. */
export interface NamedNode {
  readonly id: string
  readonly shape?: NodeShape
  readonly label?: string
}

/** Signs around a label, the longer ones first; a second end gives another shape. */
const brackets: readonly (readonly [start: string, ends: Readonly<Record<string, NodeShape>>])[] = [
  ['(((', { ')))': 'doubleCircle' }],
  ['((', { '))': 'circle' }],
  ['([', { '])': 'stadium' }],
  ['[[', { ']]': 'subroutine' }],
  ['[(', { ')]': 'cylinder' }],
  ['[/', { '/]': 'leanRight', '\\]': 'trapezoid' }],
  ['[\\', { '\\]': 'leanLeft', '/]': 'trapezoidDown' }],
  ['[', { ']': 'rectangle' }],
  ['(', { ')': 'rounded' }],
  ['{{', { '}}': 'hexagon' }],
  ['{', { '}': 'diamond' }],
  ['>', { ']': 'flag' }],
]
/** Names of shapes that Mermaid has for `@{ shape: name }`; all others are rectangles. */
const namedShapes: Readonly<Record<string, NodeShape>> = { 'rounded': 'rounded', 'event': 'rounded', 'stadium': 'stadium', 'terminal': 'stadium', 'pill': 'stadium', 'diam': 'diamond', 'diamond': 'diamond', 'decision': 'diamond', 'question': 'diamond', 'hex': 'hexagon', 'hexagon': 'hexagon', 'prepare': 'hexagon', 'cyl': 'cylinder', 'db': 'cylinder', 'database': 'cylinder', 'cylinder': 'cylinder', 'disk': 'cylinder', 'circle': 'circle', 'circ': 'circle', 'subproc': 'subroutine', 'subroutine': 'subroutine', 'subprocess': 'subroutine', 'leanR': 'leanRight', 'lean-r': 'leanRight', 'in-out': 'leanRight', 'lean-l': 'leanLeft', 'out-in': 'leanLeft', 'trap-b': 'trapezoid', 'priority': 'trapezoid', 'trap-t': 'trapezoidDown', 'manual': 'trapezoidDown', 'odd': 'flag', 'dbl-circ': 'doubleCircle', 'double-circle': 'doubleCircle', 'fork': 'bar', 'join': 'bar' }
/** Letters, with hyphens and dots between them: what begins an arrow is none of it. */
const idPattern = /[\p{L}\p{M}\p{N}_]+(?:[-.][\p{L}\p{M}\p{N}_]+)*/uy

/** Reads a node; undefined where none is written. */
export function takeNode(cursor: SourceCursor): NamedNode | undefined {
  const id = cursor.take(idPattern)?.[0]
  if (id === undefined)
    return undefined
  const node = { id, ...takeAttributes(cursor) ?? takeBrackets(cursor) }
  cursor.take(/:::[\w-]+(?:,[\w-]+)*/y)
  return node
}

function takeBrackets(cursor: SourceCursor): Pick<NamedNode, 'shape' | 'label'> | undefined {
  const found = brackets.find(([start]) => cursor.takeText(start))
  const content = found && cursor.takeUntil(Object.keys(found[1]))
  return found && content && { shape: found[1][content.end], label: labelText(content.text) }
}

/** `@{ shape: cyl, label: "Orders" }` */
function takeAttributes(cursor: SourceCursor): Pick<NamedNode, 'shape' | 'label'> | undefined {
  const attributes = cursor.take(/@\{([^{}]*)\}/y)?.[1]
  if (attributes === undefined)
    return undefined
  const shape = /\bshape\s*:\s*"?([\w-]+)/.exec(attributes)?.[1] ?? ''
  const label = /\blabel\s*:\s*("[^"]*"|[^",]+)/.exec(attributes)?.[1]
  return { shape: namedShapes[shape] ?? 'rectangle', ...label !== undefined && { label: labelText(label) } }
}
