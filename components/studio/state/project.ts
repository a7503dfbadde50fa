import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { ImportedThread } from '../../../export/thread/importedThread'
import type { Block, Picture, Post, Thread } from '../../../export/thread/thread'
import type { StudioFormat } from './studioFormats'
import { parseThemeInput } from '../../../export/theme/resolveTheme'
import { importThread } from '../../../export/thread/importThread'
import { postMarkdown } from '../../../export/thread/postMarkdown'
import { textBlocks } from '../../../export/thread/textBlocks'

/** A post as it is edited. */
export interface StudioPost {
  readonly id: string
  /** Markdown. */
  readonly text: string
  readonly pictures: readonly Picture[]
  /** What the importer made of the post, kept until its text is edited, so that nothing is lost on the way through Markdown. */
  readonly blocks?: readonly Block[]
  /** Look of this post's cards alone, over the theme. */
  readonly override?: ThemeInput
}

/** Everything that undo brings back. */
export interface Project {
  readonly title: string
  readonly author: Thread['author']
  readonly posts: readonly StudioPost[]
  readonly theme: ThemeInput
  /** Name of a preset. */
  readonly size: string
  readonly format: StudioFormat
}

// By the post itself: an edited post is another object.
const parsed = new WeakMap<StudioPost, readonly Post[]>()
const encoder = new TextEncoder()

/** A project of an imported thread, with the look that the thread itself states. @throws {ThemeError} */
export function projectFrom({ thread, settings }: ImportedThread, newId: () => string): Project {
  const { theme: base, ...values } = settings
  return {
    title: thread.title,
    author: thread.author,
    posts: thread.posts.map(post => ({ id: newId(), text: postMarkdown(post), pictures: post.pictures, blocks: post.blocks })),
    theme: parseThemeInput({ ...values, ...base !== undefined && { base } }, 'the thread'),
    size: 'instagram-portrait',
    format: 'png',
  }
}

/** A project with one empty post. */
export function emptyProject(newId: () => string): Project {
  return { title: '', author: { name: 'Your name', handle: '@you' }, posts: [{ id: newId(), text: '', pictures: [] }], theme: {}, size: 'instagram-portrait', format: 'png' }
}

/** The posts that a studio post stands for: one, or several where its text is parted by dashes. The same post gives the same objects. */
export function readPost(post: StudioPost): readonly Post[] {
  const known = parsed.get(post)
  if (known)
    return known
  const { text, pictures, blocks } = post
  const posts = blocks ? [{ blocks, pictures, missingPictures: 0 }] : textPosts(text).map((part, index) => index === 0 ? { ...part, pictures: [...part.pictures, ...pictures] } : part)
  parsed.set(post, posts)
  return posts
}

/** The thread that a project makes, as the command would read it. */
export function projectThread({ title, author, posts }: Pick<Project, 'title' | 'author' | 'posts'>): Thread {
  return { title, author, posts: posts.flatMap(readPost) }
}

function textPosts(text: string): readonly Post[] {
  const empty: Post = { blocks: [], pictures: [], missingPictures: 0 }
  if (text.trim() === '')
    return [empty]
  try {
    return importThread(encoder.encode(text), { from: 'markdown' }).thread.posts
  }
  catch {
    // What cannot be read as Markdown, such as a broken front matter, is shown as written.
    return [{ ...empty, blocks: textBlocks(text) }]
  }
}
