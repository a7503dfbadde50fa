import type { LineEnd } from '../../text/diagrams/diagramGraph'
import type { Point } from '../strokePath'
import { strokePath } from '../strokePath'
import { thousandth } from '../thousandth'

/** The end of a line: its path, and where the line itself ends so that it does not show through. */
export interface DrawnEnd {
  readonly path: string
  readonly from: Point
}

const circleSteps = 24

/** Draws what a line ends in at `tip`, coming from `before`; `size` is that of labels, `width` that of the line, in px at 1x. */
export function lineEnd(end: LineEnd, tip: Point, before: Point, size: number, width: number): DrawnEnd {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length }
  /** So far back from the tip, and so far to its side, in em. */
  const at = (back: number, side: number): Point => ({ x: tip.x - (along.x * back + along.y * side) * size, y: tip.y - (along.y * back - along.x * side) * size })
  const stroke = (...points: readonly Point[]) => strokePath(points, width)
  const circle = (back: number, radius: number) => stroke(...Array.from({ length: circleSteps + 1 }, (_, index) => at(back + radius * Math.cos(index / circleSteps * 2 * Math.PI), radius * Math.sin(index / circleSteps * 2 * Math.PI))))
  switch (end) {
    case 'none': return { path: '', from: tip }
    case 'arrow': return { path: filled([at(0, 0), at(0.66, 0.3), at(0.66, -0.3)]), from: at(0.5, 0) }
    case 'openArrow': return { path: stroke(at(0.5, 0.32), at(0.08, 0), at(0.5, -0.32)), from: at(0.08, 0) }
    case 'triangle': return { path: stroke(at(0.06, 0), at(0.75, 0.42), at(0.75, -0.42), at(0.06, 0)), from: at(0.75, 0) }
    case 'filledDiamond': return { path: filled([at(0, 0), at(0.5, 0.32), at(1, 0), at(0.5, -0.32)]), from: at(0.9, 0) }
    case 'diamond': return { path: stroke(at(0.05, 0), at(0.5, 0.3), at(0.98, 0), at(0.5, -0.3), at(0.05, 0)), from: at(0.98, 0) }
    case 'circle': return { path: circle(0.32, 0.26), from: at(0.58, 0) }
    case 'cross': return { path: stroke(at(0.1, 0.26), at(0.62, -0.26)) + stroke(at(0.1, -0.26), at(0.62, 0.26)), from: at(0.36, 0) }
    case 'one': return { path: stroke(at(0.35, 0.36), at(0.35, -0.36)) + stroke(at(0.65, 0.36), at(0.65, -0.36)), from: tip }
    case 'zeroOrOne': return { path: stroke(at(0.35, 0.36), at(0.35, -0.36)) + circle(0.85, 0.26) + stroke(at(0, 0), at(0.59, 0)), from: at(1.11, 0) }
    case 'oneOrMore': return { path: foot(at, stroke) + stroke(at(0.95, 0.36), at(0.95, -0.36)), from: tip }
    case 'zeroOrMore': return { path: foot(at, stroke) + circle(1, 0.26) + stroke(at(0, 0), at(0.74, 0)), from: at(1.26, 0) }
  }
}

/** The three toes that stand for many. */
function foot(at: (back: number, side: number) => Point, stroke: (...points: readonly Point[]) => string): string {
  return stroke(at(0, 0.36), at(0.62, 0)) + stroke(at(0, -0.36), at(0.62, 0))
}

/** A polygon that runs the way round that strokes do. */
function filled(points: readonly Point[]): string {
  return `M${[...points].reverse().map(({ x, y }) => `${thousandth(x)} ${thousandth(y)}`).join('L')}Z`
}
