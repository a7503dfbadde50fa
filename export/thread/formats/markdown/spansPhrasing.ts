import type { Html, PhrasingContent } from 'mdast'
import type { Span } from '../../thread'
import { linkSpans } from '../../linkSpans'
import { formulaMarkdown } from './formulaMarkdown'

/** Styles that Markdown has no signs for. */
const htmlTags = ['sub', 'sup', 'mark'] as const

/** Markdown nodes of spans, from which `markdownSpans` makes the spans again; `newline` is what a line break is written as, itself where it is left out. */
export function spansPhrasing(spans: readonly Span[], newline?: readonly PhrasingContent[]): PhrasingContent[] {
  let open: readonly string[] = []
  const tags = (next: readonly string[]): PhrasingContent[] => {
    if (next.join() === open.join())
      return []
    const nodes = [...open.toReversed().map(tag => html(`</${tag}>`)), ...next.map(tag => html(`<${tag}>`))]
    open = next
    return nodes
  }
  const nodes = spans.flatMap((span, index) => [...tags(htmlTags.filter(tag => span[tag] && span.link !== 'note')), ...newline ? span.text.split('\n').flatMap((text, line) => [...line === 0 ? [] : newline, ...phrasing({ ...span, text }, spans[index + 1]?.text)]) : phrasing(span, spans[index + 1]?.text)])
  return [...nodes, ...tags([])]
}

export function html(value: string): Html {
  return { type: 'html', value }
}

/** Marks stand around words and not around the spaces beside them, where Markdown would not see them. */
function phrasing(span: Span, next?: string): PhrasingContent[] {
  const text = span.text.trim()
  const start = span.text.length - span.text.trimStart().length
  const [before, after] = [span.text.slice(0, start), span.text.slice(start + text.length)]
  const spaces = (value: string): PhrasingContent[] => value === '' ? [] : [{ type: 'text', value }]
  if (text === '')
    return spaces(before + after)
  if (span.link === 'note')
    return [{ type: 'footnoteReference', identifier: text, label: text }]
  let content: PhrasingContent = span.formula ? html(formulaMarkdown(text, after === '' ? next : after)) : span.code ? { type: 'inlineCode', value: text } : { type: 'text', value: text }
  if (span.link && !isSeenAsLink(span, text))
    content = { type: 'link', url: '', children: [content] }
  if (span.strike)
    content = { type: 'delete', children: [content] }
  if (span.italic)
    content = { type: 'emphasis', children: [content] }
  if (span.bold)
    content = { type: 'strong', children: [content] }
  return [...spaces(before), content, ...spaces(after)]
}

/** Whether a reader takes a text for a link without a mark around it; one that is not seen gets a mark without an address, which no span has. */
function isSeenAsLink(span: Span, text: string): boolean {
  const [first, ...rest] = span.code || span.formula ? [] : linkSpans(text)
  return rest.length === 0 && first?.link === span.link
}
