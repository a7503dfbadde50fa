import type { PhrasingContent } from 'mdast'
import { nodeSource } from './nodeSource'

/** Inline Markdown in runs between the formulas that are written for display, and the TeX of those; white space alone is no run. */
export function displayParts(nodes: readonly PhrasingContent[], source: string): (readonly PhrasingContent[] | string)[] {
  const parts: (PhrasingContent[] | string)[] = []
  for (const node of nodes) {
    const last = parts.at(-1)
    if (node.type === 'inlineMath' && /^(?:\$\$|\\\[)/.test(nodeSource(node, source)))
      parts.push(node.value.trim())
    else if (Array.isArray(last))
      last.push(node)
    else
      parts.push([node])
  }
  return parts.filter((part, index) => parts.length === 1 || typeof part === 'string' || index === 0 || part.some(node => node.type !== 'text' || node.value.trim() !== ''))
}
