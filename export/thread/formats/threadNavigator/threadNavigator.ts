import type { ImportedThread } from '../../importedThread'
import type { Author, Post } from '../../thread'
import { InputError } from '../../inputError'
import { textBlocks } from '../../textBlocks'
import { threadTitle } from '../../threadTitle'
import { isNavigatorHeader, navigatorTrailerStart } from './threadNavigatorChrome'
import { readNavigatorSettings } from './threadNavigatorSettings'

const handleLine = /^\s*@[\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?$/u
const pictureLine = /^Thread image(?: \d+)?$/

/**
 * Thread in the text that the page of Thread Navigator exports: the editor's settings, then posts opened by a line with the name and one with the @handle.
 * The editor's own words before the first post and after the last one are dropped; "Thread image" counts as a missing picture.
 * @throws {InputError} when no name and @handle open a post.
 */
export function importThreadNavigator(text: string): ImportedThread {
  const lines = exportLines(text)
  const first = firstPost(lines)
  if (first === undefined)
    throw new InputError('Expected the Thread Navigator export to hold posts, but received no line with a name above a line with its @handle: export the whole thread again.')
  const author: Author = { name: lines[first].trim(), handle: lines[first + 1].trim() }
  const end = navigatorTrailerStart(lines)
  const starts = lines.flatMap((_, index) => index >= first && opensPost(lines, index, author) ? [index] : [])
  const posts = starts.map((start, index) => importPost(lines.slice(start + 2, Math.max(start + 2, Math.min(end, starts[index + 1] ?? end)))))
  const kept = posts.filter(post => post.blocks.length > 0 || post.missingPictures > 0)
  return {
    thread: { title: threadTitle(kept), author, posts: kept },
    settings: readNavigatorSettings(lines.slice(0, first)),
    warnings: kept.length < posts.length ? [`Left out ${posts.length - kept.length} of ${posts.length} posts, because the export holds no text for them.`] : [],
  }
}

/** Whether a text is such an export: it wears the editor's chrome, or the same name and @handle open it and recur. */
export function isThreadNavigatorExport(text: string): boolean {
  const lines = exportLines(text)
  if (isNavigatorHeader(lines) || navigatorTrailerStart(lines) < lines.length)
    return true
  const start = lines.findIndex(line => line !== '')
  if (!handleLine.test(lines[start + 1] ?? ''))
    return false
  const author = { name: lines[start].trim(), handle: lines[start + 1].trim() }
  return lines.some((_, index) => index > start && opensPost(lines, index, author))
}

/** Lines without the non-breaking spaces and the white space at their ends that the page leaves behind; indentation stays. */
function exportLines(text: string): string[] {
  return text.replaceAll('\u00A0', ' ').split('\n').map(line => line.trimEnd())
}

function firstPost(lines: readonly string[]): number | undefined {
  const index = lines.findIndex((line, index) => line.trim() !== '' && !handleLine.test(line) && handleLine.test(lines[index + 1] ?? ''))
  return index === -1 ? undefined : index
}

/** The name alone may be a line of a post; only name and handle together open one. */
function opensPost(lines: readonly string[], index: number, { name, handle }: Author): boolean {
  return lines[index].trim() === name && lines[index + 1]?.trim() === handle
}

function importPost(lines: readonly string[]): Post {
  const text = lines.filter(line => !pictureLine.test(line.trim()))
  return { blocks: textBlocks(text.join('\n')), pictures: [], missingPictures: lines.length - text.length }
}
