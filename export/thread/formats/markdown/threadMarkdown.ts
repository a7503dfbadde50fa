import type { ThreadSettings } from '../../importedThread'
import type { Post, Thread } from '../../thread'
import type { WrittenThread } from '../../writtenThread'
import type { PostMarkdownOptions } from './postMarkdown'
import { shortenDataAddresses } from './dataAddresses'
import { frontMatterText } from './frontMatterText'
import { isIntricate } from './intricateMarkdown'
import { importMarkdown } from './markdown'
import { dropMarkdownNumbers } from './markdownNumbers'
import { missingPicturesComment } from './missingPictures'
import { picturesMarkdown } from './picturesMarkdown'
import { postMarkdown } from './postMarkdown'

/**
 * A thread as a Markdown file: front matter, then its posts between lines of dashes, from which `importMarkdown` makes the same thread again.
 * Not kept is what Markdown has no signs for: posts without anything in them, white space at the ends of lines, the style of spaces,
 * addresses behind the text of links, and that a text which looks like an address, a mention or a hashtag is none.
 */
export function threadMarkdown(thread: Thread, settings: ThreadSettings = {}): WrittenThread {
  const posts = thread.posts.filter(hasContent)
  const head = frontMatterText(thread, settings, { keepsNumbers: areNumbered(posts) })
  const names = insideNames(posts)
  // As Google Docs has them: below all posts, where they are in nobody's way.
  const definitions = Array.from(names, ([address, name]) => `\n[${name}]: <${address}>\n`).join('')
  const write = (options: PostMarkdownOptions) => `${head}\n${posts.map(post => wholePost(post, names, options)).join('\n\n---\n\n')}\n${definitions}`.replaceAll('\0', '\uFFFD')
  const tidy = write({ tidy: true })
  const escaped = write({ tidy: false })
  // What a post alone can do without, such as the escape of a comment that does not end, it may need among others.
  const text = isReadAs(tidy, escaped) ? tidy : escaped
  const blank = thread.posts.length - posts.length
  return {
    text,
    warnings: [
      ...blank > 0 ? [`${blank === 1 ? 'One post has' : `${blank} posts have`} nothing in ${blank === 1 ? 'it' : 'them'}, and Markdown has no sign for that: ${blank === 1 ? 'it was' : 'they were'} left out.`] : [],
      ...isIntricate(shortenDataAddresses(text).text) ? ['The thread is longer or more heavily formatted than Markdown is read as one: choose --to json to keep its formats.'] : [],
    ],
  }
}

function hasContent({ blocks, pictures, missingPictures }: Post): boolean {
  return blocks.length > 0 || pictures.length > 0 || missingPictures > 0
}

/** Names of the pictures that are inside the thread, by their addresses. */
function insideNames(posts: readonly Post[]): Map<string, string> {
  const addresses = new Set(posts.flatMap(({ pictures }) => pictures.map(({ source }) => source).filter(source => /^data:image\/[a-z.+-]+;base64,[\w+/]+={0,2}$/i.test(source))))
  return new Map(Array.from(addresses, (address, index) => [address, `picture-${index + 1}`]))
}

function wholePost(post: Post, names: ReadonlyMap<string, string>, options: PostMarkdownOptions): string {
  const { layout, pictures, missingPictures } = post
  return [
    ...layout === undefined ? [] : [`<!-- layout: ${layout} -->`],
    ...missingPictures > 0 ? [missingPicturesComment(missingPictures)] : [],
    postMarkdown({ blocks: post.blocks }, options),
    picturesMarkdown(pictures, names),
  ].filter(part => part !== '').join('\n\n')
}

/** Whether a reader would take the numbers of posts for their count. */
function areNumbered(posts: readonly Post[]): boolean {
  return JSON.stringify(dropMarkdownNumbers(posts)) !== JSON.stringify(posts)
}

function isReadAs(text: string, other: string): boolean {
  return JSON.stringify(importMarkdown(text).thread.posts) === JSON.stringify(importMarkdown(other).thread.posts)
}
