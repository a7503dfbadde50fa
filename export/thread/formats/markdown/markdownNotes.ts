import type { FootnoteDefinition, Nodes } from 'mdast'

/** The footnotes that the references of a post mean. */
export interface Notes {
  /** Its definition in the post, else in the document; undefined where there is none. */
  readonly of: (identifier: string) => FootnoteDefinition | undefined
  /** Whether any post of the document shows a definition as its note. */
  readonly isShown: (definition: FootnoteDefinition) => boolean
}

/** Finds the footnotes of each post of a document; of several definitions with one name, the first counts. */
export function findNotes(posts: readonly (readonly Nodes[])[]): Notes[] {
  const own = posts.map(nodes => definitionsOf(nodes))
  const all = definitionsOf(posts.flat())
  const shown = new Set<FootnoteDefinition>()
  const lookups = own.map(definitions => (identifier: string) => definitions.get(identifier) ?? all.get(identifier))
  posts.forEach((nodes, index) => {
    // What a note refers to is shown as well; a note that only notes refer to that nobody sees is not.
    const open = nodes.flatMap(references)
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const definition = lookups[index](next)
      if (definition && !shown.has(definition)) {
        shown.add(definition)
        open.push(...definition.children.flatMap(references))
      }
    }
  })
  return lookups.map(of => ({ of, isShown: definition => shown.has(definition) }))
}

function definitionsOf(nodes: readonly Nodes[], found = new Map<string, FootnoteDefinition>()): Map<string, FootnoteDefinition> {
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier))
      found.set(node.identifier, node)
    if ('children' in node)
      definitionsOf(node.children, found)
  }
  return found
}

/** Names of the footnotes that a node refers to, without those that only a footnote in it refers to. */
function references(node: Nodes): string[] {
  if (node.type === 'footnoteReference')
    return [node.identifier]
  return 'children' in node && node.type !== 'footnoteDefinition' ? node.children.flatMap(references) : []
}
