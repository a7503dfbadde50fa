import type { DiagramGraph, GraphDirection, GraphEdge, GraphGroup, GraphNode } from './diagramGraph'
import type { NamedNode } from './flowchartNodes'
import type { SourceLine } from './sourceLines'
import { takeLink } from './flowchartLinks'
import { takeNode } from './flowchartNodes'
import { labelText } from './labelText'
import { SourceCursor } from './sourceCursor'
import { unreadable } from './sourceLines'

export const directions: Readonly<Record<string, GraphDirection>> = { TB: 'down', TD: 'down', BT: 'up', LR: 'right', RL: 'left' }
/** Statements that give colours and links, of which a card draws none. */
export const undrawnStatement = /^(?:classDef|class|style|linkStyle|click|cssClass) /
/** Parts of `A & B --> C & D` on each side: every pair is a line. */
const maxJoined = 20

/** Reads a flowchart, whose first line names its direction. @throws {DiagramError} naming the line that cannot be read */
export function readFlowchart([header, ...lines]: readonly SourceLine[]): DiagramGraph {
  const [opening, ...rest] = statements(header)
  const [, direction = 'TB'] = /^[\w-]+(?: (TB|TD|BT|LR|RL))?$/.exec(opening.text) ?? [undefined, '']
  if (direction === '')
    throw unreadable(header)
  const nodes = new Map<string, GraphNode>()
  const edges: GraphEdge[] = []
  const groups: GraphGroup[] = []
  const open: string[] = []

  const mention = ({ id, shape, label }: NamedNode) => {
    const known = nodes.get(id)
    nodes.set(id, { id, shape: shape ?? known?.shape ?? 'rectangle', label: label ?? known?.label ?? id, group: known?.group ?? open.at(-1) })
  }
  const readLine = (line: SourceLine) => {
    const { text } = line
    if (undrawnStatement.test(text) || /^direction (?:TB|TD|BT|LR|RL)$/.test(text))
      return
    if (text === 'end' && open.length > 0) {
      open.pop()
      return
    }
    const group = /^subgraph(?: (.+))?$/.exec(text)
    if (group) {
      const { id, label } = groupName(group[1] ?? '', groups.length)
      groups.push({ id, label, parent: open.at(-1) })
      open.push(id)
      return
    }
    readStatement(line, mention, edges)
  }
  for (const line of [...rest, ...lines.flatMap(statements)])
    readLine(line)
  return { kind: 'flowchart', direction: directions[direction], ...withoutGroupNodes(nodes, groups), edges }
}

/** `A & B --> C --> D`: nodes, and lines between them. */
function readStatement(line: SourceLine, mention: (node: NamedNode) => void, edges: GraphEdge[]): void {
  const cursor = new SourceCursor(line.text)
  let before = takeJoined(cursor)
  before?.forEach(mention)
  while (before && !cursor.done) {
    const link = takeLink(cursor)
    cursor.skipSpace()
    const after: readonly NamedNode[] | undefined = link && takeJoined(cursor)
    if (!link || !after)
      throw unreadable(line)
    after.forEach(mention)
    edges.push(...before.flatMap(from => after.map(to => ({ from: from.id, to: to.id, ...link }))))
    before = after
  }
  if (!before)
    throw unreadable(line)
}

function takeJoined(cursor: SourceCursor): readonly NamedNode[] | undefined {
  const nodes: NamedNode[] = []
  do {
    cursor.skipSpace()
    const node = takeNode(cursor)
    if (!node || nodes.length === maxJoined)
      return undefined
    nodes.push(node)
    cursor.skipSpace()
  } while (cursor.takeText('&'))
  return nodes
}

/** Statements of a line, which semicolons separate outside labels. */
function statements(line: SourceLine): SourceLine[] {
  const parts: string[] = []
  let start = 0
  let quoted = false
  let depth = 0
  const { text } = line
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at]
    quoted = sign === '"' ? !quoted : quoted
    depth += quoted ? 0 : '[({'.includes(sign ?? ' ') ? 1 : '])}'.includes(sign ?? ' ') && depth > 0 ? -1 : 0
    if (sign === undefined || (sign === ';' && !quoted && depth === 0)) {
      parts.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  return parts.filter(part => part !== '').map(part => ({ ...line, text: part }))
}

/** `subgraph id [label]`, `subgraph "label"`, `subgraph label`. */
function groupName(written: string, index: number): { readonly id: string, readonly label: string } {
  const [, id, label] = /^([^ ["]+) ?\[(.*)\]$/.exec(written) ?? []
  return id === undefined ? { id: labelText(written) || `group ${index + 1}`, label: labelText(written) } : { id, label: labelText(label) }
}

/** A line may lead to a group by its id: that makes no node. A group that contains nothing is a node. */
function withoutGroupNodes(nodes: ReadonlyMap<string, GraphNode>, groups: readonly GraphGroup[]): Pick<DiagramGraph, 'nodes' | 'groups'> {
  const ids = new Set(groups.map(({ id }) => id))
  const kept = Array.from(nodes.values()).filter(({ id }) => !ids.has(id))
  const isUsed = (id: string): boolean => kept.some(({ group }) => group === id) || groups.some(group => group.parent === id && isUsed(group.id))
  const used = groups.filter(({ id }, index) => isUsed(id) && groups.findIndex(other => other.id === id) === index)
  const unused = groups.filter(({ id }, index) => !isUsed(id) && groups.findIndex(other => other.id === id) === index)
  return { groups: used, nodes: [...kept, ...unused.map(({ id, label, parent }): GraphNode => ({ id, label, shape: 'rectangle', group: parent }))] }
}
