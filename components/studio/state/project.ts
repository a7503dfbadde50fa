import type { Brand } from '../../../export/brand/brandSchema'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { ImportedThread } from '../../../export/thread/importedThread'
import type { LayoutName } from '../../../export/thread/layoutName'
import type { Block, Cover, Outro, Picture, Post, Thread } from '../../../export/thread/thread'
import type { StudioFormat } from './studioFormats'
import { brandValues } from '../../../export/brand/brandTheme'
import { brandAuthor } from '../../../export/brand/brandThread'
import { parseThemeInput } from '../../../export/theme/resolveTheme'
import { postMarkdown } from '../../../export/thread/formats/markdown/postMarkdown'
import { importThread } from '../../../export/thread/importThread'
import { textBlocks } from '../../../export/thread/textBlocks'
import { mergeTheme } from './mergeTheme'
import { withLayout, writtenLayout } from './postLayout'

/** A post as it is edited. */
export interface StudioPost {
  readonly id: string
  /** Markdown. */
  readonly text: string
  readonly pictures: readonly Picture[]
  /** Pictures that the post had where it comes from, and that nobody has supplied yet. @default 0 */
  readonly missingPictures?: number
  /** What the importer made of the post, kept until its text is edited, so that nothing is lost on the way through Markdown. */
  readonly blocks?: readonly Block[]
  /** Look of this post's cards alone, over the theme. */
  readonly override?: ThemeInput
}

/** Everything that undo brings back. */
export interface Project {
  readonly title: string
  readonly author: Thread['author']
  /** Of the thread, where its file said so. */
  readonly language?: string
  /** Cards before and after the posts. */
  readonly cover?: Cover
  readonly outro?: Outro
  readonly posts: readonly StudioPost[]
  readonly theme: ThemeInput
  /** Colours and font that every theme which is put on takes over; the theme has them already. */
  readonly brand?: BrandLook
  /** Of posts that name none of their own. @default as the content suggests */
  readonly layout?: LayoutName
  /** Name of a size, or "WIDTHxHEIGHT" in pixels at the default pixel ratio. */
  readonly size: string
  /** Device pixels a px of what is exported. @default 2, which gives the size as it is named */
  readonly pixelRatio?: number
  readonly format: StudioFormat
}

/** What somebody used last: the next thread begins with it where it states nothing itself. */
export type LastUsed = Partial<Pick<Project, 'author' | 'theme' | 'brand' | 'layout' | 'outro'>>

/** What of a brand every theme takes over. */
export type BrandLook = Pick<Brand, 'colors' | 'font'>

// By the post itself: an edited post is another object.
const parsed = new WeakMap<StudioPost, readonly Post[]>()
const encoder = new TextEncoder()

/** A project of an imported thread, with what the thread itself states of author, look and layout, otherwise what was used last. @throws {ThemeError} */
export function projectFrom({ thread, settings }: ImportedThread, newId: () => string, last: LastUsed = {}): Project {
  const { theme: base, ...values } = settings
  const { brand } = last
  const layout = thread.layout ?? last.layout
  const outro = thread.outro ?? last.outro
  return {
    title: thread.title,
    author: last.author ? brandAuthor(thread.author, last.author) : thread.author,
    ...thread.language !== undefined && { language: thread.language },
    ...thread.cover && { cover: thread.cover },
    ...outro && { outro },
    posts: thread.posts.map(post => studioPost(post, newId)),
    theme: Object.keys(settings).length > 0 ? statedTheme(parseThemeInput({ ...values, ...base !== undefined && { base } }, 'the thread'), brand) : last.theme ?? {},
    ...brand && { brand },
    ...layout !== undefined && { layout },
    size: 'instagram-portrait',
    format: 'png',
  }
}

/** The look that a thread states, over the brand's. */
function statedTheme({ base, ...values }: ThemeInput, brand: BrandLook = {}): ThemeInput {
  return mergeTheme({ ...brandValues(brand), ...base !== undefined && { base } }, values)
}

/** A project with one empty post, by the author and in the look used last. */
export function emptyProject(newId: () => string, { author = { name: 'Your name', handle: '@you' }, theme = {}, brand, layout, outro }: LastUsed = {}): Project {
  return { title: '', author, posts: [{ id: newId(), text: '', pictures: [] }], theme, ...brand && { brand }, ...layout !== undefined && { layout }, ...outro && { outro }, size: 'instagram-portrait', format: 'png' }
}

/** A post of an imported thread, as it is edited. */
export function studioPost({ blocks, pictures, missingPictures, layout }: Post, newId: () => string): StudioPost {
  // A layout is a line of the text, where it can be changed.
  return { id: newId(), text: postMarkdown({ blocks, layout }), pictures, ...layout === undefined && { blocks }, ...missingPictures > 0 && { missingPictures } }
}

/** What to call a project: its title, or how its first post begins. */
export function projectName({ title, posts }: Pick<Project, 'title' | 'posts'>): string {
  return title || posts[0]?.text.split('\n')[0].slice(0, 60) || 'Without a title'
}

/** Whether there is nothing in a project yet. */
export function isEmpty({ title, posts }: Pick<Project, 'title' | 'posts'>): boolean {
  return title === '' && posts.every(({ text, pictures }) => text.trim() === '' && pictures.length === 0)
}

/** The posts that a studio post stands for: one, or several where its text is separated by dashes. The same post gives the same objects. */
export function readPost(post: StudioPost): readonly Post[] {
  const known = parsed.get(post)
  if (known)
    return known
  const { text, pictures, missingPictures = 0, blocks } = post
  const posts = blocks ? [{ blocks, pictures, missingPictures }] : textPosts(text).map((part, index) => index === 0 ? { ...part, pictures: [...part.pictures, ...pictures], missingPictures } : part)
  parsed.set(post, posts)
  return posts
}

/** The thread that a project makes, as the command would read it. */
export function projectThread({ title, author, language, layout, cover, outro, posts }: Pick<Project, 'title' | 'author' | 'language' | 'layout' | 'cover' | 'outro' | 'posts'>): Thread {
  return { title, author, ...language !== undefined && { language }, ...layout !== undefined && { layout }, ...cover && { cover }, ...outro && { outro }, posts: posts.flatMap(readPost) }
}

function textPosts(text: string): readonly Post[] {
  const empty: Post = { blocks: [], pictures: [], missingPictures: 0 }
  if (text.trim() === '')
    return [empty]
  // A layout that was chosen before anything is written.
  if (text.includes('<!--') && withLayout(text, undefined).trim() === '')
    return [{ ...empty, layout: writtenLayout(text) }]
  try {
    return importThread(encoder.encode(text), { from: 'markdown' }).thread.posts
  }
  catch {
    // What cannot be read as Markdown, such as a broken front matter, is shown as written.
    return [{ ...empty, blocks: textBlocks(text) }]
  }
}
