import type { Nodes, Parents, PhrasingContent } from 'mdast'

type Marked = Extract<PhrasingContent, { children: PhrasingContent[] }>

const marks = new Set(['strong', 'emphasis', 'delete', 'link'])

/** A tree whose marks stand around words: neighbours of one kind are one, none is inside its like, and no white space stands at their ends, where Markdown would not see them. */
export function tidyPhrasing<Node extends Nodes>(node: Node): Node {
  if (!('children' in node))
    return node
  return { ...node, children: isPhrasing(node) ? tidy(node.children as PhrasingContent[], new Set()) : (node as Parents).children.map(child => tidyPhrasing(child as Nodes)) }
}

function isPhrasing(node: Nodes): boolean {
  return ['paragraph', 'heading', 'tableCell'].includes(node.type)
}

function tidy(nodes: readonly PhrasingContent[], around: ReadonlySet<string>): PhrasingContent[] {
  return trimLines(withoutOuterSigns(joinLike(nodes.flatMap((node) => {
    if (!isMarked(node))
      return node.type === 'text' ? [{ ...node, value: node.value.replace(/\u00A0(?=[ \u00A0\n]|$)|(?<=^|[ \n])\u00A0/g, ' ').replace(/ {2,}/g, ' ') }] : [node]
    if (around.has(node.type))
      return tidy(node.children, around)
    return [{ ...node, children: node.children } as PhrasingContent]
  })).flatMap((node) => {
    if (!isMarked(node))
      return [node]
    return withoutOuterSpace({ ...node, children: tidy(node.children, new Set([...around, node.type])) } as Marked)
  })))
}

function isMarked(node: PhrasingContent): node is Marked {
  return marks.has(node.type)
}

function joinLike(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text')
      joined[joined.length - 1] = { ...last, value: (last.value + node.value).replace(/ {2,}/g, ' ') }
    else if (last?.type === 'inlineCode' && node.type === 'inlineCode')
      joined[joined.length - 1] = { ...last, value: last.value + node.value }
    else if (last && isMarked(last) && isMarked(node) && last.type === node.type && (last.type !== 'link' || (node.type === 'link' && last.url === node.url)))
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] } as PhrasingContent
    else
      joined.push(node)
  }
  return joined
}

/** White space and line breaks at the ends of a marked run, outside of it. */
function withoutOuterSpace(node: Marked): PhrasingContent[] {
  const children = [...node.children]
  const before: PhrasingContent[] = []
  const after: PhrasingContent[] = []
  for (let first = children[0]; first && (first.type === 'break' || (first.type === 'text' && /^\s/.test(first.value))); first = children[0]) {
    children.shift()
    const rest = first.type === 'text' ? first.value.trimStart() : ''
    before.push(first.type === 'text' ? { type: 'text', value: ' ' } : first)
    if (rest !== '') {
      children.unshift({ type: 'text', value: rest })
      break
    }
  }
  for (let last = children.at(-1); last && (last.type === 'break' || (last.type === 'text' && /\s$/.test(last.value))); last = children.at(-1)) {
    children.pop()
    const rest = last.type === 'text' ? last.value.trimEnd() : ''
    after.unshift(last.type === 'text' ? { type: 'text', value: ' ' } : last)
    if (rest !== '') {
      children.push({ type: 'text', value: rest })
      break
    }
  }
  return [...before, ...children.length > 0 ? [{ ...node, children } as PhrasingContent] : [], ...after]
}

/** Signs at the ends of a marked run that touches a word, outside of it: inside, Markdown would not see its marks. */
function withoutOuterSigns(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joinLike(nodes.flatMap((node, index, all): PhrasingContent[] => {
    if (!isMarked(node) || node.type === 'link')
      return [node]
    const [before, after] = [all[index - 1], all[index + 1]]
    const [first, last] = [node.children[0], node.children.at(-1)]
    const lead = before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value) && first.type === 'text' ? /^[\p{P}\p{S}\s]+(?=[\p{L}\p{N}])/u.exec(first.value)?.[0] ?? '' : ''
    const tail = after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value) && last?.type === 'text' ? /(?<=[\p{L}\p{N}])[\p{P}\p{S}\s]+$/u.exec(last.value)?.[0] ?? '' : ''
    if (lead === '' && tail === '')
      return [node]
    const children = node.children.map((child, at, inner): PhrasingContent => child.type === 'text'
      ? { ...child, value: child.value.slice(at === 0 ? lead.length : 0, at === inner.length - 1 && tail !== '' ? -tail.length : undefined) }
      : child)
    const text = (value: string): PhrasingContent[] => value === '' ? [] : [{ type: 'text', value }]
    return [...text(lead), { ...node, children } as PhrasingContent, ...text(tail)]
  }))
}

/** No white space around line breaks, and none of either at the ends. */
function trimLines(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joinLike(nodes).flatMap((node, index, all): PhrasingContent[] => {
    if (node.type !== 'text')
      return [node]
    let { value } = node
    if (all[index - 1]?.type === 'break')
      value = value.trimStart()
    if (all[index + 1]?.type === 'break')
      value = value.trimEnd()
    return value === '' ? [] : [{ ...node, value }]
  })
}
