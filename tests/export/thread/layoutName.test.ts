import { describe, expect, it } from 'vitest'
import { importThread } from '../../../export/thread/importThread'
import { importMarkdown } from '../../../export/thread/markdown'
import { postMarkdown } from '../../../export/thread/postMarkdown'
import { serializeThread } from '../../../export/thread/serializeThread'

const layouts = (text: string) => importMarkdown(text).thread.posts.map(({ layout }) => layout)

describe('importMarkdown(text)', () => {
  it('reads the layout of a post from a comment, and no other comment', () => {
    expect(layouts('<!-- layout: cover -->\n\n# Tides\n\n---\n\nOne.\n\n<!--layout:quote-->\n\n---\n\nTwo <!-- layout: quote --> three.\n\n<!-- a note -->')).toEqual(['cover', 'quote', undefined])
  })

  it('names a layout that there is not, once, and reads the post without it', () => {
    const { thread, warnings } = importMarkdown('<!-- layout: poster -->\nOne.\n\n---\n\n<!-- layout: poster -->\n\nTwo.')
    expect(thread.posts.map(({ layout }) => layout)).toEqual([undefined, undefined])
    expect(warnings).toEqual(['Expected a layout that comes along (post, cover or quote), but received poster: its post is laid out as the others are.'])
  })

  it('reads the layout of a thread from its front matter, and refuses one that there is not', () => {
    expect(importMarkdown('---\nlayout: quote\n---\nOne.').thread.layout).toBe('quote')
    expect(() => importMarkdown('---\nlayout: poster\n---\nOne.')).toThrow('Expected layout to be post, cover or quote, but received')
  })
})

it('postMarkdown(post) and serializeThread(thread) keep layouts', () => {
  const { thread } = importMarkdown('---\nlayout: quote\n---\n<!-- layout: cover -->\n\n# Tides\n\n---\n\nTwo.')
  expect(thread.posts.flatMap(post => importMarkdown(postMarkdown(post)).thread.posts)).toEqual(thread.posts)
  expect(importThread(new TextEncoder().encode(serializeThread(thread)), { from: 'json' }).thread).toEqual(thread)
})
