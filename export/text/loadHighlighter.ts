import type { Post } from '../thread/thread'
import type { CodeHighlighter } from './codeHighlighter'
import type { LoadedHighlighter } from './shikiHighlighter'
import { diagramSpans } from './diagrams/diagramSpans'
import { openedOnce } from './openedOnce'

/** Languages that the code blocks of posts name, each once; not that of diagrams, which are drawn. */
export function codeLanguages(posts: readonly Pick<Post, 'blocks'>[]): string[] {
  return Array.from(new Set(posts.flatMap(post => post.blocks.flatMap(block => block.code?.language === undefined || diagramSpans(block) ? [] : [block.code.language.toLowerCase()]))))
}

/** The highlighter, which knows no language yet; its patterns take long to compile. */
export const openHighlighter = openedOnce(async (): Promise<LoadedHighlighter> => (await import('./shikiHighlighter')).createShikiHighlighter())

/** A highlighter of some languages; undefined for none, so that nothing is loaded where there is no code. */
export async function loadHighlighter(languages: readonly string[]): Promise<CodeHighlighter | undefined> {
  if (languages.length === 0)
    return undefined
  const highlighter = await openHighlighter()
  await Promise.all(languages.map(highlighter.load))
  return highlighter
}
