import type { Element, Root as HtmlRoot } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { Html, List, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { HtmlNode } from './htmlTree'
import { toMdast } from 'hast-util-to-mdast'
import { attribute, textOf } from './htmlTree'
import { tidyPhrasing } from './tidyPhrasing'

const all = (state: State, node: Element) => state.all(node)

/** Elements that mean another thing in a post than the library takes them for. */
const handlers = {
  'u': all,
  'cite': all,
  'dfn': all,
  'var': all,
  'q': all,
  'sub': tagged,
  'sup': tagged,
  'mark': tagged,
  'tex-formula': formula,
}

/** What Markdown has for cleaned HTML. */
export function markdownTree(nodes: readonly HtmlNode[]): Root {
  const tree = toMdast({ type: 'root', children: nodes } as HtmlRoot, { handlers, newlines: false })
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] }
  return tidyPhrasing(withParagraphs(plain(root) as Root))
}

/** Whether a tree has more than paragraphs and line breaks, so that its text alone would lose something. */
export function isFormatted(node: Nodes): boolean {
  if (node.type === 'link')
    return !(node.children.length === 1 && node.children[0].type === 'text' && node.children[0].value.trim() === node.url)
  return !['root', 'paragraph', 'text', 'break', 'thematicBreak'].includes(node.type) || ('children' in node && node.children.some(isFormatted))
}

/** What Markdown has no signs for stays as tags. */
function tagged(state: State, node: Element): PhrasingContent[] {
  const children = state.all(node) as PhrasingContent[]
  const html = (value: string): Html => ({ type: 'html', value })
  return children.length === 0 ? [] : [html(`<${node.tagName}>`), ...children, html(`</${node.tagName}>`)]
}

function formula(_: State, node: Element): Nodes {
  const value = textOf(node)
  return attribute(node, 'display') === 'true' ? { type: 'math', value } : { type: 'inlineMath', value } as Nodes
}

/** Lists without blank lines, boxes as people write them, and tables of one column as paragraphs. */
function plain(node: Nodes): Nodes {
  if (!('children' in node))
    return node
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const made = plain(child)
    const isLayout = made.type === 'table' && made.children.every(row => row.children.length < 2)
    return isLayout ? made.children.flatMap(row => row.children.map((cell): Paragraph => ({ type: 'paragraph', children: cell.children }))).filter(({ children }) => children.length > 0) : [made]
  })
  if (node.type === 'table') {
    // The library puts an empty header above rows that have none; the first row is it then.
    const isEmptyRow = node.children[0]?.children.every(cell => cell.children.length === 0) && node.children.length > 1
    return { ...node, children: (children as typeof node.children).slice(isEmptyRow ? 1 : 0) }
  }
  if (node.type === 'list')
    return { ...node, spread: false, children: (children as List['children']).map(item => ({ ...item, spread: item.children.filter(({ type }) => type !== 'list').length > 1 })) }
  if (node.type !== 'listItem' || typeof node.checked !== 'boolean')
    return { ...node, children } as Nodes
  const [first, ...rest] = children
  const box: Html = { type: 'html', value: node.checked ? '[x] ' : '[ ] ' }
  const opening: Nodes[] = first?.type === 'paragraph' ? [{ ...first, children: [box, ...first.children] }] : [{ type: 'paragraph', children: [box] }, ...first ? [first] : []]
  return { ...node, checked: null, children: [...opening, ...rest] } as Nodes
}

/** What stands beside paragraphs without being in one. */
function withParagraphs(root: Root): Root {
  const children: RootContent[] = []
  for (const node of root.children) {
    const isLoose = ['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'inlineMath', 'link', 'break', 'html'].includes(node.type)
    const last = children.at(-1)
    if (!isLoose)
      children.push(node)
    else if (last?.type === 'paragraph' && last.data !== undefined)
      last.children.push(node as PhrasingContent)
    else
      children.push({ type: 'paragraph', data: {}, children: [node as PhrasingContent] })
  }
  return { ...root, children }
}
