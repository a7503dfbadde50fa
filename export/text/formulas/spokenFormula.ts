import type { MmlNode, TextNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import { spokenAccents, spokenOperators, spokenSigns } from './spokenSigns'

/** Words of a formula, from MathJax's tree of MathML: "softmax (Q K transpose over square root of d sub k) V". */
export function spokenFormula(root: MmlNode): string {
  return tidied(say(root))
}

function say(node: MmlNode): string {
  const [first, second, third] = node.childNodes
  switch (node.kind) {
    case 'mi':
    case 'mn':
    case 'mo': return spokenToken(textOf(node))
    case 'mtext':
    case 'ms': return textOf(node)
    case 'mphantom':
    case 'mspace': return ''
    case 'mfrac': return isBinomial(node) ? `${say(first)} choose ${say(second)}` : sayFraction(first, second)
    case 'msqrt': return `square root of ${grouped(node.childNodes)}`
    case 'mroot': return `${rootName(say(second))} root of ${grouped([first])}`
    case 'msup': return `${say(first)} ${sayPower(second)}`
    case 'msub': return isLarge(first) ? sayLarge(first, second) : `${say(first)} sub ${grouped([second])}`
    case 'msubsup': return isLarge(first) ? sayLarge(first, second, third) : `${say(first)} sub ${grouped([second])} ${sayPower(third)}`
    case 'mover': return isLarge(first) ? sayLarge(first, undefined, second) : sayAbove(first, second)
    case 'munder': return isLimit(first) ? sayLarge(first, second) : `${say(first)} under ${say(second)}`
    case 'munderover': return sayLarge(first, second, third)
    case 'mtable': return sayTable(node)
    default: return sayAll(node.childNodes)
  }
}

function sayAll(nodes: readonly MmlNode[]): string {
  return nodes.filter(Boolean).map(say).filter(words => words !== '').join(' ')
}

function textOf(node: MmlNode): string {
  return node.childNodes.map(child => child.isKind('text') ? (child as unknown as TextNode).getText() : '').join('')
}

function spokenToken(text: string): string {
  return spokenSigns.get(text) ?? Array.from(text.normalize('NFKC'), character => spokenSigns.get(character) ?? character).join(/^[\p{L}\p{N}.,]+$/u.test(text) ? '' : ' ')
}

function sayFraction(above: MmlNode, below: MmlNode): string {
  return `${grouped([above])} over ${grouped([below])}`
}

/** Several words that belong together, held by brackets. */
function grouped(nodes: readonly MmlNode[]): string {
  const words = tidied(sayAll(nodes))
  return /\s/.test(words) && !/^\([^()]*\)$/.test(words) ? `(${words})` : words
}

function sayPower(node: MmlNode): string {
  const power = tidied(say(node))
  switch (power) {
    case '2': return 'squared'
    case '3': return 'cubed'
    case 'top':
    case 'T': return 'transpose'
    case 'minus 1': return 'inverse'
    default: return /^(?:prime|double prime|triple prime|star|dagger|degrees)$/.test(power) ? power : `to the ${/\s/.test(power) ? `(${power})` : power}`
  }
}

function sayAbove(base: MmlNode, accent: MmlNode): string {
  const sign = tidied(sayAll([accent]))
  const name = spokenAccents.get(textOf(innermost(accent)))
  return name === undefined ? `${say(base)} with ${sign} above` : `${grouped([base])} ${name}`
}

function sayLarge(sign: MmlNode, from?: MmlNode, to?: MmlNode): string {
  const name = say(sign)
  const lower = from && tidied(say(from))
  const upper = to && tidied(say(to))
  const start = lower ? isLimitName(name) ? ` as ${lower}` : upper ? ` from ${lower}` : ` over ${lower}` : ''
  return `${name}${start}${upper ? ` to ${upper}` : ''} of`
}

function sayTable(table: MmlNode): string {
  const rows = table.childNodes.map(row => row.childNodes.map(cell => tidied(say(cell))).filter(words => words !== ''))
  const isAligned = String(table.attributes.getExplicit('columnalign') ?? '').startsWith('right')
  if (isAligned)
    return rows.map(cells => cells.join(' ')).join('; ')
  return `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}: ${rows.map(cells => cells.join(', ')).join('; ')};`
}

function isBinomial(node: MmlNode): boolean {
  return Number.parseFloat(String(node.attributes.getExplicit('linethickness') ?? 1)) === 0
}

/** Signs such as a sum, whose limits are said after them. */
function isLarge(node: MmlNode): boolean {
  return spokenOperators.has(textOf(innermost(node)))
}

function isLimit(node: MmlNode): boolean {
  return isLarge(node) || isLimitName(tidied(say(node)))
}

function isLimitName(name: string): boolean {
  return /^(?:lim|limit|max|min|sup|inf|arg ?max|arg ?min|lim (?:sup|inf))$/.test(name.trim())
}

function innermost(node: MmlNode): MmlNode {
  let inner = node
  while (inner.childNodes.length === 1 && !inner.childNodes[0].isKind('text'))
    [inner] = inner.childNodes
  return inner
}

function rootName(index: string): string {
  return index === '3' ? 'cube' : `${index}-th`
}

function tidied(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/([([{|]) /g, '$1').replace(/ ([)\]},;])/g, '$1').replace(/;(?=[)\]}]|$)/g, '').trim()
}
