import type { RootContent } from 'mdast'

const levels = [1, 2, 3]

/** Nodes of a note in parts that each begin with a heading of the largest size that several have, and what comes before the first; undefined where no two headings have one size. */
export function splitAtHeadings(nodes: readonly RootContent[]): RootContent[][] | undefined {
  const level = levels.find(depth => nodes.filter(node => isHeading(node, depth)).length > 1)
  if (level === undefined)
    return undefined
  const parts: RootContent[][] = [[]]
  for (const node of nodes) {
    if (isHeading(node, level))
      parts.push([node])
    else
      parts.at(-1)!.push(node)
  }
  return parts.filter(part => part.length > 0)
}

function isHeading(node: RootContent, depth: number): boolean {
  return node.type === 'heading' && node.depth === depth
}
