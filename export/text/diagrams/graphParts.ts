import type { DiagramGraph, GraphDirection } from './diagramGraph'
import type { NodeBox } from './nodeBoxes'
import type { LabelSetter, SetLabel } from './setLabels'
import { nodeBox } from './nodeBoxes'

/** What a graph consists of with its labels set, before it has places; by id. */
export interface GraphParts {
  readonly nodes: ReadonlyMap<string, NodeBox>
  /** Labels of groups. */
  readonly groups: ReadonlyMap<string, SetLabel>
  /** Labels of edges in their order. */
  readonly edges: readonly { readonly middle: SetLabel, readonly start: SetLabel, readonly end: SetLabel }[]
}

/** Units of the layouter's lengths in an em: its own distances are meant for text of this size. */
export const graphUnit = 16
export const edgeLabelPadding = { x: 0.35, y: 0.1 }
export const groupPadding = 0.9
const countGap = 1.2

/** Sets the labels of a graph whose lines run in a direction, those of nodes in lines no wider than `labelWidth` em. */
export function graphParts(graph: DiagramGraph, setLabel: LabelSetter, { direction, labelWidth }: { readonly direction: GraphDirection, readonly labelWidth: number }): GraphParts {
  const side = direction === 'down' || direction === 'up' ? 'width' : 'height'
  const edges = graph.edges.map(({ label, startLabel = '', endLabel = '' }) => ({ middle: setLabel(label, labelWidth * 0.85), start: setLabel(startLabel, labelWidth), end: setLabel(endLabel, labelWidth) }))
  return {
    nodes: new Map(graph.nodes.map(node => [node.id, nodeBox(node, setLabel, labelWidth, { [side]: roomForCounts(node.id, side, graph, edges) })])),
    groups: new Map(graph.groups.map(({ id, label }) => [id, setLabel(label, 2 * labelWidth, { bold: true })])),
    edges,
  }
}

/** Length of a node's side at which its lines are so far apart that the counts at their ends lie between them; 0 where there are none. */
function roomForCounts(id: string, side: 'width' | 'height', { edges }: DiagramGraph, labels: GraphParts['edges']): number {
  const counts = edges.flatMap(({ from, to }, index) => [...from === id ? [labels[index].start[side]] : [], ...to === id ? [labels[index].end[side]] : []])
  const widest = Math.max(0, ...counts)
  return counts.length > 1 && widest > 0 ? (counts.length + 1) * (widest + countGap) : 0
}

/** Room above what is in a group. */
export function groupHead(label: SetLabel | undefined): number {
  return label && label.height > 0 ? label.height + 1.4 * groupPadding : groupPadding
}
