import type { Figure, Label, Paint, Shape } from '../../../engine/figure/figure'
import type { CardItem, DrawingPath } from '../card'
import type { CardColor } from '../cardColor'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import type { ChromeLine } from '../setLine'
import { arrowPoints, boxesPath } from '../../../engine/figure/shapePaths'
import { roundedRectPath } from '../roundedRectPath'
import { chromeLine, plain, setLine } from '../setLine'
import { dashedPath, strokePath } from '../strokePath'

/** Figures are laid out for Inter; letters of a wider face are set smaller, so that labels keep to their places. */
const labelScales: Readonly<Record<string, number>> = { 'JetBrains Mono': 0.82 }
/** Letters whose width tells how wide a family of one's own is. */
const usualLetters = 'Tokens and memory 0123456789'

/** What a figure's colours are on a card: text and accent as the theme has them, tensors and memories the same hue on every card. */
const figureColors: Readonly<Record<Paint, CardColor>> = {
  ink: 'text',
  muted: 'muted',
  accent: 'accent',
  line: 'muted',
  faint: 'codeBackground',
  onColor: '#14142b',
  query: 'query',
  key: 'key',
  value: 'value',
  scores: 'scores',
  output: 'output',
  parameters: 'parameters',
  local: 'local',
  registers: 'registers',
  sram: 'sram',
  hbm: 'hbm',
}

/** Places a figure in a rectangle of its aspect ratio: its shapes as a drawing, its labels as text in the card's own fonts. */
export function drawFigure(figure: Figure, rect: Rect, context: CardContext): CardItem[] {
  const scale = rect.width / figure.width
  const letters = scale * labelScale(context)
  const labels = figure.labels.flatMap((label): CardItem[] => {
    const { line, width, fontSize } = fittedLabel(label, figure.width, { scale, letters }, context)
    const shift = label.anchor === 'middle' ? width / 2 : label.anchor === 'end' ? width : 0
    return setLine(line, rect.x + label.x * scale - shift, rect.y + label.y * scale, fontSize, plain(figureColors[label.paint ?? 'ink']), context)
  })
  return [{ ...rect, kind: 'drawing', units: { width: figure.width, height: figure.height }, paths: figure.shapes.map(drawingPath) }, ...labels]
}

/** A label at its size, or at the smaller one at which it stays inside the figure. */
function fittedLabel({ text, x, size, anchor, bold }: Label, figureWidth: number, { scale, letters }: { readonly scale: number, readonly letters: number }, context: CardContext): ChromeLine {
  const set = chromeLine(text, size * letters, bold === true, context)
  const room = scale * (anchor === 'middle' ? 2 * Math.min(x, figureWidth - x) : anchor === 'end' ? x : figureWidth - x)
  const share = Math.min(1, room / set.width)
  return { line: set.line, width: set.width * share, fontSize: set.fontSize * share }
}

/** What labels are set smaller by than in Inter. */
function labelScale(context: CardContext): number {
  const { theme } = context
  const { family } = theme.typography
  if (typeof family === 'string')
    return labelScales[family] ?? 1
  const width = (measured: CardContext) => chromeLine(usualLetters, 1, false, measured).width
  return Math.min(1, width({ ...context, theme: { ...theme, typography: { ...theme.typography, family: 'Inter' } } }) / width(context))
}

function drawingPath(shape: Shape): DrawingPath {
  return { path: shapePath(shape), color: figureColors[shape.paint], opacity: shape.opacity ?? 1 }
}

function shapePath(shape: Shape): string {
  if (shape.kind === 'boxes')
    return boxesPath(shape.boxes)
  if (shape.kind === 'rect') {
    const { outline = 0, cornerRadius = 0 } = shape
    // A stroke runs along the middle of an outline, so that its corners are those of that middle.
    const middle = { x: shape.x + outline / 2, y: shape.y + outline / 2, width: Math.max(0, shape.width - outline), height: Math.max(0, shape.height - outline) }
    const inner = { x: shape.x + outline, y: shape.y + outline, width: shape.width - 2 * outline, height: shape.height - 2 * outline }
    if (outline === 0)
      return roundedRectPath(shape, cornerRadius)
    const radius = Math.min(cornerRadius, middle.width / 2, middle.height / 2)
    return roundedRectPath(shape, radius > 0 ? radius + outline / 2 : 0) + (inner.width > 0 && inner.height > 0 ? roundedRectPath(inner, Math.max(0, radius - outline / 2), true) : '')
  }
  const { x1, y1, x2, y2, width = 1.5 } = shape
  const [start, end] = [{ x: x1, y: y1 }, { x: x2, y: y2 }]
  return (shape.dashed ? dashedPath(start, end, width) : strokePath([start, end], width)) + (shape.arrow ? strokePath(arrowPoints(shape), width) : '')
}
