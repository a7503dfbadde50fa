import type { ElkExtendedEdge, ElkLabel, ElkNode } from 'elkjs/lib/elk-api'
import type { Diagram } from './diagram'
import type { DiagramGraph, GraphDirection, GraphEdge, NodeShape } from './diagramGraph'
import type { GraphLayouter } from './graphLayouter'
import type { GraphParts } from './graphParts'
import type { LabelSetter, SetLabel } from './setLabels'
import { DiagramError } from './diagramError'
import { drawGraph } from './drawGraph'
import { edgeLabelPadding, graphParts, graphUnit, groupHead, groupPadding } from './graphParts'

/** How a graph is laid out: where its lines run, and how wide its labels may be, in em. */
export interface GraphForm {
  readonly direction: GraphDirection
  readonly labelWidth: number
  /** Whether boxes stand as near to one another as lines between them allow. */
  readonly isTight: boolean
}

const directions: Readonly<Record<GraphDirection, string>> = { down: 'DOWN', up: 'UP', right: 'RIGHT', left: 'LEFT' }
const options: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.componentComponent': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
}
/** Between layers: room for the ends of lines. */
const layerSpacing: Readonly<Record<DiagramGraph['kind'], number>> = { flowchart: 24, states: 24, classes: 30, entities: 34 }
const tightShare = 0.7
/** From so many edges on, the fewest crossings take long to find, and labels are small in any case. */
export const manyEdges = 40
const quick: Readonly<Record<string, string>> = { 'elk.layered.thoroughness': '2' }
/** Where all lines of a state that is a sign begin or end, for each direction: it is too small for more places. */
const signSides: Readonly<Record<'start' | 'end', Readonly<Record<GraphDirection, string>>>> = {
  start: { down: 'SOUTH', up: 'NORTH', right: 'EAST', left: 'WEST' },
  end: { down: 'NORTH', up: 'SOUTH', right: 'WEST', left: 'EAST' },
}

/** Lays out a graph. @throws {DiagramError} when it cannot be laid out */
export function layoutGraph(graph: DiagramGraph, { direction, labelWidth, isTight }: GraphForm, setLabel: LabelSetter, layouter: GraphLayouter): Diagram {
  const parts = graphParts(graph, setLabel, { direction, labelWidth })
  const root: ElkNode = {
    id: 'root',
    layoutOptions: { ...options, 'elk.direction': directions[direction], 'elk.layered.spacing.nodeNodeBetweenLayers': String(layerSpacing[graph.kind] * (isTight ? tightShare : 1)), ...graph.edges.length > manyEdges && quick },
    children: childrenOf(undefined, graph, parts, direction),
    edges: graph.edges.map((edge, index) => elkEdge(edge, index, graph, parts)),
  }
  try {
    return drawGraph(graph, parts, layouter.layout(root))
  }
  catch (error) {
    // One that is still to be loaded says so itself.
    if (error instanceof Error && error.name === 'NotLoadedError')
      throw error
    throw new DiagramError('its boxes and lines cannot be laid out')
  }
}

function childrenOf(parent: string | undefined, graph: DiagramGraph, parts: GraphParts, direction: GraphDirection): ElkNode[] {
  const inside = graph.nodes.filter(({ group }) => group === parent).map(({ id, shape }): ElkNode => {
    const { width = 0, height = 0 } = parts.nodes.get(id) ?? {}
    const size = { id: `n ${id}`, width: width * graphUnit, height: height * graphUnit }
    return isSign(shape) ? { ...size, ports: [{ id: `p ${id}`, width: 0, height: 0, layoutOptions: { 'elk.port.side': signSides[shape][direction] } }], layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' } } : size
  })
  const nested = graph.groups.filter(group => group.parent === parent).map(({ id }): ElkNode => {
    const label = parts.groups.get(id)
    const side = groupPadding * graphUnit
    return {
      id: `g ${id}`,
      children: childrenOf(id, graph, parts, direction),
      layoutOptions: {
        'elk.padding': `[top=${groupHead(label) * graphUnit},left=${side},bottom=${side},right=${side}]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${((label?.width ?? 0) + 2 * groupPadding) * graphUnit},0)`,
      },
    }
  })
  return [...inside, ...nested]
}

function elkEdge({ from, to }: GraphEdge, index: number, { nodes }: DiagramGraph, parts: GraphParts): ElkExtendedEdge {
  const end = (id: string, sign: 'start' | 'end') => nodes.some(node => node.id === id && node.shape === sign) ? `p ${id}` : parts.nodes.has(id) ? `n ${id}` : `g ${id}`
  const { middle, start, end: last } = parts.edges[index]
  return {
    id: `e ${index}`,
    sources: [end(from, 'start')],
    targets: [end(to, 'end')],
    labels: [
      ...elkLabel(`middle ${index}`, middle, { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' }),
      ...elkLabel(`start ${index}`, start, { 'elk.edgeLabels.placement': 'TAIL' }),
      ...elkLabel(`end ${index}`, last, { 'elk.edgeLabels.placement': 'HEAD' }),
    ],
  }
}

function isSign(shape: NodeShape): shape is 'start' | 'end' {
  return shape === 'start' || shape === 'end'
}

function elkLabel(id: string, { width, height }: SetLabel, layoutOptions: Readonly<Record<string, string>>): ElkLabel[] {
  return height === 0 ? [] : [{ id, text: id, width: (width + 2 * edgeLabelPadding.x) * graphUnit, height: (height + 2 * edgeLabelPadding.y) * graphUnit, layoutOptions }]
}
