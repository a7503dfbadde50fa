import type { Block, Post } from '../../thread/thread'
import type { GraphLayouter } from './graphLayouter'

/** It is large: one serves all. */
let opened: Promise<GraphLayouter> | undefined

/** Whether a block is the source of a diagram. */
export function isDiagram({ kind, code }: Pick<Block, 'kind' | 'code'>): boolean {
  return kind === 'code' && code?.language?.toLowerCase() === 'mermaid'
}

/** The layouter; opened again where its code could not be had. */
export function openGraphLayouter(): Promise<GraphLayouter> {
  if (!opened) {
    opened = import('./graphLayouter').then(({ createGraphLayouter }) => createGraphLayouter())
    opened.catch(() => opened = undefined)
  }
  return opened
}

/** A layouter for the diagrams of posts; undefined where there are none, so that nothing is loaded. */
export async function loadDiagrams(posts: readonly Pick<Post, 'blocks'>[]): Promise<GraphLayouter | undefined> {
  return posts.some(({ blocks }) => blocks.some(isDiagram)) ? openGraphLayouter() : undefined
}
