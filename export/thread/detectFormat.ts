import type { ThreadFormat } from './importThread'
import { detectJsonFormat } from './detectJsonFormat'
import { isGoogleDocsDocument } from './formats/googleDocs/googleDocs'
import { findFrontMatter, isThreadFrontMatter } from './formats/markdown/frontMatterRange'
import { isNotionPage } from './formats/notion/notion'
import { isObsidianNote } from './formats/obsidian/obsidian'
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
 * Format of a thread, by its content; of the name of its file only an id tells, as Notion gives its pages.
 * Text with any sign of Markdown is Markdown.
 * @throws {InputError} when front matter is opened and never closed.
 */
export function detectFormat(text: string, fileName?: string): ThreadFormat {
  if (/^\s*(?:\{\s*["'}\n]|\[\s*\{\s*")/.test(text))
    return detectJsonFormat(text)
  // Whatever its posts look like.
  const front = findFrontMatter(text)
  if (front && isThreadFrontMatter(front.yaml))
    return 'markdown'
  if (isThreadNavigatorExport(text))
    return 'thread-navigator'
  if (isGoogleDocsDocument(text))
    return 'google-docs'
  if (isNotionPage(text, fileName))
    return 'notion'
  if (isObsidianNote(text))
    return 'obsidian'
  if (front)
    return 'markdown'
  return markdownSigns.some(sign => sign.test(text)) ? 'markdown' : 'text'
}
