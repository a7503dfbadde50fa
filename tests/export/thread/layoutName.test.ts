import { describe, expect, it } from 'vitest'
import { serializeThread } from '../../../export/thread/formats/json/serializeThread'
import { importMarkdown } from '../../../export/thread/formats/markdown/markdown'
import { postMarkdown } from '../../../export/thread/formats/markdown/postMarkdown'
import { importThread } from '../../../export/thread/importThread'

const layouts = (text: string) => importMarkdown(text).thread.posts.map(({ layout }) => layout)

describe('importMarkdown(text)', () => {
  it('reads the layout of a post from a comment, and no other comment', () => {
    expect(layouts('<!-- layout: cover -->\n\n# Tides\n\n---\n\nOne.\n\n<!--layout:quote-->\n\n---\n\nTwo <!-- layout: quote --> three.\n\n<!-- a note -->')).toEqual(['cover', 'quote', undefined])
  })

  it('names what can be no layout, once, and reads the post without it', () => {
    const { thread, warnings } = importMarkdown('<!-- layout: Big_Poster -->\nOne.\n\n---\n\n<!-- layout: Big_Poster -->\n\nTwo.')
    expect(thread.posts.map(({ layout }) => layout)).toEqual([undefined, undefined])
    expect(warnings).toEqual(['Expected a layout to be the name of a layout, such as quote, but received Big_Poster: its post is laid out as the others are.'])
  })

  it('reads the name of any layout, which may be one of somebody\'s own', () => {
    expect(layouts('---\nlayout: brand-2\n---\n<!-- layout: poster -->\nOne.')).toEqual(['poster'])
    expect(importMarkdown('---\nlayout: brand-2\n---\nOne.').thread.layout).toBe('brand-2')
  })

  it('reads the layout of a thread from its front matter, and refuses what can be no layout', () => {
    expect(importMarkdown('---\nlayout: quote\n---\nOne.').thread.layout).toBe('quote')
    expect(() => importMarkdown('---\nlayout: 7 posters\n---\nOne.')).toThrow('Expected layout to be the name of a layout, such as quote, but received')
  })
})

it('importThread(data) takes a text for Markdown whose only mark is a layout', () => {
  expect(importThread(new TextEncoder().encode('<!-- layout: quote -->\nOne.')).thread.posts).toMatchObject([{ layout: 'quote' }])
})

it('postMarkdown(post) and serializeThread(thread) keep layouts', () => {
  const { thread } = importMarkdown('---\nlayout: quote\n---\n<!-- layout: cover -->\n\n# Tides\n\n---\n\nTwo.')
  expect(thread.posts.flatMap(post => importMarkdown(postMarkdown(post)).thread.posts)).toEqual(thread.posts)
  expect(importThread(new TextEncoder().encode(serializeThread(thread)), { from: 'json' }).thread).toEqual(thread)
})
