import type { Element } from 'hast'
import type { HtmlNode } from './htmlTree'
import { attribute, element, isElement, textOf } from './htmlTree'
import { inlineStyle } from './inlineStyle'

/** What no reader sees, or cannot be text. */
const dropped = new Set(['applet', 'audio', 'button', 'canvas', 'embed', 'iframe', 'link', 'math', 'meta', 'noscript', 'object', 'script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video'])
const emoji = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u

export interface CleanedHtml {
  readonly nodes: readonly HtmlNode[]
  /** Pictures that were left out. */
  readonly pictures: number
}

/** The content of an HTML tree without what is hidden, runs or reaches out: links go to the web or to mail, pictures are left out, formulas are their TeX. */
export function cleanHtml(nodes: readonly HtmlNode[]): CleanedHtml {
  let pictures = 0

  function clean(node: HtmlNode): HtmlNode[] {
    if (node.type === 'text')
      return [node]
    if (node.type !== 'element' || isHidden(node))
      return []
    const formula = formulaOf(node)
    if (formula !== undefined)
      return formula === '' ? [] : [element('tex-formula', [{ type: 'text', value: formula }], { display: String(/display/.test(attribute(node, 'className'))) })]
    if (dropped.has(node.tagName))
      return []
    if (node.tagName === 'img')
      return picture(node)
    const children = node.children.flatMap(clean)
    if (node.tagName === 'a')
      return link(node, children)
    // Word puts its paragraph marks into elements of its own.
    if (node.tagName.includes(':'))
      return children.every(child => textOf(child).trim() === '') ? [] : children
    return [{ ...node, children } as Element]
  }

  function picture(node: Element): HtmlNode[] {
    const alt = attribute(node, 'alt')
    if (emoji.test(alt) && /\D/.test(alt))
      return [{ type: 'text', value: alt }]
    // Boxes of check lists, and pictures that only measure something.
    if (!/^(?:un)?checked$/.test(alt) && attribute(node, 'width') !== '1')
      pictures++
    return []
  }

  return { nodes: nodes.flatMap(clean), pictures }
}

function isHidden(node: Element): boolean {
  return node.properties.hidden === true || (attribute(node, 'ariaHidden') === 'true' && !isElement(node, 'input')) || inlineStyle(attribute(node, 'style')).hidden === true
}

/** The TeX that KaTeX and MathJax keep beside what they draw; undefined for what is no formula. */
function formulaOf(node: Element): string | undefined {
  const isFormula = /(?:^| )(?:katex(?:-display)?|math-inline|math-display)(?: |$)/.test(attribute(node, 'className')) || isElement(node, 'math', 'mjx-container')
  return isFormula ? annotation(node)?.trim() : undefined
}

function annotation(node: HtmlNode): string | undefined {
  if (node.type !== 'element')
    return undefined
  if (node.tagName === 'annotation' && attribute(node, 'encoding') === 'application/x-tex')
    return textOf(node)
  for (const child of node.children) {
    const found = annotation(child)
    if (found !== undefined)
      return found
  }
  return undefined
}

function link(node: Element, children: HtmlNode[]): HtmlNode[] {
  const url = webAddress(attribute(node, 'href'))
  return url === undefined || children.every(child => textOf(child).trim() === '') ? children : [element('a', children, { href: url })]
}

/** An address that a reader can open; Google's own way there is left out. */
function webAddress(href: string): string | undefined {
  if (!URL.canParse(href))
    return undefined
  const url = new URL(href)
  const target = url.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null
  if (target !== null)
    return webAddress(target)
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? href.trim() : undefined
}
