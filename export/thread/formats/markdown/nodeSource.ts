import type { Node } from 'mdast'

/** What a node of a Markdown tree was read from. */
export function nodeSource(node: Node, source: string): string {
  return source.slice(node.position!.start.offset, node.position!.end.offset)
}
