import type { BoxShape, DiagramLabel, DiagramPoint, DiagramShape } from '../../text/diagrams/diagram'
import type { DiagramRow } from '../../text/textRows'
import type { CardItem, DrawingItem, DrawingPath } from '../card'
import type { CardColor } from '../cardColor'
import type { CardContext } from '../cardContext'
import { plain, setLine } from '../setLine'
import { dashedStroke, roundedCorners, strokePath } from '../strokePath'
import { drawBox } from './drawDiagramBox'
import { lineEnd } from './drawLineEnd'

/** Widths of lines in px at 1x, where labels have a usual size. */
const lineWidths = { line: 1.5, thick: 2.75, rule: 1 } as const
const usualLabelSize = 14
/** Radius of the corners of lines, in em of the labels. */
const bendRadius = 0.45

/** On boxes, letters have the colours of code, which can be read there. */
const labelColors: Readonly<Record<DiagramLabel['on'], CardColor>> = { box: 'codePlain', mutedBox: 'codeComment', card: 'text', muted: 'muted' }

/** Draws a diagram with its top left at (x, y), px at 1x: boxes and lines as one drawing, labels as text. */
export function drawDiagram({ form, labelSize }: DiagramRow, x: number, y: number, context: CardContext): CardItem[] {
  // Lines of small diagrams are finer, but never hairs.
  const stroke = Math.max(0.75, Math.min(1.25, labelSize / usualLabelSize))
  const drawing: DrawingItem = {
    kind: 'drawing',
    x,
    y,
    width: form.width * labelSize,
    height: form.height * labelSize,
    units: { width: form.width * labelSize, height: form.height * labelSize },
    paths: form.shapes.flatMap(shape => drawShape(shape, labelSize, stroke)),
  }
  const labels = form.labels.flatMap(({ line, x: left, baseline, on }) => setLine(line, x + left * labelSize, y + baseline * labelSize, labelSize, plain(labelColors[on]), context))
  return [drawing, ...labels]
}

function drawShape(shape: DiagramShape, size: number, stroke: number): readonly DrawingPath[] {
  const scaled = ({ x, y }: DiagramPoint) => ({ x: x * size, y: y * size })
  switch (shape.kind) {
    case 'box': return drawBox(scaledBox(shape, size), size, stroke)
    case 'rule': {
      const [from, to] = [scaled(shape.from), scaled(shape.to)]
      const width = lineWidths.rule * stroke
      return [{ path: shape.dashed ? dashedStroke([from, to], width) : strokePath([from, to], width), color: 'muted', opacity: shape.dashed ? 0.7 : 0.5 }]
    }
    case 'line': {
      const width = (shape.line === 'thick' ? lineWidths.thick : lineWidths.line) * stroke
      const color: CardColor = shape.line === 'thick' ? 'accent' : 'muted'
      const points = shape.points.map(scaled)
      const start = lineEnd(shape.start, points[0], points[1], size, width)
      const end = lineEnd(shape.end, points[points.length - 1], points[points.length - 2], size, width)
      const body = roundedCorners([start.from, ...points.slice(1, -1), end.from], bendRadius * size)
      const path = shape.line === 'dashed' ? dashedStroke(body, width) : strokePath(body, width)
      return [{ path: path + start.path + end.path, color, opacity: 1 }]
    }
  }
}

function scaledBox({ x, y, width, height, ...shape }: BoxShape, size: number): BoxShape {
  return { ...shape, x: x * size, y: y * size, width: width * size, height: height * size }
}
