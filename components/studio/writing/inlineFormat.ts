import type { InlinePart, TextRange } from './markdownOutline'
import type { Replacement, TextState } from './textState'
import { formulaMarkdown } from '../../../export/thread/formats/markdown/formulaMarkdown'
import { markdownOutline } from './markdownOutline'
import { movedPlace, replaceParts } from './textState'
import { wordAround } from './wordAround'

/** Formats of words, which marks around them make. */
export type InlineFormat = 'bold' | 'italic' | 'strike' | 'code' | 'formula'

const marks = { bold: '**', italic: '*', strike: '~~', code: '`', formula: '$' } as const
const kinds = { bold: 'strong', italic: 'emphasis', strike: 'delete', code: 'inlineCode', formula: 'inlineMath' } as const

/** Whether everything that is selected has a format, or the caret stands in it. */
export function hasInlineFormat(state: TextState, format: InlineFormat): boolean {
  if (state.start === state.end)
    return isEmptyPair(state, format) || partAround(state, format) !== undefined
  const ranges = wordedRanges(state)
  return ranges.length > 0 && ranges.every(range => isCovered(state.text, range, format))
}

/** Gives what is selected a format, or takes it off where all has it; a caret formats the word that it is in, or opens a pair of marks, and goes on behind them at the end of a format. */
export function toggleInlineFormat(state: TextState, format: InlineFormat): TextState {
  if (state.start === state.end)
    return toggleAtCaret(state, format)
  const ranges = wordedRanges(state)
  if (ranges.every(range => isCovered(state.text, range, format)))
    return ranges.length === 0 ? state : takeOff(state, ranges, format)
  return putOn(state, ranges, format)
}

/** Parts of paragraphs that are selected, without the space at their ends. */
export function selectedRanges({ text, start, end }: TextState): TextRange[] {
  return markdownOutline(text).paragraphs.flatMap((lines) => {
    const pieces = lines.map(line => trimmed(text, { start: Math.max(start, line.start), end: Math.min(end, line.end) })).filter(piece => piece.start < piece.end)
    return pieces.length > 0 ? [{ start: pieces[0].start, end: pieces.at(-1)!.end }] : []
  })
}

/** A range, extended so that it holds whole what it holds a part of. */
export function wholeParts(range: TextRange, parts: readonly InlinePart[]): TextRange {
  for (const part of parts) {
    const { start, end } = range
    const isInside = !part.closed && start >= part.inner.start && end <= part.inner.end
    const isApart = end <= part.start || start >= part.end
    const isAround = start <= part.start && end >= part.end
    if (!isInside && !isApart && !isAround)
      return wholeParts({ start: Math.min(start, part.start), end: Math.max(end, part.end) }, parts)
  }
  return range
}

/** Selected ranges with words in them, or where there is no word, those with signs. */
function wordedRanges(state: TextState): TextRange[] {
  const ranges = selectedRanges(state)
  const worded = ranges.filter(range => isWorded(state.text, range))
  return worded.length > 0 ? worded : ranges
}

function toggleAtCaret(state: TextState, format: InlineFormat): TextState {
  const { text, start } = state
  const mark = marks[format]
  if (isEmptyPair(state, format))
    return { text: text.slice(0, start - mark.length) + text.slice(start + mark.length), start: start - mark.length, end: start - mark.length }
  const part = partAround(state, format)
  if (part)
    return start === part.inner.end && start > part.inner.start ? { text, start: part.end, end: part.end } : replaceParts(state, withoutMarks(part))
  const { codeBlocks, paragraphs } = markdownOutline(text)
  if (codeBlocks.some(block => start > block.start && start < block.end))
    return state
  const word = wordAround(text, start)
  if (word && paragraphs.flat().some(line => line.start <= word.start && word.end <= line.end)) {
    const formatted = putOn({ text, ...word }, [word], format)
    const shift = formatted.start - word.start
    return formatted.text === text ? state : { text: formatted.text, start: start + shift, end: start + shift }
  }
  return { text: text.slice(0, start) + mark + mark + text.slice(start), start: start + mark.length, end: start + mark.length }
}

function putOn(state: TextState, ranges: readonly TextRange[], format: InlineFormat): TextState {
  const { parts } = markdownOutline(state.text)
  const own = parts.filter(({ kind }) => kind === kinds[format])
  const others = parts.filter(part => !own.includes(part))
  // Where marks around a range are not read as such, others are tried; in the end it stays as it is.
  const tries = [(range: TextRange) => range, (range: TextRange) => withoutSigns(state.text, range), (range: TextRange) => toSpaces(state.text, range)]
  let open = ranges.map(range => ({ range, tried: 0 }))
  while (open.length > 0) {
    const enclosed = open.map(({ range, tried }) => {
      const whole = wholeParts(tries[tried](range), others)
      // What has the format already, inside and right beside, becomes one with it.
      return own.reduce((all, part) => part.end < all.start || part.start > all.end ? all : wholeParts({ start: Math.min(all.start, part.start), end: Math.max(all.end, part.end) }, others), whole)
    })
    const replacements = [
      ...own.filter(part => enclosed.some(range => part.start >= range.start && part.end <= range.end)).flatMap(withoutMarks),
      ...joinedRanges(enclosed).flatMap(range => enclose(state.text, range, format)),
    ]
    const next = replaceParts(state, replacements)
    const isFormatted = (range: TextRange) => isCovered(next.text, trimmed(next.text, { start: movedPlace(range.start, replacements, true), end: movedPlace(range.end, replacements, false) }), format)
    const formatted = enclosed.map(isFormatted)
    if (formatted.every(Boolean))
      return next
    open = open.map(({ range, tried }, at) => ({ range, tried: formatted[at] ? tried : tried + 1 })).filter(({ tried }) => tried < tries.length)
  }
  return state
}

/** Ranges of which none touches another. */
function joinedRanges(ranges: readonly TextRange[]): TextRange[] {
  return [...ranges].sort((a, b) => a.start - b.start).reduce<TextRange[]>((joined, range) => {
    const last = joined.at(-1)
    return last && range.start <= last.end ? [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, range.end) }] : [...joined, range]
  }, [])
}

function takeOff(state: TextState, ranges: readonly TextRange[], format: InlineFormat): TextState {
  const { parts } = markdownOutline(state.text)
  const own = parts.filter(({ kind, start, end }) => kind === kinds[format] && ranges.some(range => range.start < end && start < range.end))
  const replacements = (adjust: (range: TextRange) => TextRange) => own.flatMap((part) => {
    const removed = withoutMarks(part)
    // Code is code as a whole.
    if (part.closed)
      return removed
    // What is inside stays on one side of the marks.
    const within = parts.filter(other => other !== part && other.start >= part.inner.start && other.end <= part.inner.end).map(other => ({ ...other, closed: true }))
    const freed = ranges.filter(range => range.start < part.end && part.start < range.end).map(range => wholeParts({ start: Math.max(range.start, part.inner.start), end: Math.min(range.end, part.inner.end) }, within))
    const edges = [part.inner.start, ...freed.flatMap(({ start, end }) => [start, end]), part.inner.end]
    const rests = edges.flatMap((edge, index) => index % 2 === 0 ? [adjust(trimmed(state.text, { start: edge, end: edges[index + 1] }))] : []).filter(({ start, end }) => start < end)
    return [...removed, ...rests.flatMap(range => enclose(state.text, range, format))]
  })
  const kept = replaceParts(state, replacements(range => range))
  const isOff = (next: TextState) => !selectedRanges(next).some(range => isCovered(next.text, range, format))
  return isOff(kept) && !isDamaged(kept.text, format, state.text) ? kept : replaceParts(state, replacements(range => withoutSigns(state.text, range)))
}

/** Whether marks of a format are read as text that were none before. */
function isDamaged(text: string, format: InlineFormat, before: string): boolean {
  const count = (source: string) => {
    const { parts } = markdownOutline(source)
    return source.split(marks[format]).length - 1 - 2 * parts.filter(({ kind }) => kind === kinds[format]).length
  }
  return count(text) !== count(before)
}

function enclose(text: string, { start, end }: TextRange, format: InlineFormat): Replacement[] {
  const [open, close] = marksAround(text.slice(start, end), text.slice(end, end + 1), format)
  return [{ start, end: start, text: open }, { start: end, end, text: close }]
}

/** Marks that a content does not end itself. */
function marksAround(content: string, next: string, format: InlineFormat): readonly [open: string, close: string] {
  if (format === 'formula')
    return formulaMarkdown(content, next).startsWith('$') ? ['$', '$'] : ['\\(', '\\)']
  if (format !== 'code')
    return [marks[format], marks[format]]
  const fence = '`'.repeat(1 + Math.max(0, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length)))
  const space = content.startsWith('`') || content.endsWith('`') ? ' ' : ''
  return [fence + space, space + fence]
}

function withoutMarks({ start, end, inner }: InlinePart): Replacement[] {
  return [{ start, end: inner.start, text: '' }, { start: inner.end, end, text: '' }]
}

function isCovered(text: string, { start, end }: TextRange, format: InlineFormat): boolean {
  const own = markdownOutline(text).parts.filter(({ kind }) => kind === kinds[format])
  const gaps = own.reduce<TextRange[]>((ranges, part) => ranges.flatMap(range => part.end <= range.start || part.start >= range.end ? [range] : [{ start: range.start, end: part.start }, { start: part.end, end: range.end }]), [{ start, end }])
  // Signs that Markdown lets no mark stand before or behind, and those at the starts of lines, are as their words are.
  const left = gaps.map(gap => text.slice(gap.start, gap.end)).join('')
  return end > start && (isWorded(text, { start, end }) ? !isWorded(left) : /^[\s>]*$/.test(left))
}

function partAround({ text, start }: TextState, format: InlineFormat): InlinePart | undefined {
  return markdownOutline(text).parts.findLast(part => part.kind === kinds[format] && start > part.start && start < part.end)
}

/** Whether the caret stands between marks that hold nothing yet. */
function isEmptyPair({ text, start, end }: TextState, format: InlineFormat): boolean {
  const [sign] = marks[format]
  const before = runLength(text.slice(0, start), sign, -1)
  const after = runLength(text.slice(start), sign, 1)
  if (start !== end || before !== after || before === 0)
    return false
  return format === 'bold' ? before >= 2 : format === 'italic' ? before !== 2 : before === marks[format].length
}

function runLength(text: string, sign: string, step: 1 | -1): number {
  let length = 0
  while (text.at(step === 1 ? length : -1 - length) === sign && length < text.length)
    length++
  return length
}

function isWorded(text: string, { start, end }: TextRange = { start: 0, end: text.length }): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const content = text.slice(start, Math.max(start, end))
  const from = start + content.length - content.trimStart().length
  return { start: from, end: Math.max(from, start + content.trimEnd().length) }
}

/** Beside a letter, Markdown takes no mark for one that stands before or behind a sign. */
function withoutSigns(text: string, { start, end }: TextRange): TextRange {
  const [before] = /^[\p{P}\p{S}\s]*/u.exec(text.slice(start, end))!
  const inner = text.slice(start + before.length, end)
  const kept = inner.replace(/[\p{P}\p{S}\s]+$/u, '')
  return kept === '' ? { start, end } : { start: start + before.length, end: start + before.length + kept.length }
}

function toSpaces(text: string, { start, end }: TextRange): TextRange {
  const [before] = /\S*$/.exec(text.slice(0, start))!
  const [after] = /^\S*/.exec(text.slice(end))!
  return { start: start - before.length, end: end + after.length }
}
