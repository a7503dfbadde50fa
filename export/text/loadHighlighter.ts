import type { Post } from '../thread/thread'
import type { CodeHighlighter } from './codeHighlighter'

/** Languages that the code blocks of posts name, each once. */
export function codeLanguages(posts: readonly Pick<Post, 'blocks'>[]): string[] {
  return Array.from(new Set(posts.flatMap(post => post.blocks.flatMap(({ code }) => code?.language === undefined ? [] : [code.language.toLowerCase()]))))
}

/** A highlighter of some languages; undefined for none, so that nothing is loaded where there is no code. */
export async function loadHighlighter(languages: readonly string[]): Promise<CodeHighlighter | undefined> {
  if (languages.length === 0)
    return undefined
  const { createShikiHighlighter } = await import('./shikiHighlighter')
  const highlighter = await createShikiHighlighter()
  await Promise.all(languages.map(highlighter.load))
  return highlighter
}
