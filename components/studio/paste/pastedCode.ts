import type { Element } from 'hast'
import type { HtmlNode } from './htmlTree'
import { attribute, element, isElement, isEmpty, withChildren } from './htmlTree'
import { inlineStyle } from './inlineStyle'

/** Code blocks as their code alone, with the language that the page says they are in. */
export function pastedCode(nodes: readonly HtmlNode[], languageAround = ''): HtmlNode[] {
  return nodes.map((node) => {
    if (!isElement(node))
      return node
    const language = languageOf(node) || languageAround
    return node.tagName === 'pre' ? codeBlock(node, language) : withChildren(node, pastedCode(node.children, language))
  })
}

/** Whether all of a clipboard is a part of a code editor: lines of coloured words that keep their white space. */
export function isEditorCode(nodes: readonly HtmlNode[]): boolean {
  const seen = nodes.filter(node => !isEmpty(node))
  const [only] = seen
  if (seen.length !== 1 || !isElement(only, 'div', 'pre'))
    return false
  const { monospace, preformatted } = inlineStyle(attribute(only, 'style'))
  return monospace === true && (preformatted === true || only.tagName === 'pre')
}

function codeBlock(pre: Element, around: string): Element {
  const found = find(pre, 'code')
  const code = found && !isEmpty(found) ? found : undefined
  // Beside it stands what a page shows above its code: a language, and a button to copy it.
  const language = (code && languageOf(code)) || languageOf(pre) || around
  const text = codeText(code ?? pre).replace(/\n$/, '')
  return element('pre', [element('code', [{ type: 'text', value: `${text}\n` }], language === '' ? {} : { className: [`language-${language}`] })])
}

function languageOf(node: Element): string {
  const classes = attribute(node, 'className')
  const named = /(?:^| )(?:lang(?:uage)?-|highlight-source-|brush:\s*)([\w+#.-]+)/i.exec(classes)?.[1] ?? attribute(node, 'dataLanguage')
  return (named || (node.tagName === 'pre' ? attribute(node, 'lang') : '')).toLowerCase()
}

function find(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (isElement(child)) {
      const found = child.tagName === name ? child : find(child, name)
      if (found)
        return found
    }
  }
  return undefined
}

/** The text of code, whose lines may be elements. */
function codeText(node: HtmlNode): string {
  if (node.type === 'text')
    return node.value
  if (!isElement(node))
    return ''
  if (node.tagName === 'br')
    return '\n'
  const text = node.children.map(codeText).join('')
  return isElement(node, 'div', 'p', 'li', 'tr') && !text.endsWith('\n') ? `${text}\n` : text
}
