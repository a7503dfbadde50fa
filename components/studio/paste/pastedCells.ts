import type { HtmlNode } from './htmlTree'
import { element, isElement, textOf, withChildren } from './htmlTree'

const tableParts = ['caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']

/** Cells as Markdown has them: code in one is a word of its line, and those without a table are paragraphs. */
export function pastedCells(nodes: readonly HtmlNode[], around: 'page' | 'table' | 'cell' = 'page'): HtmlNode[] {
  return nodes.map((node) => {
    if (!isElement(node))
      return node
    if (around === 'cell' && node.tagName === 'pre')
      return element('code', [{ type: 'text', value: textOf(node).trim().replace(/\s+/g, ' ') }])
    if (around === 'page' && tableParts.includes(node.tagName))
      return element('div', pastedCells(node.children))
    const inside = isElement(node, 'td', 'th') ? 'cell' : node.tagName === 'table' && around === 'page' ? 'table' : around
    return withChildren(node, pastedCells(node.children, inside))
  })
}
