import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { isIntricate } from '../../../export/thread/formats/markdown/intricateMarkdown'
import { parseMarkdown } from '../../../export/thread/formats/markdown/parseMarkdown'

/** UTF-16 offsets in a text. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A part of a line that has a format. */
export interface InlinePart extends TextRange {
  readonly kind: 'strong' | 'emphasis' | 'delete' | 'inlineCode' | 'inlineMath' | 'link' | 'other'
  /** What stands between its marks. */
  readonly inner: TextRange
  /** Whether no format goes inside it, as in code. */
  readonly closed: boolean
}

/** What of a Markdown text can be formatted. */
export interface MarkdownOutline {
  /** The lines of paragraphs, headings and table cells, without what stands before their text; lines of one paragraph together. */
  readonly paragraphs: readonly (readonly TextRange[])[]
  readonly parts: readonly InlinePart[]
  /** Code blocks between fences, with their fences. */
  readonly codeBlocks: readonly TextRange[]
}

const none: MarkdownOutline = { paragraphs: [], parts: [], codeBlocks: [] }
/** Bullets of other programs, and boxes of tasks, which a format does not enclose. */
const lineStart = /^[\t >]*(?:[•●◦○▪■–]|\[[ x]\])?[\t ]+|^[\t >]+/i
let last: { readonly text: string, readonly outline: MarkdownOutline } | undefined

/** The outline of a post's text; of one that is shown as written, nothing can be formatted. */
export function markdownOutline(text: string): MarkdownOutline {
  if (last?.text !== text)
    last = { text, outline: isIntricate(text) ? none : readOutline(text) }
  return last.outline
}

function readOutline(text: string): MarkdownOutline {
  const paragraphs: TextRange[][] = []
  const parts: InlinePart[] = []
  const codeBlocks: TextRange[] = []

  function visit(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      if (node.children.length > 0)
        paragraphs.push(lineRanges(text, insideOf(node)))
    }
    else if (node.type === 'code') {
      const range = rangeOf(node)
      if (/^[`~]/.test(text.slice(range.start)))
        codeBlocks.push(range)
    }
    else if (isInline(node)) {
      parts.push(inlinePart(text, node))
    }
    if ('children' in node)
      node.children.forEach(visit)
  }

  visit(parseMarkdown(text))
  return { paragraphs, parts, codeBlocks }
}

function isInline(node: Nodes): node is PhrasingContent {
  return ['strong', 'emphasis', 'delete', 'inlineCode', 'inlineMath', 'link', 'linkReference', 'image', 'imageReference', 'html', 'footnoteReference'].includes(node.type)
}

function inlinePart(text: string, node: PhrasingContent): InlinePart {
  const range = rangeOf(node)
  const source = text.slice(range.start, range.end)
  switch (node.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { ...range, kind: node.type, inner: insideOf(node), closed: false }
    case 'inlineCode':
    case 'inlineMath': {
      const [marks] = /^(?:`+|\$+|\\.)/.exec(source)!
      // One space on either side belongs to the marks.
      const padding = node.type === 'inlineCode' && source.length - node.value.length === 2 * marks.length + 2 ? 1 : 0
      const width = marks.length + padding
      return { ...range, kind: node.type, inner: { start: range.start + width, end: range.end - width }, closed: true }
    }
    case 'link':
      return { ...range, kind: 'link', inner: node.children.length > 0 ? insideOf(node) : { start: range.start + 1, end: range.start + 1 }, closed: source.startsWith('<') }
    default:
      return { ...range, kind: 'other', inner: range, closed: true }
  }
}

function rangeOf({ position }: Nodes): TextRange {
  return { start: position!.start.offset!, end: position!.end.offset! }
}

function insideOf({ children }: Parents): TextRange {
  return { start: rangeOf(children[0]).start, end: rangeOf(children.at(-1)!).end }
}

/** Lines of a range, each without the signs that it begins with. */
function lineRanges(text: string, { start, end }: TextRange): TextRange[] {
  let at = start
  return text.slice(start, end).split('\n').map((line, index) => {
    const lead = index === 0 ? /^(?:[•●◦○▪■–]|\[[ x]\])[\t ]+/i.exec(line) : lineStart.exec(line)
    const range = { start: at + (lead?.[0].length ?? 0), end: at + line.length }
    at += line.length + 1
    return range
  })
}
