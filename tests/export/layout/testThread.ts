import type { Block, Picture, Post, Span, Thread } from '../../../export/thread/thread'

/** A block of plain text. */
export function block(text: string | readonly Span[], options: Partial<Block> = {}): Block {
  return { kind: 'paragraph', marker: '', depth: 0, tight: false, spans: typeof text === 'string' ? [{ text }] : text, ...options }
}

/** A post of blocks, with pictures named by their sources. */
export function post(blocks: readonly Block[], sources: readonly string[] = []): Post {
  return { blocks, pictures: sources.map((source): Picture => ({ source, alt: '' })), missingPictures: 0 }
}

export function thread(...posts: readonly Post[]): Thread {
  return { title: 'Title', author: { name: 'Ada Lovelace', handle: '@ada' }, posts }
}
