import type { Block, CodeSettings, LineRange, Span } from '../thread/thread'
import { sliceSpans } from '../text/sliceSpans'

/** Signs that are better at the end of a slide than a word. */
const sentenceEnd = /[.!?…:;]["'”’»)\]]*\s+|[。！？；][」』”]?|\n/gu
const wordEnd = /\s+|[、，]/g

/**
 * A block in two, of which the first is the longest that `fits`: code and cells between lines and rows, the header repeated, text after a sentence, or a word where no sentence fits.
 * Undefined where not even its first line fits, or where it is all one piece.
 */
export function divideBlock(block: Block, fits: (block: Block) => boolean): readonly [Block, Block] | undefined {
  if (block.table)
    return largest(rowCuts(block), fits)
  if (block.kind === 'code')
    return largest(lineCuts(block), fits)
  if (block.kind === 'formula' || block.kind === 'divider')
    return undefined
  return largest(textCuts(block, sentenceEnd), fits) ?? largest(textCuts(block, wordEnd), fits)
}

type Cut = () => readonly [Block, Block]

/** Cuts are in order, so that the last one that fits is found in few steps. */
function largest(cuts: readonly Cut[], fits: (block: Block) => boolean): readonly [Block, Block] | undefined {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(cuts[middle]()[0]))
      low = middle + 1
    else
      high = middle
  }
  return low === 0 ? undefined : cuts[low - 1]()
}

function rowCuts(block: Block): Cut[] {
  const { table } = block
  if (!table)
    return []
  const [header, ...rows] = table.rows
  return rows.slice(1).map((_, index): Cut => () => [
    { ...block, table: { ...table, rows: [header, ...rows.slice(0, index + 1)] } },
    { ...block, tight: false, table: { ...table, rows: [header, ...rows.slice(index + 1)] } },
  ])
}

function lineCuts(block: Block): Cut[] {
  const lines = block.spans.map(span => span.text).join('').split('\n')
  const part = (from: number, to: number): Block => ({ ...block, tight: false, spans: [{ text: lines.slice(from, to).join('\n') }], ...block.code && { code: codeOf(block.code, from, to) } })
  return lines.slice(1).map((_, index): Cut => () => [part(0, index + 1), part(index + 1, lines.length)])
}

/** What a fence says, for some of its lines. */
function codeOf({ marked, added, removed, firstLine, ...code }: CodeSettings, from: number, to: number): CodeSettings {
  const within = (ranges: readonly LineRange[] | undefined) => ranges?.map(([first, last]): LineRange => [Math.max(1, first - from), Math.min(to - from, last - from)]).filter(([first, last]) => first <= last)
  const kept = Object.entries({ marked: within(marked), added: within(added), removed: within(removed) }).filter(([, ranges]) => ranges && ranges.length > 0)
  return { ...code, ...firstLine !== undefined && { firstLine: firstLine + from }, ...Object.fromEntries(kept) }
}

/** No word of code and no formula is cut in two. */
function textCuts(block: Block, mark: RegExp): Cut[] {
  const { spans } = block
  const whole = spans.map(span => span.text).join('')
  const closed = closedRanges(spans)
  return Array.from(whole.matchAll(mark), match => match.index + match[0].length)
    .filter(at => at < whole.length && whole.slice(at).trim() !== '' && whole.slice(0, at).trim() !== '' && !closed.some(([from, to]) => at > from && at < to))
    .map((at): Cut => () => [
      { ...block, spans: trimmedEnd(sliceSpans(spans, 0, at)) },
      // What goes on of an item has no marker of its own.
      { ...block, ...block.kind === 'item' && { kind: 'paragraph', depth: 0, marker: '' }, tight: false, spans: sliceSpans(spans, at, whole.length) },
    ])
}

function closedRanges(spans: readonly Span[]): (readonly [number, number])[] {
  let offset = 0
  return spans.flatMap((span) => {
    const from = offset
    offset += span.text.length
    return span.code || span.formula || span.link ? [[from, offset] as const] : []
  })
}

function trimmedEnd(spans: readonly Span[]): Span[] {
  return spans.map((span, index) => index === spans.length - 1 ? { ...span, text: span.text.trimEnd() } : span)
}
