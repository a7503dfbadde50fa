import type { HtmlNode } from './htmlTree'
import { element, isBlock, isElement, isEmpty, textOf, withChildren } from './htmlTree'

const rule = /^(?:-\s*){3,}$/
const containers = ['div', 'section', 'article', 'main', 'body', 'blockquote', 'center', 'td', 'li']

/**
 * Lines that a program writes as elements of their own become lines of one paragraph, up to an empty one.
 * A line of dashes, and two empty lines where there are no dashes, separate posts, as in plain text.
 */
export function pastedLines(nodes: readonly HtmlNode[]): HtmlNode[] {
  return lines(nodes, !hasRule(nodes))
}

function hasRule(nodes: readonly HtmlNode[]): boolean {
  return nodes.some(node => isElement(node, 'hr') || (isBlock(node) && rule.test(textOf(node).trim())) || (isElement(node) && hasRule(node.children)))
}

function lines(nodes: readonly HtmlNode[], gapsSeparate: boolean): HtmlNode[] {
  const made: HtmlNode[] = []
  let open: HtmlNode[] = []
  let empty = 0
  const close = () => {
    if (open.length > 0)
      made.push(element('p', open))
    open = []
  }
  const addLine = (children: readonly HtmlNode[]) => {
    if (rule.test(children.map(textOf).join('').trim())) {
      close()
      made.push(element('hr', []))
      return
    }
    open.push(...open.length > 0 ? [element('br', [])] : [], ...children)
  }
  const areBlocks = nodes.some(isBlock)
  for (const node of nodes) {
    const isLine = isElement(node, 'div') && !node.children.some(isBlock)
    if (areBlocks && (isElement(node, 'br') || (isElement(node, 'div', 'p') && isEmpty(node)))) {
      close()
      empty++
      continue
    }
    if (areBlocks && node.type === 'text' && node.value.trim() === '')
      continue
    if (empty > 1 && gapsSeparate && made.length > 0)
      made.push(element('hr', []))
    empty = 0
    if (isLine) {
      addLine(node.children)
    }
    else if (isElement(node, 'p') && rule.test(textOf(node).trim())) {
      close()
      made.push(element('hr', []))
    }
    else if (isBlock(node)) {
      close()
      made.push(isElement(node, ...containers) ? withChildren(node, lines(node.children, gapsSeparate)) : node)
    }
    else if (areBlocks) {
      open.push(node)
    }
    else {
      made.push(node)
    }
  }
  close()
  return made
}
