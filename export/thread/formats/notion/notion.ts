import type { ImportedThread } from '../../importedThread'
import type { Post } from '../../thread'
import { readMarkdown } from '../markdown/markdown'
import { outsideFences } from '../markdown/outsideCode'
import { withoutProperties } from './notionProperties'

/** Notion names pages and folders with an id. */
const idInAddress = /\]\([^()\s]*(?:%20|[-/ ])[0-9a-f]{32}(?:[/.)]|%20)/
const idInName = /[ -][0-9a-f]{32}\.(?:md|markdown)$/i

/**
 * Thread in the Markdown that Notion exports for a page: posts end at its dividers, otherwise at its headings.
 * Callouts are quotations, a toggle is its title in bold and what is in it; properties of the page are left out with a sentence, and so are alt texts that only repeat the name of their file.
 */
export function importNotion(text: string): ImportedThread {
  const { body, properties } = withoutProperties(text)
  const imported = readMarkdown(outsideFences(body, lines => quotedAsides(openToggles(lines))), { splitsAtHeadings: true })
  return {
    ...imported,
    thread: { ...imported.thread, posts: imported.thread.posts.map(withoutFileNames) },
    warnings: [...imported.warnings, ...properties.length > 0 ? [`Properties of the page were left out: ${properties.join(', ')}.`] : []],
  }
}

/** Whether a text is such a page: its file has an id in its name, or below its title a link to a file with one, or a callout. */
export function isNotionPage(text: string, fileName = ''): boolean {
  return idInName.test(fileName) || (/^\s*# \S/.test(text) && (idInAddress.test(text) || /^<aside>$/m.test(text)))
}

/** A callout, with its sign, as a quotation. */
function quotedAsides(lines: string): string {
  let inside = false
  return lines.split('\n').map((line) => {
    const tag = line.trim()
    if (tag === '<aside>' || (inside && tag === '</aside>')) {
      inside = tag === '<aside>'
      return ''
    }
    return inside ? `> ${line}` : line
  }).join('\n')
}

function openToggles(lines: string): string {
  return lines.split('\n').map((line) => {
    const tag = line.trim()
    const title = /^(?:<details>)?<summary>(.*)<\/summary>$/.exec(tag)?.[1]
    return title !== undefined ? `**${title.replaceAll('*', '\\*')}**` : tag === '<details>' || tag === '</details>' ? '' : line
  }).join('\n')
}

function withoutFileNames(post: Post): Post {
  return { ...post, pictures: post.pictures.map(picture => isFileName(picture.alt, picture.source) ? { ...picture, alt: '' } : picture) }
}

function isFileName(alt: string, source: string): boolean {
  const name = source.split('/').at(-1) ?? source
  return alt === name || alt === name.replace(/\.[^.]*$/, '') || alt === 'Untitled'
}
