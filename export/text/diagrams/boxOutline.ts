import type { BoxShape, DiagramBox, DiagramPoint } from './diagram'
import { lidHeight } from './nodeBoxes'

const cornerRadius = 0.4
const arcSteps = 8
const roundSteps = 64
/** Of the folded corner of a note. */
const fold = 0.7

/** The corners of a box's outline, clockwise from its upper left; all outlines are convex. */
export function boxOutline({ shape, ...box }: Pick<BoxShape, 'shape' | keyof DiagramBox>): DiagramPoint[] {
  const { x, y, width, height } = box
  const [right, bottom, middleX, middleY] = [x + width, y + height, x + width / 2, y + height / 2]
  const slant = height / 2
  switch (shape) {
    case 'diamond': return [{ x: middleX, y }, { x: right, y: middleY }, { x: middleX, y: bottom }, { x, y: middleY }]
    case 'circle':
    case 'doubleCircle':
    case 'start':
    case 'end': return ellipse(middleX, middleY, width / 2, height / 2, -90, 270, roundSteps)
    case 'stadium': return rounded(box, height / 2)
    case 'hexagon': return [{ x: x + slant / 2, y }, { x: right - slant / 2, y }, { x: right, y: middleY }, { x: right - slant / 2, y: bottom }, { x: x + slant / 2, y: bottom }, { x, y: middleY }]
    case 'leanRight': return [{ x: x + slant, y }, { x: right, y }, { x: right - slant, y: bottom }, { x, y: bottom }]
    case 'leanLeft': return [{ x, y }, { x: right - slant, y }, { x: right, y: bottom }, { x: x + slant, y: bottom }]
    case 'trapezoid': return [{ x: x + slant / 2, y }, { x: right - slant / 2, y }, { x: right, y: bottom }, { x, y: bottom }]
    case 'trapezoidDown': return [{ x, y }, { x: right, y }, { x: right - slant / 2, y: bottom }, { x: x + slant / 2, y: bottom }]
    case 'flag': return [{ x: x + slant / 2, y }, { x: right, y }, { x: right, y: bottom }, { x: x + slant / 2, y: bottom }, { x, y: middleY }]
    case 'cylinder': return [...ellipse(middleX, y + lidHeight / 2, width / 2, lidHeight / 2, -180, 0, roundSteps / 2), ...ellipse(middleX, bottom - lidHeight / 2, width / 2, lidHeight / 2, 0, 180, roundSteps / 2)]
    case 'note': return [{ x, y }, { x: right - fold, y }, { x: right, y: y + fold }, { x: right, y: bottom }, { x, y: bottom }]
    case 'bar':
    case 'activation': return rounded(box, Math.min(width, height) / 4)
    case 'tab':
    case 'rectangle':
    case 'subroutine':
    case 'table':
    case 'frame':
    case 'person':
    case 'group': return rounded(box, cornerRadius)
    case 'rounded': return rounded(box, 2 * cornerRadius)
  }
}

/** Where a ray from a point outside meets a convex outline first; the point itself where it does not. */
export function meetOutline(outline: readonly DiagramPoint[], from: DiagramPoint, through: DiagramPoint): DiagramPoint {
  const [dx, dy] = [through.x - from.x, through.y - from.y]
  let nearest = Number.POSITIVE_INFINITY
  for (const [index, start] of outline.entries()) {
    const end = outline[(index + 1) % outline.length]
    const [ex, ey] = [end.x - start.x, end.y - start.y]
    const cross = dx * ey - dy * ex
    if (Math.abs(cross) < 1e-9)
      continue
    const along = ((start.x - from.x) * ey - (start.y - from.y) * ex) / cross
    const across = ((start.x - from.x) * dy - (start.y - from.y) * dx) / cross
    if (along > 1e-6 && across >= -1e-6 && across <= 1 + 1e-6)
      nearest = Math.min(nearest, along)
  }
  return Number.isFinite(nearest) ? { x: from.x + dx * nearest, y: from.y + dy * nearest } : through
}

/** The same outline so much smaller on every side. */
export function insetOutline(outline: readonly DiagramPoint[], distance: number): DiagramPoint[] {
  const points = outline.filter((point, index) => Math.hypot(point.x - outline[(index + 1) % outline.length].x, point.y - outline[(index + 1) % outline.length].y) > 1e-6)
  return points.map((point, index) => {
    const before = points[(index + points.length - 1) % points.length]
    const after = points[(index + 1) % points.length]
    const [first, second] = [inward(before, point), inward(point, after)]
    const length = 1 + first.x * second.x + first.y * second.y
    return { x: point.x + (first.x + second.x) / length * distance, y: point.y + (first.y + second.y) / length * distance }
  })
}

/** Of an edge of a clockwise outline. */
function inward(start: DiagramPoint, end: DiagramPoint): DiagramPoint {
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  return { x: -(end.y - start.y) / length, y: (end.x - start.x) / length }
}

function rounded({ x, y, width, height }: DiagramBox, radius: number): DiagramPoint[] {
  const r = Math.min(radius, width / 2, height / 2)
  const [right, bottom] = [x + width, y + height]
  return [
    ...ellipse(x + r, y + r, r, r, 180, 270, arcSteps),
    ...ellipse(right - r, y + r, r, r, 270, 360, arcSteps),
    ...ellipse(right - r, bottom - r, r, r, 0, 90, arcSteps),
    ...ellipse(x + r, bottom - r, r, r, 90, 180, arcSteps),
  ]
}

/** Points of a part of an ellipse, clockwise between two angles in degrees, 0 pointing right. */
function ellipse(x: number, y: number, radiusX: number, radiusY: number, from: number, to: number, steps: number): DiagramPoint[] {
  const isWhole = to - from === 360
  return Array.from({ length: isWhole ? steps : steps + 1 }, (_, index) => {
    const angle = (from + (to - from) * index / steps) * Math.PI / 180
    return { x: x + radiusX * Math.cos(angle), y: y + radiusY * Math.sin(angle) }
  })
}
