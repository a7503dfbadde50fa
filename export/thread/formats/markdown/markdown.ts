import type { Root, RootContent } from 'mdast'
import type { ImportedThread } from '../../importedThread'
import type { Post } from '../../thread'
import { commentLayout, isLayoutName, layoutForm } from '../../layoutName'
import { normalizeHandle } from '../../normalizeHandle'
import { groupByNumbers } from '../../postNumbers'
import { textBlocks } from '../../textBlocks'
import { threadTitle } from '../../threadTitle'
import { splitPosts } from '../plainText/plainText'
import { shortenDataAddresses } from './dataAddresses'
import { readFrontMatter } from './frontMatter'
import { isIntricate } from './intricateMarkdown'
import { markdownBlocks } from './markdownBlocks'
import { collectDefinitions } from './markdownDefinitions'
import { findNotes } from './markdownNotes'
import { dropMarkdownNumbers } from './markdownNumbers'
import { commentMissingPictures } from './missingPictures'
import { nodeSource } from './nodeSource'
import { parseMarkdown } from './parseMarkdown'
import { commentFocus, focusForm, isFocus, withFocuses } from './pictureFocus'
import { splitAtHeadings } from './splitAtHeadings'

export interface MarkdownOptions {
  /** Whether a text without lines of dashes is divided at its headings, if several have one size, and nowhere else. @default false */
  readonly splitsAtHeadings?: boolean
  /** Whether keys of front matter that a thread does not know, or values that it cannot take, are left out with a sentence, not refused. @default false */
  readonly leavesOutOtherKeys?: boolean
}

interface PostsContext {
  readonly hasFrontMatter: boolean
  readonly splitsAtHeadings: boolean
  /** Whether numbers that count the posts are part of their text. */
  readonly keepsNumbers: boolean
  /** Takes the names of HTML tags that are shown as text. */
  readonly unknownTags: Set<string>
  readonly unknown: UnknownValues
}

/** What comments of posts say that nothing can be done with. */
interface UnknownValues {
  readonly layouts: Set<string>
  readonly focuses: Set<string>
}

const mostTagsNamed = 8

/**
 * Thread in Markdown (CommonMark, ~~strikethrough~~, footnotes, tables and formulas): front matter, then posts separated by lines of three or more dashes.
 * A text with neither of them is divided where two or more lines are blank, otherwise at the numbers of its posts; such numbers are dropped.
 * A comment such as `<!-- layout: quote -->` names the layout of its post, `<!-- focus: 30% 20% -->` what of its pictures matters, and `<!-- missing-pictures: 2 -->` how many more it had.
 * Line breaks stay as the author made them; tags such as `<b>` and `<br>` mean what they say, other HTML is shown as written, comments are not.
 * @throws {InputError} when the front matter cannot be used, with its line.
 */
export function importMarkdown(text: string): ImportedThread {
  return readMarkdown(text)
}

/** Thread in the Markdown of notes, which differ from threads in what the options say. @throws {InputError} when the front matter cannot be used, with its line. */
export function readMarkdown(text: string, { splitsAtHeadings = false, leavesOutOtherKeys = false }: MarkdownOptions = {}): ImportedThread {
  const { title, language, layout, cover, outro, author, keepsNumbers, settings, body: wholeBody, otherKeys } = readFrontMatter(text, { leavesOutOtherKeys })
  const { text: body, restore } = shortenDataAddresses(wholeBody)
  const intricate = isIntricate(body)
  const unknownTags = new Set<string>()
  const unknown: UnknownValues = { layouts: new Set(), focuses: new Set() }
  const posts = restore(intricate ? plainPosts(body) : markdownPosts(body, { hasFrontMatter: wholeBody !== text, splitsAtHeadings, keepsNumbers, unknownTags, unknown }))
  return {
    thread: {
      title: title ?? threadTitle(posts),
      author: { name: '', ...author, handle: normalizeHandle(author.handle ?? '') },
      ...language !== undefined && { language },
      ...layout !== undefined && { layout },
      ...cover !== undefined && { cover },
      ...outro !== undefined && { outro },
      posts,
    },
    settings,
    warnings: [
      ...otherKeys.length > 0 ? [`Properties that a thread has no place for were left out: ${otherKeys.slice(0, mostTagsNamed).join(', ')}${otherKeys.length > mostTagsNamed ? ' and others' : ''}.`] : [],
      ...intricate ? ['The text is longer or more heavily formatted than a thread is, so that its Markdown marks are shown as written.'] : [],
      ...unknownTags.size > 0 ? [`HTML tags that a card has no look for are shown as text: ${Array.from(unknownTags, name => `<${name}>`).slice(0, mostTagsNamed).join(', ')}${unknownTags.size > mostTagsNamed ? ' and others' : ''}.`] : [],
      ...Array.from(unknown.focuses, value => `Expected the focus of a picture to be ${focusForm}, but received ${value || 'nothing'}: it is cropped around its middle.`).slice(0, mostTagsNamed),
      ...Array.from(unknown.layouts, name => `Expected a layout to be ${layoutForm}, but received ${name}: its post is laid out as the others are.`).slice(0, mostTagsNamed),
    ],
  }
}

function markdownPosts(body: string, { hasFrontMatter, splitsAtHeadings, keepsNumbers, unknownTags, unknown }: PostsContext): Post[] {
  const tree = parseMarkdown(body)
  const definitions = collectDefinitions(tree)
  const dashed = splitAtDashes(tree, body)
  const parts = dashed.length > 1 ? dashed : (splitsAtHeadings && splitAtHeadings(tree.children)) || (hasFrontMatter || splitsAtHeadings ? dashed : splitUndashed(tree, body))
  const notes = findNotes(parts)
  const posts = parts
    .map((nodes, index): Post => ({ ...withFocus(markdownBlocks(nodes, { source: body, definitions, notes: notes[index], unknownTags }), nodes, unknown.focuses), missingPictures: missingPictures(nodes), ...postLayout(nodes, unknown.layouts) }))
    .filter(post => post.blocks.length > 0 || post.pictures.length > 0 || post.missingPictures > 0)
  return keepsNumbers ? posts : dropMarkdownNumbers(posts)
}

/** The layout that a comment among a post's blocks asks for. */
function postLayout(nodes: readonly RootContent[], unknown: Set<string>): Pick<Post, 'layout'> {
  const names = nodes.flatMap(node => node.type === 'html' ? commentLayout(node.value) ?? [] : [])
  const layout = names.find(isLayoutName)
  for (const name of names) {
    if (!isLayoutName(name))
      unknown.add(name)
  }
  return layout ? { layout } : {}
}

/** A post with the focus that comments among its blocks say of its pictures. */
function withFocus(post: Pick<Post, 'blocks' | 'pictures'>, nodes: readonly RootContent[], unknown: Set<string>): Pick<Post, 'blocks' | 'pictures'> {
  const values = nodes.flatMap(node => node.type === 'html' ? commentFocus(node.value) ?? [] : [])
  for (const value of values) {
    if (!isFocus(value))
      unknown.add(value)
  }
  return { ...post, pictures: withFocuses(post.pictures, values) }
}

/** How many pictures the comments among a post's blocks say that it had. */
function missingPictures(nodes: readonly RootContent[]): number {
  return Math.max(0, ...nodes.map(node => node.type === 'html' ? commentMissingPictures(node.value) : 0))
}

function plainPosts(body: string): Post[] {
  return splitPosts(body).map((post): Post => ({ blocks: textBlocks(post), pictures: [], missingPictures: 0 }))
}

function splitAtDashes(tree: Root, source: string): RootContent[][] {
  const posts: RootContent[][] = [[]]
  for (const node of tree.children) {
    if (node.type === 'thematicBreak' && /^(?:-[\t ]*){3,}$/.test(nodeSource(node, source)))
      posts.push([])
    else
      posts.at(-1)!.push(node)
  }
  return posts
}

function splitUndashed(tree: Root, source: string): RootContent[][] {
  const posts: RootContent[][] = [[]]
  for (const node of tree.children) {
    const before = posts.at(-1)!.at(-1)
    if (before && node.position!.start.line - before.position!.end.line > 2)
      posts.push([node])
    else
      posts.at(-1)!.push(node)
  }
  return posts.length > 1 ? posts : groupByNumbers(tree.children, node => paragraphSource(node, source))
}

/** Source of a paragraph or a heading from its first word on; of a list or a quotation its end, where a number may stand. */
function paragraphSource(node: RootContent, source: string): string {
  if (node.type === 'list' || node.type === 'blockquote')
    return `- ${nodeSource(node, source).slice(-60)}`
  return node.type === 'paragraph' || node.type === 'heading' ? nodeSource(node, source).replace(/^[#*_ ]+/, '').replace(/^([^*_\s]+)[*_]+(?=\s)/, '$1') : ''
}
