import type { Block, Span } from '../thread'

/** Elements that give their text a style. */
export const styleElements: ReadonlyMap<string, Omit<Span, 'text'>> = new Map<string, Omit<Span, 'text'>>([
  ['b', { bold: true }],
  ['strong', { bold: true }],
  ['i', { italic: true }],
  ['em', { italic: true }],
  ['cite', { italic: true }],
  ['s', { strike: true }],
  ['strike', { strike: true }],
  ['del', { strike: true }],
  ['code', { code: true }],
  ['tt', { code: true }],
  ['kbd', { code: true }],
  ['samp', { code: true }],
  ['sub', { sub: true }],
  ['sup', { sup: true }],
  ['mark', { mark: true }],
])

export const headingLevels: ReadonlyMap<string, NonNullable<Block['level']>> = new Map([['h1', 1], ['h2', 2], ['h3', 3], ['h4', 3], ['h5', 3], ['h6', 3]])

/** Elements that begin a paragraph with a blank line before and after it. */
export const spacedElements: ReadonlySet<string> = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'hr', 'table', 'figure', ...headingLevels.keys()])

/** Elements that begin a line. */
export const lineElements: ReadonlySet<string> = new Set(['li', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'tr', 'dt', 'dd', 'figcaption', 'address', 'details', 'summary', 'caption'])

/** Elements whose content nobody is meant to read. */
export const hiddenElements: readonly string[] = ['script', 'style', 'head', 'template', 'title', 'textarea', 'noscript', 'iframe', 'object', 'svg', 'math']

/** Elements that hold nothing and are not closed. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'input', 'link', 'meta', 'source', 'track', 'area', 'base', 'col', 'embed', 'param'])
