import type { BoxShape, DiagramPoint } from '../../text/diagrams/diagram'
import type { DrawingPath } from '../card'
import type { CardColor } from '../cardColor'
import { boxOutline, insetOutline } from '../../text/diagrams/boxOutline'
import { lidHeight } from '../../text/diagrams/nodeBoxes'
import { strokePath } from '../strokePath'
import { thousandth } from '../thousandth'

const outlineWidth = 1.25
/** Of the ring of a final state, of a double circle, and of the bars at the sides of a subroutine, in em. */
const ringGap = 0.25
const sideBar = 0.4
const lidSteps = 24

interface BoxLook {
  readonly fill: CardColor
  readonly fillOpacity: number
  readonly outline: CardColor
  readonly outlineOpacity: number
}

const boxLook: BoxLook = { fill: 'codeBackground', fillOpacity: 1, outline: 'muted', outlineOpacity: 1 }
const solid: BoxLook = { fill: 'text', fillOpacity: 1, outline: 'text', outlineOpacity: 1 }
const looks: Readonly<Partial<Record<BoxShape['shape'], BoxLook>>> = {
  group: { fill: 'codeBackground', fillOpacity: 0.35, outline: 'muted', outlineOpacity: 0.6 },
  frame: { fill: 'codeBackground', fillOpacity: 0.25, outline: 'muted', outlineOpacity: 0.6 },
  tab: { ...boxLook, outlineOpacity: 0.6 },
  note: { ...boxLook, outline: 'accent' },
  diamond: { ...boxLook, outline: 'accent' },
  start: solid,
  bar: solid,
}

/** Draws a box, lengths in px at 1x; `size` is that of labels, `stroke` what the widths of lines are multiplied by. */
export function drawBox(box: BoxShape, size: number, stroke: number): DrawingPath[] {
  const { fill, fillOpacity, outline: color, outlineOpacity } = looks[box.shape] ?? boxLook
  const width = outlineWidth * stroke
  const unit = { ...box, x: box.x / size, y: box.y / size, width: box.width / size, height: box.height / size }
  const outer = boxOutline(unit).map(({ x, y }) => ({ x: x * size, y: y * size }))
  if (box.shape === 'person')
    return [drawPerson(box, width * 1.1)]
  if (box.shape === 'end') {
    const ring = ringPath(outer, insetOutline(outer, width * 1.2))
    return [{ path: ring + polygonPath(insetOutline(outer, ringGap * size)), color: 'text', opacity: 1 }]
  }
  const inner = insetOutline(outer, width)
  return [
    { path: polygonPath(inner), color: fill, opacity: fillOpacity },
    { path: ringPath(outer, inner), color, opacity: outlineOpacity },
    ...insideLines(box, outer, size, width).map(path => ({ path, color, opacity: outlineOpacity })),
  ]
}

/** Lines inside the outline that tell shapes apart. */
function insideLines({ shape, x, y, width, height }: BoxShape, outer: readonly DiagramPoint[], size: number, stroke: number): string[] {
  switch (shape) {
    case 'subroutine': return [x + sideBar * size, x + width - sideBar * size].map(at => strokePath([{ x: at, y: y + stroke / 2 }, { x: at, y: y + height - stroke / 2 }], stroke))
    case 'doubleCircle': {
      const ring = insetOutline(outer, ringGap * size)
      return [ringPath(ring, insetOutline(ring, stroke))]
    }
    case 'cylinder': {
      const lid = lidHeight * size
      return [strokePath(Array.from({ length: lidSteps + 1 }, (_, index) => {
        const angle = Math.PI * index / lidSteps
        return { x: x + width / 2 + (width - stroke) / 2 * Math.cos(angle), y: y + lid / 2 + (lid - stroke) / 2 * Math.sin(angle) }
      }), stroke)]
    }
    case 'note': {
      const fold = 0.7 * size
      return [strokePath([{ x: x + width - fold, y: y + stroke / 2 }, { x: x + width - fold, y: y + fold }, { x: x + width - stroke / 2, y: y + fold }], stroke)]
    }
    default: return []
  }
}

/** Head and shoulders. */
function drawPerson({ x, y, width, height }: BoxShape, stroke: number): DrawingPath {
  const arc = (cx: number, cy: number, rx: number, ry: number, from: number, to: number) => Array.from({ length: 33 }, (_, index) => {
    const angle = (from + (to - from) * index / 32) * Math.PI / 180
    return { x: cx + rx * Math.cos(angle), y: cy + ry * Math.sin(angle) }
  })
  const middle = x + width / 2
  const head = arc(middle, y + height * 0.27, height * 0.24, height * 0.24, 0, 360)
  const shoulders = arc(middle, y + height * 0.98, height * 0.46, height * 0.38, 180, 360)
  return { path: strokePath(head, stroke) + strokePath(shoulders, stroke), color: 'muted', opacity: 1 }
}

function polygonPath(points: readonly DiagramPoint[]): string {
  return `M${points.map(({ x, y }) => `${thousandth(x)} ${thousandth(y)}`).join('L')}Z`
}

/** What lies between two outlines: the inner one runs the other way round. */
function ringPath(outer: readonly DiagramPoint[], inner: readonly DiagramPoint[]): string {
  return polygonPath(outer) + polygonPath([...inner].reverse())
}
