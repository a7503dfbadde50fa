import type { DiagramBox, DiagramPoint, LineShape } from './diagram'
import type { GraphEdge } from './diagramGraph'

/** A line that leaves out what lies in boxes, such as labels on it: the parts of it that are left, with their ends. */
export function cutAtBoxes(points: readonly DiagramPoint[], boxes: readonly DiagramBox[], { line, start, end }: Pick<GraphEdge, 'line' | 'start' | 'end'>): LineShape[] {
  const parts: DiagramPoint[][] = [[]]
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index]
    for (const [first, last] of outside(from, to, boxes)) {
      const [begin, finish] = [pointAt(from, to, first), pointAt(from, to, last)]
      if (first > 0 || parts[parts.length - 1].length === 0)
        parts.push([begin])
      parts[parts.length - 1].push(finish)
      // What comes next does not go on from here.
      if (last < 1)
        parts.push([])
    }
  }
  const kept = parts.filter(part => part.length > 1)
  return kept.map((part, index) => ({ kind: 'line', points: part, line, start: index === 0 ? start : 'none', end: index === kept.length - 1 ? end : 'none' }))
}

/** The shares of the way between two points that lie in none of the boxes. */
function outside(from: DiagramPoint, to: DiagramPoint, boxes: readonly DiagramBox[]): [first: number, last: number][] {
  let kept: [number, number][] = [[0, 1]]
  for (const box of boxes) {
    const [enter, leave] = inside(from, to, box)
    if (enter < leave)
      kept = kept.flatMap(([first, last]): [number, number][] => [[first, Math.min(last, enter)], [Math.max(first, leave), last]]).filter(([first, last]) => last - first > 1e-6)
  }
  return kept
}

/** The share of the way between two points at which it enters a box, and at which it leaves it again. */
function inside(from: DiagramPoint, to: DiagramPoint, { x, y, width, height }: DiagramBox): [enter: number, leave: number] {
  let [enter, leave] = [0, 1]
  for (const [start, way, low, high] of [[from.x, to.x - from.x, x, x + width], [from.y, to.y - from.y, y, y + height]]) {
    if (Math.abs(way) < 1e-9) {
      if (start <= low || start >= high)
        return [1, 0]
      continue
    }
    const [first, last] = [(low - start) / way, (high - start) / way].sort((a, b) => a - b)
    enter = Math.max(enter, first)
    leave = Math.min(leave, last)
  }
  return [enter, leave]
}

function pointAt(from: DiagramPoint, to: DiagramPoint, share: number): DiagramPoint {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
