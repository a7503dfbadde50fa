import type { ElkNode } from 'elkjs/lib/elk-api'
import type { BoxShape, Diagram, DiagramBox, DiagramLabel, DiagramPoint, DiagramShape } from './diagram'
import type { DiagramGraph, GraphEdge } from './diagramGraph'
import type { GraphParts } from './graphParts'
import type { SetLabel } from './setLabels'
import { boxOutline, meetOutline } from './boxOutline'
import { cutAtBoxes } from './cutLines'
import { edgeLabelPadding, graphUnit, groupPadding } from './graphParts'
import { placeLabel } from './setLabels'

/** Where the layouter has put everything, in em from the top left; by its ids. */
interface PlacedGraph {
  readonly boxes: ReadonlyMap<string, DiagramBox>
  readonly lines: ReadonlyMap<string, readonly DiagramPoint[]>
}

/** Draws a graph at the places that the layouter has found. */
export function drawGraph(graph: DiagramGraph, parts: GraphParts, root: ElkNode): Diagram {
  const placed = placedGraph(root)
  const groups = graph.groups.map(({ id }) => placedGroup(placed.boxes.get(`g ${id}`), parts.groups.get(id)))
  const edgeLabels = parts.edges.map(({ middle, start, end }, index) => [
    ...placedLabel(placed.boxes.get(`middle ${index}`), middle, 'card'),
    ...placedLabel(placed.boxes.get(`start ${index}`), start, 'muted'),
    ...placedLabel(placed.boxes.get(`end ${index}`), end, 'muted'),
  ])
  // Lines leave room for the labels that they run through.
  const kept = [...groups, ...edgeLabels.flat()].flatMap(({ room }) => room ? [room] : [])
  const shapesOf = shapeFinder(graph, placed)
  const lines = graph.edges.flatMap((edge, index) => {
    const points = placed.lines.get(`e ${index}`) ?? []
    return edge.line === 'hidden' || points.length < 2 ? [] : cutAtBoxes(endsAtOutlines(points, edge, shapesOf), kept, edge)
  })
  const nodes = graph.nodes.flatMap(({ id }) => {
    const box = placed.boxes.get(`n ${id}`)
    return box ? parts.nodes.get(id)?.draw(box) ?? [] : []
  })
  return {
    width: (root.width ?? 0) / graphUnit,
    height: (root.height ?? 0) / graphUnit,
    shapes: [...groups.flatMap(({ shapes }) => shapes), ...lines, ...nodes.flatMap(({ shapes }) => shapes)],
    labels: [...groups, ...edgeLabels.flat(), ...nodes].flatMap(({ labels }) => labels),
  }
}

/** In em: the largest step that is taken out of a line, and what is left of a side of a box beyond a line's end. */
const maxStep = 0.8
const minInset = 0.4

interface PlacedPart {
  readonly shapes: readonly DiagramShape[]
  readonly labels: readonly DiagramLabel[]
  /** What no line may run through. */
  readonly room?: DiagramBox
}

function placedGroup(box: DiagramBox | undefined, label: SetLabel | undefined): PlacedPart {
  if (!box || !label)
    return { shapes: [], labels: [] }
  const at = { x: box.x + groupPadding, y: box.y + 0.6 * groupPadding }
  return {
    shapes: [{ kind: 'box', shape: 'group', ...box }],
    labels: placeLabel(label, at, 'left', 'muted'),
    ...label.height > 0 && { room: { x: at.x - edgeLabelPadding.x, y: at.y, width: label.width + 2 * edgeLabelPadding.x, height: label.height } },
  }
}

function placedLabel(box: DiagramBox | undefined, label: SetLabel, on: DiagramLabel['on']): PlacedPart[] {
  return box && label.height > 0 ? [{ shapes: [], labels: placeLabel(label, { x: box.x + box.width / 2, y: box.y + edgeLabelPadding.y }, 'middle', on), room: box }] : []
}

function placedGraph(root: ElkNode): PlacedGraph {
  const boxes = new Map<string, DiagramBox>()
  const lines = new Map<string, readonly DiagramPoint[]>()
  const boxOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<DiagramBox>): DiagramBox => ({ x: x / graphUnit, y: y / graphUnit, width: width / graphUnit, height: height / graphUnit })
  const visit = (node: ElkNode) => {
    for (const child of node.children ?? []) {
      boxes.set(child.id, boxOf(child))
      visit(child)
    }
    for (const { id, sections = [], labels = [] } of node.edges ?? []) {
      lines.set(id, sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]).map(({ x, y }) => ({ x: x / graphUnit, y: y / graphUnit })))
      for (const label of labels)
        boxes.set(label.id ?? '', boxOf(label))
    }
  }
  visit(root)
  return { boxes, lines }
}

function shapeFinder({ nodes }: DiagramGraph, { boxes }: PlacedGraph): (id: string) => Omit<BoxShape, 'kind'> | undefined {
  const shapes = new Map(nodes.map(({ id, shape }) => [id, shape]))
  return (id) => {
    const shape = shapes.get(id)
    const box = boxes.get(`n ${id}`)
    return shape && box && { shape, ...box }
  }
}

/** A line without a small step where it begins: it begins so much further along its box's side instead, if that is long enough. */
function straightStart(points: readonly DiagramPoint[], box: DiagramBox | undefined): readonly DiagramPoint[] {
  const [first, second, third, fourth] = points
  if (!box || !fourth)
    return points
  for (const [along, across, side] of [['x', 'y', 'width'], ['y', 'x', 'height']] as const) {
    const step = Math.abs(third[along] - second[along])
    const isStep = isSame(first[along], second[along]) && isSame(third[along], fourth[along]) && isSame(second[across], third[across]) && step <= maxStep
    const at = third[along]
    if (isStep && at >= box[along] + minInset && at <= box[along] + box[side] - minInset)
      return [{ ...first, [along]: at }, ...points.slice(3)]
  }
  return points
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6
}

/** A line that ends at the outlines of its nodes and not at the boxes around them. */
function endsAtOutlines(points: readonly DiagramPoint[], { from, to }: GraphEdge, shapeOf: (id: string) => Omit<BoxShape, 'kind'> | undefined): readonly DiagramPoint[] {
  const meet = (id: string, end: DiagramPoint, before: DiagramPoint) => {
    const shape = shapeOf(id)
    return shape ? meetOutline(boxOutline(shape), before, end) : end
  }
  const straight = [...straightStart([...straightStart(points, shapeOf(from))].reverse(), shapeOf(to))].reverse()
  const last = straight.length - 1
  return [meet(from, straight[0], straight[1]), ...straight.slice(1, -1), meet(to, straight[last], straight[last - 1])]
}
