import type { ItemSign } from '../../itemSigns'
import type { Span } from '../../thread'
import { itemSign } from '../../itemSigns'
import { linkSpans } from '../../linkSpans'

/** A line of a paragraph; one that begins with a bullet, without it. */
export interface PastedLine {
  readonly sign?: ItemSign
  readonly spans: readonly Span[]
}

/** Lines of a Markdown paragraph of which some begin with a bullet that Markdown does not know, such as "•"; undefined where none does. A dash alone may be an attribution. */
export function pastedLines(spans: readonly Span[]): PastedLine[] | undefined {
  const lines = spanLines(spans).filter(line => line.length > 0).map(line => ({ line, sign: foreignSign(line) }))
  const items = lines.filter(({ sign }) => sign)
  if (items.length === 0 || (items.length === 1 && /^\s*–/.test(items[0].line[0].text)))
    return undefined
  return lines.map(({ line, sign }) => sign ? { sign, spans: withoutStart(line, sign.length) } : { spans: line })
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
