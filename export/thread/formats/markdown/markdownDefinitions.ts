import type { Nodes } from 'mdast'

/** Addresses of the reference definitions of a document, by identifier; the first of a name counts. */
export type Definitions = ReadonlyMap<string, string>

/** Collects the definitions of a tree, those in quotations and lists too. */
export function collectDefinitions(node: Nodes, found = new Map<string, string>()): Definitions {
  if (node.type === 'definition' && !found.has(node.identifier))
    found.set(node.identifier, node.url)
  if ('children' in node)
    node.children.forEach(child => collectDefinitions(child, found))
  return found
}
