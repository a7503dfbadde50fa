import type { ImportedThread } from '../../importedThread'
import type { Picture, Post } from '../../thread'
import { dropPostNumbers, groupByNumbers } from '../../postNumbers'
import { textBlocks } from '../../textBlocks'
import { threadTitle } from '../../threadTitle'

/** A line that ends a post. */
export const separatorLine = /^[\t ]*(?:-{3,}|_{3,}|\*{3,})[\t ]*$/m
const pictureLine = /^[\t ]*\[image:([^\]\n]+)\][\t ]*$/gim

/**
 * Thread in plain text: posts end at a line of three or more "-", "_" or "*", or at two or more blank lines.
 * Where there is neither, numbers such as "1/", "(1/7)" and "🧵 1/7" separate posts. They are dropped where they count the posts; `[image: 2.png]` on a line of its own is a picture.
 */
export function importPlainText(text: string): ImportedThread {
  const parts = splitPosts(text)
  const numbered = parts.length === 1 ? splitAtNumbers(parts[0]) : parts
  const posts = dropPostNumbers(numbered).map(importPost)
  return { thread: { title: threadTitle(posts), author: { name: '', handle: '' }, posts }, settings: {}, warnings: [] }
}

/** Texts of the posts of a plain text, numbers still in them, empty ones left out. */
export function splitPosts(text: string): string[] {
  return text.split(separatorLine)
    .flatMap(part => part.split(/\n(?:[\t ]*\n){2,}/))
    .map(part => part.replace(/^(?:[\t ]*\n)+/, '').trimEnd())
    .filter(part => part !== '')
}

function importPost(text: string): Post {
  const pictures: Picture[] = [...text.matchAll(pictureLine)].map(match => ({ source: match[1].trim(), alt: '' }))
  return { blocks: textBlocks(text.replace(pictureLine, '')), pictures, missingPictures: 0 }
}

/** Posts of a text without separators: numbers begin or end its paragraphs, else its lines. */
function splitAtNumbers(text: string): string[] {
  const paragraphs = groupByNumbers(text.split(/\n[\t ]*\n/), paragraph => paragraph)
  return paragraphs.length > 1
    ? paragraphs.map(post => post.join('\n\n'))
    : groupByNumbers(text.split('\n'), line => line).map(post => post.join('\n').trim())
}
