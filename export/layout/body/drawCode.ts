import type { LineMark } from '../../text/preparedCode'
import type { CodeRow, TextRow } from '../../text/textRows'
import type { CodeRole } from '../../theme/codeColors'
import type { CardItem, DrawingItem } from '../card'
import type { CardColor } from '../cardColor'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { titleSize } from '../../text/textRows'
import { continuationIndent } from '../../text/words'
import { centredBaseline } from '../centredBaseline'
import { chromeFontSize } from '../chromeFontSize'
import { roundedRectPath } from '../roundedRectPath'
import { bodyColors, setLine, styledLine } from '../setLine'
import { strokePath } from '../strokePath'
import { drawWindow, windowRadius } from './drawWindow'

/** A row of a code block. */
export interface CodeBlockRow extends TextRow {
  readonly code: CodeRow
}

const cornerRadius = 8
const bands: Readonly<Record<LineMark, CardColor>> = { marked: 'codeMarkedBand', added: 'codeAddedBand', removed: 'codeRemovedBand' }
const edges: Readonly<Record<LineMark, CodeRole>> = { marked: 'codeKeyword', added: 'codeAdded', removed: 'codeRemoved' }
const signs: Readonly<Record<LineMark, string>> = { marked: '', added: '+', removed: '−' }
/** Edge of lines that are marked, dots that say that there is more, and the line below a title, in px. */
const edgeWidth = 3
const dotSize = 3
const dotGap = 4
const ruleWidth = 1

/** Whether a row belongs to a code block. */
export function isCodeRow(row: TextRow): row is CodeBlockRow {
  return row.code !== undefined
}

/** What lies under the text of a code block: its background, its title, and the bands of its marked lines; (x, y) is the body's top left, px at 1x. */
export function drawCodeBackground(rows: readonly CodeBlockRow[], x: number, y: number, width: number, context: CardContext): CardItem[] {
  const [first] = rows
  const last = rows[rows.length - 1]
  const left = first.x - first.code.gutter.width - first.inset
  const top = first.top - first.inset - first.code.barHeight
  const box: Rect = { x: x + left, y: y + top, width: width - left, height: last.top + last.height + last.inset - top }
  return [
    { ...box, kind: 'rect', cornerRadius: first.code.isWindow ? windowRadius : cornerRadius, color: 'codeBackground' },
    ...first.code.isWindow ? drawWindow(first.code, box, context) : first.code.title === '' ? [] : drawTitle(first, box, context),
    ...sameMarks(rows).flatMap(run => drawBand(run, box, y)),
    ...first.code.continued ? [moreDots(box, y + first.top - first.inset / 2)] : [],
    ...last.code.goesOn ? [moreDots(box, box.y + box.height - last.inset / 2)] : [],
  ]
}

/** What stands beside a row of code: its number, the sign of a change, the mark of a line that goes on; (x, baseline) is where the row begins, px at 1x. */
export function drawCodeMargin({ code, fontSize, line }: CodeBlockRow, x: number, baseline: number, context: CardContext): CardItem[] {
  const { number, mark, hasSign, gutter } = code
  if (line.hang > 0)
    return [goesOnMark(x + line.hang * fontSize, baseline, fontSize, code.isDim ? 'dim-codeComment' : 'codeComment')]
  if (gutter.width === 0)
    return []
  return [
    ...number === undefined ? [] : setBefore(String(number), mark === undefined ? 'codeComment' : 'codePlain', x - gutter.toNumber, baseline, fontSize, context, code.isDim),
    ...hasSign && mark ? setBefore(signs[mark], edges[mark], x - gutter.toSign, baseline, fontSize, context) : [],
  ]
}

function setBefore(text: string, role: CodeRole, right: number, baseline: number, fontSize: number, context: CardContext, isDim = false): CardItem[] {
  const { line, width } = styledLine(text, { listing: true, role }, fontSize, context)
  return setLine(line, right - width, baseline, fontSize, { ...bodyColors, isDim }, context)
}

function drawTitle({ code: { title, barHeight }, inset }: CodeBlockRow, box: Rect, context: CardContext): CardItem[] {
  const set = styledLine(title, { listing: true, role: 'codeComment' }, chromeFontSize(context) * titleSize, context, box.width - 2 * inset)
  return [
    ...setLine(set.line, box.x + inset, centredBaseline(box.y, barHeight, set.fontSize), set.fontSize, bodyColors, context),
    { kind: 'rect', x: box.x, y: box.y + barHeight - ruleWidth, width: box.width, height: ruleWidth, cornerRadius: 0, color: 'codeRule' },
  ]
}

/** Rows of one mark that follow one another share a band, so that no seam is seen. */
function sameMarks(rows: readonly CodeBlockRow[]): CodeBlockRow[][] {
  const runs: CodeBlockRow[][] = []
  for (const row of rows) {
    const before = runs.at(-1)?.at(-1)
    if (before && before.code.mark === row.code.mark)
      runs[runs.length - 1].push(row)
    else
      runs.push([row])
  }
  return runs
}

function drawBand(run: readonly CodeBlockRow[], box: Rect, y: number): CardItem[] {
  const { mark } = run[0].code
  if (!mark)
    return []
  const last = run[run.length - 1]
  const band = { x: box.x, y: y + run[0].top, width: box.width, height: last.top + last.height - run[0].top, cornerRadius: 0 }
  return [{ ...band, kind: 'rect', color: bands[mark] }, { ...band, kind: 'rect', width: edgeWidth, color: edges[mark] }]
}

/** Three dots in the middle of a box: there is more of the code on another card. */
function moreDots(box: Rect, middle: number): DrawingItem {
  const width = 3 * dotSize + 2 * dotGap
  const dots = [0, 1, 2].map(index => roundedRectPath({ x: index * (dotSize + dotGap), y: 0, width: dotSize, height: dotSize }, dotSize / 2))
  return { kind: 'drawing', x: box.x + (box.width - width) / 2, y: middle - dotSize / 2, width, height: dotSize, units: { width, height: dotSize }, paths: [{ path: dots.join(''), color: 'codeComment', opacity: 1 }] }
}

/** An arrow around a corner, in front of a line that goes on at `right`. */
function goesOnMark(right: number, baseline: number, fontSize: number, color: CardColor): DrawingItem {
  const width = continuationIndent * fontSize
  const height = 0.72 * fontSize
  const at = (x: number, y: number) => ({ x: x * fontSize, y: y * fontSize })
  const [corner, tip] = [at(0.2, 0.48), at(0.8, 0.48)]
  const stroke = 0.075 * fontSize
  const path = strokePath([at(0.2, 0.1), corner, tip], stroke) + strokePath([at(0.6, 0.3), tip, at(0.6, 0.66)], stroke)
  return { kind: 'drawing', x: right - width, y: baseline - height, width, height, units: { width, height }, paths: [{ path, color, opacity: 1 }] }
}
