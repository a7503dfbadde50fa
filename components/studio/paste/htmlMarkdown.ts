import type { Root } from 'hast'
import type { HtmlNode } from './htmlTree'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { cleanHtml } from './cleanHtml'
import { isFormatted, markdownTree } from './markdownTree'
import { pastedCells } from './pastedCells'
import { isEditorCode, pastedCode } from './pastedCode'
import { pastedLines } from './pastedLines'
import { pastedLists } from './pastedLists'
import { styledElements } from './styledElements'
import { treeMarkdown } from './treeMarkdown'

/** What a clipboard's HTML is for a post. */
export type PastedHtml
  /** No more than its plain text says. */
  = | { readonly kind: 'plain' }
  /** A part of a code editor, whose plain text is the code. */
    | { readonly kind: 'code' }
    | {
      readonly kind: 'rich'
      readonly markdown: string
      /** Pictures that were left out. */
      readonly pictures: number
    }

/** A longer one is a whole site rather than a thread. */
const longestHtml = 4_000_000
const parser = unified().use(rehypeParse, { fragment: true })

/** Reads the HTML that Docs, Word, a web page, a chat or an editor puts into the clipboard. It is parsed as data: nothing in it runs, and nothing is fetched. */
export function htmlMarkdown(html: string): PastedHtml {
  if (html.length > longestHtml)
    return { kind: 'plain' }
  const { children } = parser.parse(fragmentOf(html)) as Root
  const { nodes, pictures } = cleanHtml(children)
  const content = withoutWrapper(nodes)
  if (isEditorCode(content))
    return { kind: 'code' }
  const tree = markdownTree(pastedLines(styledElements(pastedLists(pastedCells(pastedCode(content))))))
  return isFormatted(tree) ? { kind: 'rich', markdown: treeMarkdown(tree), pictures } : { kind: 'plain' }
}

/** What was copied: Windows encloses it in a page, between comments. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start === -1 || end < start ? html : html.slice(start + '<!--StartFragment-->'.length, end)
}

/** Google Docs encloses all in a `b` that is not bold. */
function withoutWrapper(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap(node => node.type === 'element' && String(node.properties.id ?? '').startsWith('docs-internal-guid') ? node.children as HtmlNode[] : [node])
}
