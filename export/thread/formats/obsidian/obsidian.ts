import type { ImportedThread } from '../../importedThread'
import { findFrontMatter } from '../markdown/frontMatterRange'
import { readMarkdown } from '../markdown/markdown'
import { outsideCode, outsideFences } from '../markdown/outsideCode'
import { calloutTitles } from './callouts'
import { readLinks } from './wikiLinks'

const maxNames = 8
/** No text has this character. */
const commentMark = '\uFFFF'
const noteProperties = /^(?:tags?|alias(?:es)?|cssclass(?:es)?):/m
const embed = /!\[\[[^[\]\n]{1,400}\]\]/
const link = /(?<![![])\[\[(?=[^[\]\n]{0,400}\p{L})[^[\]\n]{1,400}\]\](?![(\]])/u
const callout = /^[\t ]{0,3}>[\t ]{0,3}\[![a-z][\w-]{0,40}\]/im

/**
 * Thread in a note of Obsidian: posts end at lines of dashes, otherwise at its headings where several have one size.
 * `[[links]]` are their text, `![[picture.png|300]]` is a picture, a callout a quotation with its title in bold, `==text==` is marked;
 * `%%comments%%` and block ids are not shown, and what cannot be kept, such as embedded notes and properties that a thread has no place for, is named.
 */
export function importObsidian(text: string): ImportedThread {
  const end = findFrontMatter(text)?.end ?? 0
  const notes = new Set<string>()
  const body = outsideCode(outsideFences(withoutComments(text.slice(end)), calloutTitles), part => withoutBlockIds(withMarks(readLinks(part, notes))))
  const imported = readMarkdown(text.slice(0, end) + body, { splitsAtHeadings: true, leavesOutOtherKeys: true })
  return {
    ...imported,
    warnings: [...imported.warnings, ...notes.size > 0 ? [`Embedded notes are not in the file and were left out: ${Array.from(notes).slice(0, maxNames).join(', ')}${notes.size > maxNames ? ' and others' : ''}.`] : []],
  }
}

/** Whether a text is such a note: outside of its code it has a wiki link, an embedded file or a callout, or its properties are those of a note. */
export function isObsidianNote(text: string): boolean {
  const front = findFrontMatter(text)
  if (front && noteProperties.test(front.yaml))
    return true
  if (!text.includes('[[') && !text.includes('[!'))
    return false
  let found = false
  outsideCode(text.slice(front?.end ?? 0), (part) => {
    found ||= embed.test(part) || link.test(part) || callout.test(part)
    return part
  })
  return found
}

/** What is opened and not closed is text; of the white space on both sides of a comment one is enough. */
function withoutComments(text: string): string {
  const parts = outsideCode(text, part => part.replaceAll('%%', commentMark)).split(commentMark)
  const rest = parts.length % 2 === 0 ? `%%${parts.pop()}` : ''
  const kept = parts.filter((part, index) => index % 2 === 0 && part !== '')
  return kept.map((part, index) => /^\s/.test(kept[index + 1] ?? '') ? withoutSpacesAtEnd(part, index > 0) : part).join('') + rest
}

/** White space at the start of a line stays, which indents what follows; `continues` says whether there is text before. */
function withoutSpacesAtEnd(text: string, continues: boolean): string {
  const end = text.replace(/[\t ]{1,9}$/, '')
  return /\S$/.test(end) || (end === '' && continues) ? end : text
}

function withMarks(text: string): string {
  return text.replace(/==(?=[^\s=])([^=\n]{0,2000}[^\s=])==/g, '<mark>$1</mark>')
}

function withoutBlockIds(text: string): string {
  return text.replace(/(^|[\t ])\^[a-z\d][a-z\d-]{0,60}$/gim, '')
}
