import type { Element } from 'hast'
import type { HtmlNode } from './htmlTree'
import type { InlineStyle } from './inlineStyle'
import { attribute, element, isBlock, withChildren } from './htmlTree'
import { inlineStyle } from './inlineStyle'

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
const boldNames = new Set(['b', 'strong'])
const italicNames = new Set(['i', 'em'])

/** Turns styles of text, as Docs and Word write them, into the elements that mean them; a `b` that is not bold is none. */
export function styledElements(nodes: readonly HtmlNode[], inHeading = false): HtmlNode[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element')
      return [node]
    if (node.tagName === 'pre')
      return [node]
    const isHeading = inHeading || headings.has(node.tagName)
    const children = styledElements(node.children, isHeading)
    const style = inlineStyle(attribute(node, 'style'))
    // What encloses paragraphs is no mark and no paragraph in Markdown.
    if (children.some(isBlock))
      return isPhrase(node) ? children : [withChildren(node, children)]
    return styled(node, children, style, isHeading)
  })
}

function styled(node: Element, children: HtmlNode[], style: InlineStyle, inHeading: boolean): HtmlNode[] {
  const isBold = boldNames.has(node.tagName)
  const isItalic = italicNames.has(node.tagName)
  // Headings are bold by themselves.
  const isPlain = (isBold && (style.bold === false || inHeading)) || (isItalic && style.italic === false)
  const names = isBlock(node)
    ? []
    : [
        ...style.bold && !isBold && !inHeading ? ['strong'] : [],
        ...style.italic && !isItalic ? ['em'] : [],
        ...style.strike ? ['del'] : [],
        ...style.shift && node.tagName !== style.shift ? [style.shift] : [],
        ...style.mark && node.tagName !== 'mark' ? ['mark'] : [],
        ...style.monospace && node.tagName === 'span' ? ['code'] : [],
      ]
  const inner = names.reduceRight<HtmlNode[]>((content, name) => [element(name, content)], children)
  return isPlain || node.tagName === 'span' || node.tagName === 'font' ? inner : [withChildren(node, inner)]
}

function isPhrase(node: Element): boolean {
  return ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'mark', 'sub', 'sup', 'span', 'font', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'a', 'label', 'small', 'code'].includes(node.tagName)
}
