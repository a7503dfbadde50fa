import type { ThreadFormat } from './importThread'
import { detectJsonFormat } from './detectJsonFormat'
import { findFrontMatter } from './formats/markdown/frontMatterRange'
import { isThreadNavigatorExport } from './formats/threadNavigator/threadNavigator'

/** What only Markdown writes; each pattern stops at the next mark of its kind, so that no text makes it slow. */
const markdownSigns = [
  /^ {0,3}#{1,6} \S/m,
  /^ {0,3}(?:`{3}|~{3})/m,
  /^> /m,
  // How a post is laid out.
  /^ {0,3}<!--[\t ]{0,9}layout:/m,
  /!?\[[^[\]\n]*\]\([^()\s]+\)/,
  /\*\*[^\s*][^*\n]*\*\*/,
  /(?<![\w*])\*[^\s*][^*\n]*\*(?![\w*])/,
  /~~[^\s~][^~\n]*~~/,
  /`[^`\n]+`/,
  // Formulas; a single dollar may be money.
  /\$\$[^$\n]{1,4000}\$\$/,
  /^[\t ]*\$\$[\t ]*$/m,
  /\\\([^\n]{1,4000}?\\\)/,
  /(?<![\w$\\])\$(?:[a-z]|[^\s$][^\n$]{0,400}[\\^_{=][^\n$]{0,400}(?<![\s\\]))\$(?![\d$])/i,
]

/**
 * Format of a thread, by its content and not by the name of its file.
 * Text with any sign of Markdown is Markdown.
 * @throws {InputError} when front matter is opened and never closed.
 */
export function detectFormat(text: string): ThreadFormat {
  if (/^\s*(?:\{\s*["'}\n]|\[\s*\{\s*")/.test(text))
    return detectJsonFormat(text)
  if (isThreadNavigatorExport(text))
    return 'thread-navigator'
  if (findFrontMatter(text))
    return 'markdown'
  return markdownSigns.some(sign => sign.test(text)) ? 'markdown' : 'text'
}
