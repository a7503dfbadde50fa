import type { Element } from 'hast'
import type { HtmlNode } from './htmlTree'
import { attribute, element, isElement, textOf, withChildren } from './htmlTree'

/** A paragraph that Word shows as an item. */
interface WordItem {
  /** From 1. */
  readonly level: number
  readonly ordered: boolean
  readonly number: number
  readonly children: readonly HtmlNode[]
}

/** Lists as HTML means them: those that Word writes as paragraphs, and those that Docs puts beside the item that they belong to. */
export function pastedLists(nodes: readonly HtmlNode[]): HtmlNode[] {
  const made: HtmlNode[] = []
  let word: WordItem[] = []
  const endWordList = () => {
    if (word.length > 0)
      made.push(...wordLists(word, 1))
    word = []
  }
  for (const node of nodes) {
    const item = wordItem(node)
    if (item) {
      word.push(item)
      continue
    }
    // Between Word's items stands white space.
    if (word.length > 0 && node.type !== 'element' && textOf(node).trim() === '')
      continue
    endWordList()
    if (!isElement(node))
      made.push(node)
    else if (isElement(node, 'ul', 'ol'))
      made.push(withNested(node))
    else
      made.push(withChildren(node, pastedLists(node.children)))
  }
  endWordList()
  return made
}

/** A list whose lists stand in their items, with boxes where its items are tasks. */
function withNested(list: Element): Element {
  const items: Element[] = []
  for (const child of list.children) {
    const last = items.at(-1)
    if (isElement(child, 'ul', 'ol')) {
      const nested = withNested(child)
      if (last)
        items[items.length - 1] = withChildren(last, [...last.children, nested])
      else
        items.push(...nested.children.filter(node => isElement(node)))
    }
    else if (isElement(child)) {
      items.push(withBox(isElement(child, 'li') ? withChildren(child, pastedLists(child.children)) : element('li', pastedLists([child]))))
    }
    else if (textOf(child).trim() !== '') {
      items.push(element('li', [child]))
    }
  }
  return withChildren(list, items)
}

function withBox(item: Element): Element {
  const checked = attribute(item, 'ariaChecked')
  if (attribute(item, 'role') !== 'checkbox' || !checked)
    return item
  return withChildren(item, [element('input', [], { type: 'checkbox', checked: checked === 'true' }), ...item.children])
}

function wordItem(node: HtmlNode): WordItem | undefined {
  if (!isElement(node, 'p', 'div', 'h1', 'h2', 'h3'))
    return undefined
  const level = /mso-list:[^;]*\blevel(\d+)/i.exec(attribute(node, 'style'))
  if (!level)
    return undefined
  const marker = ignored(node.children)
  const sign = marker.map(textOf).join('').replace(/\s+/g, '')
  return { level: Number(level[1]), ordered: /^\(?[\da-z]{1,4}[.)]/i.test(sign), number: Number.parseInt(sign.replace('(', '')) || 1, children: withoutIgnored(node.children) }
}

function isIgnored(node: HtmlNode): boolean {
  return isElement(node) && /mso-list:\s*ignore/i.test(attribute(node, 'style'))
}

function ignored(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap(node => isIgnored(node) ? [node] : isElement(node) ? ignored(node.children) : [])
}

function withoutIgnored(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => isIgnored(node) ? [] : isElement(node) ? [withChildren(node, withoutIgnored(node.children))] : [node])
}

/** Lists of items of one level and those below it. */
function wordLists(items: readonly WordItem[], level: number): Element[] {
  const lists: Element[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    let end = at + 1
    while (end < items.length && items[end].level > level)
      end++
    if (item.level > level) {
      // A list that begins deeper than its level.
      const [deeper, rest] = [items.slice(at, end).filter(({ level: other }) => other > level), end]
      const nested = wordLists(deeper, Math.min(...deeper.map(({ level: other }) => other)))
      const last = lists.at(-1)?.children.at(-1)
      if (isElement(last))
        last.children.push(...nested)
      else
        lists.push(...nested)
      at = rest
      continue
    }
    const name = item.ordered ? 'ol' : 'ul'
    const inner = items.slice(at + 1, end)
    const made = element('li', [element('p', item.children), ...inner.length > 0 ? wordLists(inner, level + 1) : []])
    const last = lists.at(-1)
    if (last?.tagName === name)
      last.children.push(made)
    else
      lists.push(element(name, [made], item.ordered ? { start: item.number } : {}))
    at = end
  }
  return lists
}
