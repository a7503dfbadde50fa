import type { MarkdownLine } from './markdownLine'
import type { TextState } from './textState'
import { changeMarkers, isBlank } from './itemIndents'
import { countUp, listAround } from './itemNumbers'
import { isItem, readLine, textIndent, widthOf, writeLine } from './markdownLine'
import { markdownOutline } from './markdownOutline'

/** Formats of whole lines, which signs at their starts make. */
export type LineFormat = 'bullets' | 'numbers' | 'checks' | 'quote' | 'heading'

const kinds = { bullets: 'bullet', numbers: 'number', checks: 'check', heading: 'heading' } as const
const markers = { bullets: '- ', numbers: '1. ', checks: '- [ ] ' } as const
const deepestHeading = 3

/** Numbers of the lines that a selection touches, from 0: the first and the last one. */
export function selectedLines({ text, start, end }: TextState): readonly [first: number, last: number] {
  const first = lineNumber(text, start)
  // A selection up to the start of a line leaves that line out.
  return [first, Math.max(first, lineNumber(text, end > start && text[end - 1] === '\n' ? end - 1 : end))]
}

/** Whether all selected lines have a format. */
export function hasLineFormat(state: TextState, format: LineFormat): boolean {
  const all = state.text.split('\n').map(readLine)
  const lines = format === 'quote' ? chosenLines(state) : withoutInnerLines(chosenLines(state), all)
  return lines.length > 0 && lines.map(at => all[at]).every(line => format === 'quote' ? line.quote !== '' : line.kind === kinds[format])
}

/** Gives the selected lines a format, or takes it off where all have it; a heading gets smaller twice before it is none. Code stays as it is. */
export function toggleLineFormat(state: TextState, format: LineFormat): TextState {
  const before = state.text.split('\n')
  const lines = before.map(readLine)
  const chosen = new Set(format === 'quote' ? chosenLines(state) : withoutInnerLines(chosenLines(state), lines))
  if (chosen.size === 0)
    return state
  const has = hasLineFormat(state, format)
  const changed = format === 'quote'
    ? quoted(lines, chosen, has)
    : format === 'heading'
      ? changeMarkers(lines, withHeading(chosen, (headingLevel(lines[Math.min(...chosen)]) + 1) % (deepestHeading + 1)))
      : withList(lines, chosen, has ? undefined : format)
  const after = changed.map((line, at) => isSame(line, lines[at]) ? before[at] : writeLine(line))
  return joined(state, before, after, gapsAround(lines, changed, chosen))
}

/** Another text of the same lines, some of them after a new blank one, with the selection where it was in them. */
export function joined({ start, end }: TextState, before: readonly string[], after: readonly string[], gaps: ReadonlySet<number> = new Set()): TextState {
  const starts: number[] = []
  let text = ''
  after.forEach((line, at) => {
    text += (at === 0 ? '' : '\n') + (gaps.has(at) ? '\n' : '')
    starts.push(text.length)
    text += line
  })
  const move = (place: number) => {
    const at = lineNumber(before.join('\n'), place)
    const fromEnd = before.slice(0, at + 1).join('\n').length - place
    // Signs come and go at the start of a line, before its content.
    return starts[at] + after[at].length - (before[at] === after[at] ? fromEnd : Math.min(fromEnd, readLine(before[at]).content.length, after[at].length))
  }
  return { text, start: move(start), end: move(end) }
}

function lineNumber(text: string, place: number): number {
  return text.slice(0, place).split('\n').length - 1
}

/** The selected lines that hold something and are no code; where nothing else is selected, one that holds nothing. */
function chosenLines(state: TextState): number[] {
  const [first, last] = selectedLines(state)
  const { codeBlocks } = markdownOutline(state.text)
  const code = codeBlocks.map(({ start, end }) => [lineNumber(state.text, start), lineNumber(state.text, end)] as const)
  const lines = state.text.split('\n')
  const found = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter(at => !code.some(([from, to]) => at >= from && at <= to))
  const full = found.filter(at => !isBlank(readLine(lines[at])))
  return full.length > 0 ? full : found.slice(0, 1)
}

/** Lines below the first one of an item stay as they are. */
function withoutInnerLines(chosen: readonly number[], lines: readonly MarkdownLine[]): number[] {
  let inside = Infinity
  return chosen.filter((at) => {
    const line = lines[at]
    if (isItem(line))
      inside = textIndent(line)
    return isItem(line) || widthOf(line.indent) < inside
  })
}

function withList(lines: readonly MarkdownLine[], chosen: ReadonlySet<number>, format: keyof typeof markers | undefined): MarkdownLine[] {
  const [first, last] = [Math.min(...chosen), Math.max(...chosen)]
  const changed = changeMarkers(lines, (line, at) => chosen.has(at) ? { ...line, marker: format ? markers[format] : '', kind: format ? kinds[format] : 'plain' } : line)
  if (format !== 'numbers')
    return changed
  const [start, end] = listAround(changed, first, last)
  return changed.toSpliced(start, end - start, ...countUp(changed.slice(start, end), at => chosen.has(start + at)))
}

function withHeading(chosen: ReadonlySet<number>, level: number) {
  return (line: MarkdownLine, at: number): MarkdownLine => chosen.has(at) ? { ...line, marker: level === 0 ? '' : `${'#'.repeat(level)} `, kind: level === 0 ? 'plain' : 'heading' } : line
}

function headingLevel({ kind, marker }: MarkdownLine): number {
  return kind === 'heading' ? Math.min(deepestHeading, marker.trim().length) : 0
}

/** Quotes the lines from the first to the last one, blank ones between them too, or takes one level of quotation off. */
function quoted(lines: readonly MarkdownLine[], chosen: ReadonlySet<number>, has: boolean): MarkdownLine[] {
  const [first, last] = [Math.min(...chosen), Math.max(...chosen)]
  return lines.map((line, at) => {
    if (at < first || at > last)
      return line
    return { ...line, quote: has ? line.quote.replace(/^ {0,3}>[\t ]?/, '') : `> ${line.quote}` }
  })
}

/** Lines that need a blank line before them, because Markdown would read them as part of the item or quotation above. */
function gapsAround(before: readonly MarkdownLine[], after: readonly MarkdownLine[], chosen: ReadonlySet<number>): Set<number> {
  return new Set([Math.min(...chosen), Math.max(...chosen) + 1].filter(at => at > 0 && at < after.length
    && isSwallowed(after[at], after[at - 1]) && !isSwallowed(before[at], before[at - 1])))
}

function isSwallowed(line: MarkdownLine, above: MarkdownLine): boolean {
  if (isBlank(line) || isBlank(above) || line.kind !== 'plain' || /^(?:`{3}|~{3})/.test(line.content))
    return false
  return line.quote.length < above.quote.length || (isItem(above) && widthOf(line.indent) < textIndent(above))
}

function isSame(a: MarkdownLine, b: MarkdownLine): boolean {
  return a.quote === b.quote && a.indent === b.indent && a.marker === b.marker && a.content === b.content
}
