import type { Break, Link, Nodes, Parents, Root } from 'mdast'
import type { Info, State } from 'mdast-util-to-markdown'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown'
import { formulaMarkdown, formulaToMarkdown } from '../../../export/thread/formats/markdown/formulaMarkdown'
import { withoutNeedlessEscapes } from '../../../export/thread/formats/markdown/needlessEscapes'

/** Markdown as a person would write it: no escapes that it can do without, lines that end where they end. */
export function treeMarkdown(tree: Root): string {
  const markdown = toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), formulaToMarkdown],
    handlers: { break: lineBreak, link, inlineMath: formula, math: node => `$$\n${node.value}\n$$` },
  }).trimEnd()
  return withoutNeedlessEscapes(markdown)
}

/** In a post, every line ends where its author ended it. */
function lineBreak(_node: Break, _parent: Parents | undefined, state: State): string {
  return state.stack.includes('tableCell') ? '<br>' : '\n'
}

/** An address that is its own text needs no marks. */
function link(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  const [only] = node.children as Nodes[]
  if (node.children.length === 1 && only.type === 'text' && only.value === node.url && /^https?:\/\/[^\s<>]*[\w/]$/.test(node.url))
    return node.url
  return defaultHandlers.link(node, parent, state, info)
}

function formula({ value }: { readonly value: string }, _parent: Parents | undefined, _state: State, { after }: Info): string {
  return formulaMarkdown(value, after)
}
