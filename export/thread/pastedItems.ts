import type { ItemSign } from './itemSigns'
import type { Span } from './thread'
import { itemSign } from './itemSigns'
import { linkSpans } from './linkSpans'

/** A line of a paragraph; one that begins with a bullet, without it. */
export interface PastedLine {
  readonly sign?: ItemSign
  readonly spans: readonly Span[]
}

/** Whether a line of a Markdown paragraph begins with a bullet that Markdown does not know, such as "•"; a dash alone may be an attribution. */
export function hasPastedItem(spans: readonly Span[]): boolean {
  const lines = spanLines(spans)
  return lines.some(line => foreignSign(line) && !startsWithDash(line)) || lines.filter(startsWithDash).length > 1
}

/** Lines of a paragraph, items among them. */
export function pastedLines(spans: readonly Span[]): PastedLine[] {
  return spanLines(spans).filter(line => line.length > 0).map((line) => {
    const sign = foreignSign(line)
    return sign ? { sign, spans: withoutStart(line, sign.length) } : { spans: line }
  })
}

/** Lines that Markdown takes for code because a tab stands before their bullets; undefined where one has no such bullet. */
export function pastedItems(code: string): PastedLine[] | undefined {
  const lines = code.split('\n').filter(line => line.trim() !== '')
  const items = lines.flatMap((line): PastedLine[] => {
    const sign = foreignSign([{ text: line }])
    return sign ? [{ sign, spans: linkSpans(line.slice(sign.length).trimEnd()) }] : []
  })
  return items.length > 0 && items.length === lines.length ? items : undefined
}

/** The bullet of a line, if it is none of those that Markdown itself reads. */
function foreignSign([first, ...rest]: readonly Span[]): ItemSign | undefined {
  if (!first || first.code || first.link || /^\s*[-*\d]/.test(first.text))
    return undefined
  const sign = itemSign(first.text)
  return sign && (rest.length > 0 || first.text.length > sign.length) ? sign : undefined
}

function startsWithDash(line: readonly Span[]): boolean {
  return foreignSign(line) !== undefined && /^\s*–/.test(line[0].text)
}

function spanLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    const [first, ...rest] = span.code ? [span.text] : span.text.split('\n')
    if (first !== '')
      lines.at(-1)!.push({ ...span, text: first })
    for (const text of rest)
      lines.push(text === '' ? [] : [{ ...span, text }])
  }
  return lines
}

function withoutStart([first, ...rest]: readonly Span[], length: number): Span[] {
  return first.text.length > length ? [{ ...first, text: first.text.slice(length) }, ...rest] : rest
}
