import type { ImportedThread } from '../../importedThread'
import { readMarkdown } from '../markdown/markdown'
import { outsideFences } from '../markdown/outsideCode'

const anchor = /^(#{1,6} .*\S)[\t ]*\{#[\w.-]+\}[\t ]*$/
const boldHeading = /^(#{1,6}) +\*\*([^*]+)\*\*[\t ]*$/

/**
 * Thread in the Markdown that Google Docs downloads: posts end at its horizontal lines, otherwise at its headings.
 * Pictures are inside the file; bold in headings and the anchors behind them say nothing that a heading does not.
 */
export function importGoogleDocs(text: string): ImportedThread {
  return readMarkdown(outsideFences(text, lines => lines.split('\n').map(line => line.startsWith('#') ? plainHeading(line) : line).join('\n')), { splitsAtHeadings: true })
}

/** Whether a text is such a document: it defines pictures at its end as only Google Docs does. */
export function isGoogleDocsDocument(text: string): boolean {
  return /^\[image\d{1,4}\]: <data:image\//m.test(text)
}

function plainHeading(line: string): string {
  return line.replace(anchor, '$1').replace(boldHeading, '$1 $2')
}
