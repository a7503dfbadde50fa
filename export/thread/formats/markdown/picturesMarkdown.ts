import type { Picture } from '../../thread'
import { focusComments } from './pictureFocus'

/** What Markdown would take for a sign in an alt text: a reference stands for brackets, whose escapes are formulas, and for the end of a line. */
const altSigns = /[[\]\n\\`*~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[!/?a-z])|&(?=#?[a-z\d]+;)/giu

/** Pictures of a post in Markdown, with the comments that say what of them matters; `importMarkdown` makes the same pictures of it. Those with a name are defined elsewhere. */
export function picturesMarkdown(pictures: readonly Picture[], names: ReadonlyMap<string, string> = new Map()): string {
  return [...focusComments(pictures), pictures.map(({ source, alt }) => `![${altMarkdown(alt)}]${names.has(source) ? `[${names.get(source)}]` : `(${pictureUrl(source)})`}`).join('\n')].filter(part => part !== '').join('\n\n')
}

function altMarkdown(alt: string): string {
  return alt.replace(/\r\n?/g, '\n').replace(altSigns, sign => /[[\]\n]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`)
}

/** Where a picture is, as Markdown has it: of a path what a reader would decode or not take for a part of it is encoded, an address stays one. */
function pictureUrl(source: string): string {
  const url = /^[a-z][a-z\d+.-]+:/i.test(source)
    ? source.replace(/[<>\s]/g, encodeURIComponent).replace(/\\|&(?=#?[a-z\d]+;)/gi, '\\$&')
    // eslint-disable-next-line no-control-regex
    : source.replace(/[%\\<>\u0000-\u001F\u007F]|&(?=#?[a-z\d]+;)|^ | $/gi, encodeURIComponent)
  return /[\s()]/.test(url) || url === '' ? `<${url}>` : url
}
