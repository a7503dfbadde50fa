/** What a line of Markdown begins with. */
export type LineKind = 'plain' | 'heading' | 'bullet' | 'number' | 'check'

/** A line of Markdown in its parts, which together are the line. */
export interface MarkdownLine {
  /** Signs of the quotations that it stands in, with the space behind them. */
  readonly quote: string
  readonly indent: string
  /** With the space behind it; empty for a plain line. */
  readonly marker: string
  readonly content: string
  readonly kind: LineKind
}

const quotation = /^(?: {0,3}>[\t ]?)*/
const sign = /^(?:(?:[-*+•●◦○▪■‣⁃∙–]|\d{1,9}[.)])[\t ]+(?:\[[ x]\](?:[\t ]+|$))?|#{1,6}(?:[\t ]+|$))/i
const rule = /^[\t ]*(?:(?:-[\t ]*){3,}|(?:\*[\t ]*){3,})$/

/** A line taken apart; a rule such as `- - -` is plain. */
export function readLine(line: string): MarkdownLine {
  const [quote] = quotation.exec(line)!
  const [indent] = /^[\t ]*/.exec(line.slice(quote.length))!
  const rest = line.slice(quote.length + indent.length)
  const marker = sign.exec(rest)?.[0] ?? ''
  const content = rest.slice(marker.length)
  if (rule.test(line.slice(quote.length)))
    return { quote, indent, marker: '', content: rest, kind: 'plain' }
  return { quote, indent, marker, content, kind: kindOf(marker) }
}

export function writeLine({ quote, indent, marker, content }: Omit<MarkdownLine, 'kind'>): string {
  return quote + indent + marker + content
}

/** Whether a line is an item of a list. */
export function isItem({ kind }: Pick<MarkdownLine, 'kind'>): boolean {
  return kind === 'bullet' || kind === 'number' || kind === 'check'
}

/** Number of a numbered item. */
export function numberOf({ marker }: Pick<MarkdownLine, 'marker'>): number {
  return Number.parseInt(marker)
}

/** How far the text of an item is indented, and with it all that belongs to the item; a box is part of the text. */
export function textIndent({ indent, marker }: Pick<MarkdownLine, 'indent' | 'marker'>): number {
  return widthOf(indent) + (/^\S+[\t ]?/.exec(marker)?.[0].length ?? 0)
}

/** Width of white space, in spaces; a tab is four. */
export function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length
}

function kindOf(marker: string): LineKind {
  if (marker === '')
    return 'plain'
  if (marker.startsWith('#'))
    return 'heading'
  if (/\[[ x]\]/i.test(marker))
    return 'check'
  return /^\d/.test(marker) ? 'number' : 'bullet'
}
