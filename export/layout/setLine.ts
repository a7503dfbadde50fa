import type { DrawnSpan, PieceStyle } from '../text/glyphPieces'
import type { FormulaRun, LineRun, TextLine } from '../text/textLines'
import type { CardItem } from './card'
import type { CardColor } from './cardColor'
import type { CardContext } from './cardContext'
import type { CardPart } from './cardPart'
import { splitGraphemes } from 'unicode-segmenter/grapheme'
import { firstStrongDirection } from '../text/direction'
import { breakLines } from '../text/textLines'
import { emojiAdvance, splitWords } from '../text/words'

/** Colours of the parts of a line. */
export interface LineColors {
  readonly text: CardColor
  readonly accent: CardColor
  readonly code: CardColor
  /** Whether the line is one of code beside those that matter. @default false */
  readonly isDim?: boolean
}

/** Those of a post's text. */
export const bodyColors: LineColors = { text: 'text', accent: 'accent', code: 'code' }

/** A measured line of the card's own words, such as the author's name; px at 1x. */
export interface ChromeLine {
  readonly line: TextLine
  readonly width: number
  readonly fontSize: number
}

/** Measures one line of plain text, shortened with an ellipsis where it is wider than `maxWidth` px. */
export function chromeLine(text: string, fontSize: number, bold: boolean, context: CardContext, maxWidth = Number.POSITIVE_INFINITY): ChromeLine {
  return styledLine(text, { bold }, fontSize, context, maxWidth)
}

/** The same in any style. */
export function styledLine(text: string, style: Omit<DrawnSpan, 'text'>, fontSize: number, context: CardContext, maxWidth = Number.POSITIVE_INFINITY): ChromeLine {
  const measure = (value: string): ChromeLine => {
    const shown = value.replace(/\s+/g, ' ')
    const words = splitWords([{ ...style, text: shown }], firstStrongDirection(shown) ?? 'ltr', context.theme.typography, context.glyphs, context.measurer)
    const line = breakLines(words, Number.POSITIVE_INFINITY, context.measurer)[0] ?? { start: 0, end: 0, width: 0, hang: 0, runs: [] }
    return { line, width: line.width * fontSize, fontSize }
  }
  const whole = measure(text)
  if (whole.width <= maxWidth)
    return whole
  const graphemes = Array.from(splitGraphemes(text))
  let kept = 0
  for (let step = 2 ** Math.ceil(Math.log2(graphemes.length + 1)); step >= 1; step /= 2) {
    if (kept + step <= graphemes.length && measure(`${graphemes.slice(0, kept + step).join('')}…`).width <= maxWidth)
      kept += step
  }
  return measure(`${graphemes.slice(0, kept).join('').trimEnd()}…`)
}

/** Draws a line with its left edge at `x` and its baseline at `lineBaseline`; `part` is what its text is of. */
export function setLine(line: TextLine, x: number, lineBaseline: number, fontSize: number, colors: LineColors, context: CardContext, part?: CardPart): CardItem[] {
  const items: CardItem[] = markBands(line.runs).map(band => markBand(x + band.x * fontSize, lineBaseline, band.width * fontSize, fontSize))
  for (const run of line.runs) {
    const { style, x: offset, width } = run
    const baseline = lineBaseline - style.shift * fontSize
    const size = fontSize * style.scale
    const left = x + offset * fontSize
    if (style.ground)
      items.push(codeGround(left, baseline, width * fontSize, size))
    if (run.kind === 'emoji') {
      const side = size * 1.1
      items.push({ kind: 'emoji', x: left + (emojiAdvance * size - side) / 2, y: baseline - 0.36 * size - side / 2, width: side, height: side, text: run.text, svg: context.glyphs.emoji.svg(run.emoji), part, start: run.start })
    }
    else if (run.kind === 'formula') {
      items.push(...setFormula(run, left, baseline, fontSize, paintColor(style.paint, colors), context, part))
    }
    else {
      const color = paintColor(style.paint, colors)
      items.push({ kind: 'glyphs', x: left, baseline, width: width * fontSize, text: run.text, ...run.said !== undefined && { said: run.said }, face: run.face, glyphIds: run.glyphIds, positions: run.positions, clusters: run.clusters, fontSize: size, color, part, start: run.start })
      if (style.strike)
        items.push(strikeLine(left, baseline, width * fontSize, size, color))
    }
  }
  return items
}

/** Draws a formula, in a colour where it says none; letters that its own fonts lack in the card's. */
function setFormula({ formula, style: { scale, strike }, text, start, width }: FormulaRun, x: number, baseline: number, fontSize: number, color: CardColor, context: CardContext, part: CardPart | undefined): CardItem[] {
  const size = fontSize * scale
  const box = { x, baseline, width: width * fontSize, height: formula.height * size, depth: formula.depth * size }
  const letters = formula.letters.flatMap((run) => {
    const set = styledLine(run.text, { bold: run.bold }, run.size * size, context)
    return setLine(set.line, x + run.x * size, baseline + run.y * size, set.fontSize, plain(run.color ?? color), context)
  })
  const items: CardItem[] = [{ ...box, kind: 'formula', text, spoken: formula.spoken, part, start, fontSize: size, paths: formula.paths.map(path => ({ path: path.path, color: path.color ?? color })) }, ...letters]
  return strike ? [...items, strikeLine(x, baseline, box.width, size, color)] : items
}

function strikeLine(x: number, baseline: number, width: number, fontSize: number, color: CardColor): CardItem {
  return { kind: 'rect', x, y: baseline - 0.32 * fontSize, width, height: Math.max(1, fontSize / 14), cornerRadius: 0, color }
}

/** What a code block is made of has a colour of its own. */
function paintColor(paint: PieceStyle['paint'], colors: LineColors): CardColor {
  if (paint === 'text' || paint === 'accent' || paint === 'code')
    return colors[paint]
  return colors.isDim ? `dim-${paint}` : paint
}

/** Colours for a line that is all of one colour. */
export function plain(color: CardColor): LineColors {
  return { text: color, accent: color, code: color }
}

/** Highlighted runs that follow one another share a band, so that no seam is seen. */
function markBands(runs: readonly LineRun[]): { readonly x: number, readonly width: number }[] {
  const bands: { x: number, width: number }[] = []
  runs.forEach(({ style, x, width }, index) => {
    if (!style.mark)
      return
    const last = bands.at(-1)
    if (last && runs[index - 1].style.mark)
      last.width = x + width - last.x
    else
      bands.push({ x, width })
  })
  return bands
}

function markBand(x: number, baseline: number, width: number, fontSize: number): CardItem {
  const overhang = 0.1 * fontSize
  return { kind: 'rect', x: x - overhang, y: baseline - 0.92 * fontSize, width: width + 2 * overhang, height: 1.2 * fontSize, cornerRadius: 0.18 * fontSize, color: 'mark' }
}

function codeGround(x: number, baseline: number, width: number, fontSize: number): CardItem {
  const overhang = 0.24 * fontSize
  return { kind: 'rect', x: x - overhang, y: baseline - 1.06 * fontSize, width: width + 2 * overhang, height: 1.42 * fontSize, cornerRadius: 0.3 * fontSize, color: 'codeBackground' }
}
