import type { Element, ElementContent, Root, RootContent } from 'hast'

/** What an HTML tree is made of, at the top or below. */
export type HtmlNode = RootContent | ElementContent

/** Whether a node is an element, of one of some names if any are given. */
export function isElement<Name extends string = string>(node: HtmlNode | undefined, ...names: readonly Name[]): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName as Name))
}

export function element(tagName: string, children: readonly HtmlNode[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children: children as ElementContent[] }
}

/** The same node with other children. */
export function withChildren<Node extends Element | Root>(node: Node, children: readonly HtmlNode[]): Node {
  return { ...node, children }
}

/** All text of a node, as it stands in the source. */
export function textOf(node: HtmlNode): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
}

/** An attribute as text; empty where there is none. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name]
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value)
}

/** Whether a node has no text and nothing that is seen. */
export function isEmpty(node: HtmlNode): boolean {
  return node.type !== 'element' ? textOf(node).trim() === '' : !['img', 'hr', 'input', 'table'].includes(node.tagName) && node.children.every(isEmpty)
}

const blockNames = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'])

/** Whether a node begins a line of its own. */
export function isBlock(node: HtmlNode): boolean {
  return node.type === 'element' && (blockNames.has(node.tagName) || node.children.some(isBlock))
}
