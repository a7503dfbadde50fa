import type { Block, Span } from './thread'
import { createDepths, itemSign } from './itemSigns'
import { linkSpans } from './linkSpans'
import { dividerText } from './postText'

export interface SpanBlocksOptions {
  /** Whether a line that begins with a bullet or a number is an item. @default true */
  readonly items?: boolean
}

/**
 * Blocks of a post whose text has styles: a line is a paragraph or, after a bullet such as "-" or "•", or after "1." or "1)", an item.
 * A line of "* * *" is a divider.
 * A line separator (U+2028, as Word pastes it) is a line break inside its block. A line after another without a blank line between is tight; deeper indentation, or a bullet of a lower rank such as "◦", makes a deeper item.
 * Addresses, mentions and hashtags are marked where no span says what they are.
 */
export function spanBlocks(spans: readonly Span[], { items = true }: SpanBlocksOptions = {}): Block[] {
  const blocks: Block[] = []
  const depths = createDepths()
  let tight = false
  for (const line of spanLines(spans)) {
    if (line.length === 0) {
      tight = false
      continue
    }
    const sign = items ? itemSign(plainStart(line)) : undefined
    if (isDivider(line)) {
      depths.reset()
      blocks.push({ kind: 'divider', marker: '', depth: 0, tight, spans: [] })
    }
    else if (sign) {
      blocks.push({ kind: 'item', marker: sign.marker, depth: depths.of(sign), tight, spans: marked(withoutStart(line, sign.length)) })
    }
    else {
      depths.reset()
      blocks.push({ kind: 'paragraph', marker: '', depth: 0, tight, spans: marked(line) })
    }
    tight = true
  }
  return blocks
}

/** Lines without the white space at their ends; a blank one has no spans. */
function spanLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    const [first, ...rest] = span.text.split(/\r\n?|[\n\u2029]/)
    append(lines.at(-1)!, { ...span, text: first })
    for (const text of rest)
      lines.push(text === '' ? [] : [{ ...span, text }])
  }
  return lines.map(trimmedEnd)
}

function append(line: Span[], { text, ...style }: Span): void {
  const last = line.at(-1)
  if (text === '')
    return
  if (last && hasStyle(last, style))
    line[line.length - 1] = { ...last, text: last.text + text }
  else
    line.push({ text, ...style })
}

function trimmedEnd(line: readonly Span[]): Span[] {
  const spans = [...line]
  for (let last = spans.pop(); last; last = spans.pop()) {
    const text = last.text.trimEnd()
    if (text !== '')
      return [...spans, { ...last, text }].map(span => ({ ...span, text: span.text.replaceAll('\u2028', '\n') }))
  }
  return spans
}

function isDivider([first, ...rest]: readonly Span[]): boolean {
  return rest.length === 0 && first.text === dividerText
}

/** Text of a line up to what is no mere text. */
function plainStart(line: readonly Span[]): string {
  const end = line.findIndex(({ link, code }) => link || code)
  const start = line.slice(0, end === -1 ? line.length : end).map(({ text }) => text).join('')
  // A sign is one before a text.
  return end > 0 ? `${start}x` : start
}

function withoutStart(line: readonly Span[], length: number): Span[] {
  let rest = length
  return line.flatMap((span) => {
    const text = span.text.slice(rest)
    rest = Math.max(0, rest - span.text.length)
    return text === '' ? [] : [{ ...span, text }]
  })
}

function marked(spans: readonly Span[]): Span[] {
  return spans.flatMap(({ text, ...style }) => style.link || style.code || style.formula ? [{ text, ...style }] : linkSpans(text).map(span => ({ ...style, ...span })))
}

function hasStyle({ text: _, ...style }: Span, other: Omit<Span, 'text'>): boolean {
  const keys = Object.keys(style) as (keyof typeof style)[]
  return keys.length === Object.keys(other).length && keys.every(key => style[key] === other[key])
}
