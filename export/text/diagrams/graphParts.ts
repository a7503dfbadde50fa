import type { DiagramGraph } from './diagramGraph'
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

/** Sets the labels of a graph, those of nodes in lines no wider than `labelWidth` em. */
export function graphParts(graph: DiagramGraph, setLabel: LabelSetter, labelWidth: number): GraphParts {
  return {
    nodes: new Map(graph.nodes.map(node => [node.id, nodeBox(node, setLabel, labelWidth)])),
    groups: new Map(graph.groups.map(({ id, label }) => [id, setLabel(label, 2 * labelWidth, { bold: true })])),
    edges: graph.edges.map(({ label, startLabel = '', endLabel = '' }) => ({ middle: setLabel(label, labelWidth * 0.85), start: setLabel(startLabel, labelWidth), end: setLabel(endLabel, labelWidth) })),
  }
}

/** Room above what is in a group. */
export function groupHead(label: SetLabel | undefined): number {
  return label && label.height > 0 ? label.height + 1.4 * groupPadding : groupPadding
}
