import type { PhrasingContent } from 'mdast'
import type { Picture, Span } from '../../thread'
import type { Style } from './htmlTags'
import type { Definitions } from './markdownDefinitions'
import { linkSpans } from '../../linkSpans'
import { htmlStyles } from './htmlTags'

export interface SpanContext {
  readonly definitions: Definitions
  readonly noteNumber: (identifier: string) => string
  readonly unknownTags: Set<string>
}

const styleKeys = ['bold', 'italic', 'strike', 'code', 'sub', 'sup', 'mark', 'formula', 'link'] as const satisfies readonly (keyof Style)[]

/**
 * Spans of inline Markdown and the pictures that stood between them; white space at both ends is dropped.
 * `noteNumber` gives the number of a footnote by its name; `unknownTags` takes the names of HTML tags that are shown as text.
 */
export function markdownSpans(nodes: readonly PhrasingContent[], { definitions, noteNumber, unknownTags }: SpanContext): { spans: Span[], pictures: Picture[] } {
  const runs: Span[] = []
  const html = htmlStyles(unknownTags)
  const pictures: Picture[] = []
  // White space around a picture or a comment that was taken out of the text; undefined where none was.
  let gap: string | undefined

  function push(text: string, own: Style): void {
    const style = { ...own, ...html.style() }
    let shown = text
    if (gap !== undefined) {
      const rest = text.trimStart()
      gap += text.slice(0, text.length - rest.length)
      if (rest === '')
        return
      shown = (runs.length === 0 || gap === '' ? '' : gap.includes('\n') ? '\n' : ' ') + rest
      gap = undefined
    }
    const last = runs.at(-1)
    if (last && !style.formula && sameStyle(last, style))
      runs[runs.length - 1] = { ...last, text: last.text + shown }
    else
      runs.push({ text: shown, ...style })
  }

  /** Of the white space around what is not shown, one side is enough. */
  function leaveOut(): void {
    const last = runs.at(-1)
    if (gap !== undefined || !last || last.code || last.formula) {
      gap ??= ''
      return
    }
    const text = last.text.trimEnd()
    gap = last.text.slice(text.length)
    runs[runs.length - 1] = { ...last, text }
  }

  function visit(node: PhrasingContent, style: Style): void {
    switch (node.type) {
      case 'text': return push(node.value.replace(/[\u2028\u2029]/g, '\n'), style)
      case 'html': {
        if (isComment(node.value))
          return leaveOut()
        const shown = html.read(node.value)
        return shown === '' ? undefined : push(shown, style)
      }
      case 'inlineCode': return push(node.value, { ...style, code: true })
      case 'inlineMath': return push(node.value.replace(/\s+/g, ' ').trim(), { ...style, formula: true })
      case 'break': return push('\n', style)
      case 'image':
        pictures.push({ source: pictureSource(node.url), alt: node.alt ?? '' })
        return leaveOut()
      case 'imageReference':
        pictures.push({ source: pictureSource(definitions.get(node.identifier) ?? ''), alt: node.alt ?? '' })
        return leaveOut()
      case 'emphasis': return node.children.forEach(child => visit(child, { ...style, italic: true }))
      case 'strong': return node.children.forEach(child => visit(child, { ...style, bold: true }))
      case 'delete': return node.children.forEach(child => visit(child, { ...style, strike: true }))
      case 'link':
        // A link without a text would vanish from the card.
        return node.children.length === 0 ? push(node.url, { ...style, link: 'url' }) : node.children.forEach(child => visit(child, { ...style, link: 'url' }))
      case 'linkReference':
        if (isFootnote(node.identifier))
          return push(`[${node.label ?? node.identifier}]`, style)
        return node.children.forEach(child => visit(child, { ...style, link: 'url' }))
      case 'footnoteReference': return push(noteNumber(node.identifier), { ...style, sup: true, link: 'note' })
    }
  }

  nodes.forEach(node => visit(node, {}))
  return { spans: trimmed(runs).flatMap(marked), pictures }
}

/** Whether HTML is nothing but comments, which nobody is meant to read. */
export function isComment(html: string): boolean {
  let rest = html.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end === -1)
      return false
    rest = rest.slice(end + 3).trimStart()
  }
  return rest === ''
}

/** Whether CommonMark took a footnote for a reference: its label begins with "^". */
export function isFootnote(identifier: string): boolean {
  return identifier.startsWith('^')
}

/** Marks the bare addresses, mentions and hashtags of a run. */
function marked({ text, ...style }: Span): Span[] {
  return style.code || style.formula || style.link ? [{ text, ...style }] : linkSpans(text).map(span => ({ ...style, ...span }))
}

function trimmed(runs: readonly Span[]): Span[] {
  const spans = [...runs]
  if (spans.length > 0 && !spans[0].code)
    spans[0] = { ...spans[0], text: spans[0].text.trimStart() }
  const last = spans.at(-1)
  if (last && !last.code)
    spans[spans.length - 1] = { ...last, text: last.text.trimEnd() }
  return spans.filter(span => span.text !== '')
}

function sameStyle(a: Style, b: Style): boolean {
  return styleKeys.every(key => a[key] === b[key])
}

/** Path of a picture; `%20` and the like are decoded, because the caller looks for a file and not for an address. */
function pictureSource(url: string): string {
  if (/^[a-z][a-z\d+.-]+:/i.test(url))
    return url
  try {
    return decodeURIComponent(url)
  }
  catch {
    return url
  }
}
