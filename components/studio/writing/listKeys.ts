import type { MarkdownLine } from './markdownLine'
import type { TextState } from './textState'
import { changeMarkers, isBlank } from './itemIndents'
import { countUp, isCounted, listAround } from './itemNumbers'
import { joined, selectedLines } from './lineFormat'
import { isItem, readLine, textIndent, widthOf, writeLine } from './markdownLine'
import { markdownOutline } from './markdownOutline'

/**
 * What the Enter key makes in an item or a quotation: another one, or from an empty one the way out, with a blank line.
 * Undefined where it is a line break like any other.
 */
export function continueLine(state: TextState): TextState | undefined {
  const { text, start, end } = state
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = !text.includes('\n', start) ? text.length : text.indexOf('\n', start)
  const line = readLine(text.slice(from, lineEnd))
  const lead = line.quote + line.indent + line.marker
  const isQuoted = line.quote !== '' && line.kind === 'plain'
  if ((!isItem(line) && !isQuoted) || start < from + lead.length || isCode(text, start))
    return undefined
  if (line.content.trim() === '' && start === end)
    return leave(text, from, lineEnd, isQuoted ? '' : line.quote)
  const next = line.quote + line.indent + (isItem(line) ? nextMarker(line) : '')
  const inserted = `\n${next}`
  const rest = text.slice(end).replace(/^[\t ]+/, '')
  const whole = text.slice(0, start) + inserted + rest
  const caret = start + inserted.length
  return line.kind === 'number' ? numbered({ text: whole, start: caret, end: caret }, text) : { text: whole, start: caret, end: caret }
}

/**
 * What the Tab key makes of selected items, with all below them: items of the item before them, or with Shift items beside the one that they belong to.
 * The same state where that cannot be; undefined where the caret is in no list, and the key means what it does elsewhere.
 */
export function indentItems(state: TextState, step: 'in' | 'out'): TextState | undefined {
  const before = state.text.split('\n')
  const lines = before.map(readLine)
  const [first, last] = selectedLines(state)
  const line = lines[first]
  if (!isItem(line) || isCode(state.text, state.start))
    return undefined
  const width = widthOf(line.indent)
  const end = endOfItems(lines, first, last)
  const target = step === 'in' ? indentBelow(lines, first) : indentAbove(lines, first)
  if (target === undefined)
    return step === 'in' ? state : undefined
  const isMoved = (at: number) => at >= first && at < end && !isBlank(lines[at])
  const moved = lines.map((other, at) => isMoved(at) ? { ...other, indent: ' '.repeat(Math.max(0, widthOf(other.indent) + target - width)) } : other)
  const [listStart, listEnd] = listAround(moved, first, end - 1)
  const counted = isCounted(lines.slice(listStart, listEnd))
  const isNew = (at: number) => isMoved(at) && widthOf(lines[at].indent) === width
  const list = moved.slice(listStart, listEnd)
  const changed = moved.toSpliced(listStart, listEnd - listStart, ...counted ? countUp(list, at => isNew(listStart + at), lines.slice(listStart, listEnd)) : list)
  // A number with another digit moves the text that is below it.
  const after = changeMarkers(moved, (other, at) => ({ ...other, marker: changed[at].marker }))
  return joined(state, before, after.map((other, at) => lines[at] === other ? before[at] : writeLine(other)))
}

function leave(text: string, from: number, lineEnd: number, quote: string): TextState {
  const above = from === 0 ? '' : text.slice(text.lastIndexOf('\n', from - 2) + 1, from - 1)
  const gap = from === 0 || isBlank(readLine(above)) ? '' : `${quote.trimEnd()}\n`
  const caret = from + gap.length + quote.length
  return { text: text.slice(0, from) + gap + quote + text.slice(lineEnd), start: caret, end: caret }
}

function nextMarker({ kind, marker }: MarkdownLine): string {
  if (kind === 'check')
    return marker.replace(/\[x\]/i, '[ ]').replace(/\]$/, '] ')
  return marker
}

/** The list around the caret, whose item is new, counts on where it did so before. */
function numbered(state: TextState, before: string): TextState {
  const source = state.text.split('\n')
  const lines = source.map(readLine)
  const [at] = selectedLines(state)
  const [start, end] = listAround(lines, at, at)
  const list = lines.slice(start, end)
  const wasCounted = isCounted(list.toSpliced(at - start, 1))
  const isLast = at + 1 >= end
  if (!wasCounted && !isLast)
    return before === state.text ? state : joined(state, source, source.map((line, index) => index === at ? writeLine(plusOne(lines[index])) : line))
  const counted = wasCounted ? countUp(list, index => index === at - start) : list.map((line, index) => index === at - start ? plusOne(line) : line)
  const markers = lines.toSpliced(start, end - start, ...counted)
  const after = changeMarkers(lines, (line, index) => ({ ...line, marker: markers[index].marker }))
  return joined(state, source, after.map((line, index) => line === lines[index] ? source[index] : writeLine(line)))
}

function plusOne(line: MarkdownLine): MarkdownLine {
  return { ...line, marker: line.marker.replace(/^\d+/, number => String(Number(number) + 1)) }
}

/** The line behind the items from the first to the last one and all that belongs to them. */
function endOfItems(lines: readonly MarkdownLine[], first: number, last: number): number {
  const inside = Math.min(...lines.slice(first, last + 1).filter(isItem).map(textIndent))
  let end = last + 1
  for (let at = end; at < lines.length && (isBlank(lines[at]) || widthOf(lines[at].indent) >= inside); at++) {
    if (!isBlank(lines[at]))
      end = at + 1
  }
  return end
}

/** Where an item stands that belongs to the one before it; undefined for the first one of a list. */
function indentBelow(lines: readonly MarkdownLine[], first: number): number | undefined {
  const { quote, indent } = lines[first]
  const width = widthOf(indent)
  // What stands deeper belongs to the item before.
  const above = lines.slice(0, first).findLast(line => !isBlank(line) && (widthOf(line.indent) <= width || line.quote !== quote))
  return above && isItem(above) && above.quote === quote && textIndent(above) > width ? textIndent(above) : undefined
}

/** Where the item stands that an item belongs to. */
function indentAbove(lines: readonly MarkdownLine[], first: number): number | undefined {
  const width = widthOf(lines[first].indent)
  if (width === 0)
    return undefined
  const parent = lines.slice(0, first).findLast(line => isItem(line) && widthOf(line.indent) < width)
  return parent ? widthOf(parent.indent) : 0
}

function isCode(text: string, place: number): boolean {
  return markdownOutline(text).codeBlocks.some(({ start, end }) => place > start && place < end)
}
