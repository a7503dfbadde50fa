import type { Options } from 'mdast-util-to-markdown'

/** Signs of formulas in text that has none are escaped. */
export const formulaToMarkdown: Options = {
  unsafe: [
    { character: '$', inConstruct: 'phrasing' },
    { character: '\\', after: '[(\\[]', inConstruct: 'phrasing' },
  ],
}

/** A formula in Markdown, of which `next` is the text that follows: between dollars, or where those would not be read as its ends between `\(` and `\)`. */
export function formulaMarkdown(tex: string, next = ''): string {
  const isPlain = /^(?:[^$\\]|\\.)+$/.test(tex) && !/[/,;:(|\-–—]$/.test(tex) && !/^[\d$]/.test(next)
  return isPlain ? `$${tex}$` : `\\(${tex}\\)`
}
