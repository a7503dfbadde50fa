import type { Block, Post } from '../../thread/thread'
import type { GraphLayouter } from './graphLayouter'
import { openedOnce } from '../openedOnce'

/** Whether a block is the source of a diagram. */
export function isDiagram({ kind, code }: Pick<Block, 'kind' | 'code'>): boolean {
  return kind === 'code' && code?.language?.toLowerCase() === 'mermaid'
}

/** The layouter, which is large. */
export const openGraphLayouter = openedOnce(async (): Promise<GraphLayouter> => (await import('./graphLayouter')).createGraphLayouter())

/** A layouter for the diagrams of posts; undefined where there are none, so that nothing is loaded. */
export async function loadDiagrams(posts: readonly Pick<Post, 'blocks'>[]): Promise<GraphLayouter | undefined> {
  return posts.some(({ blocks }) => blocks.some(isDiagram)) ? openGraphLayouter() : undefined
}
