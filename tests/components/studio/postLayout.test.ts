import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withLayout, writtenLayout } from '../../../components/studio/state/postLayout'
import { readPost } from '../../../components/studio/state/project'
import { importThread } from '../../../export/thread/importThread'

const read = (text: string) => importThread(new TextEncoder().encode(text), { from: 'markdown' }).thread.posts[0]

describe('withLayout(text, layout)', () => {
  it.each([
    ['One.', 'quote', '<!-- layout: quote -->\n\nOne.'],
    ['', 'cover', '<!-- layout: cover -->'],
    ['<!-- layout: quote -->\n\nOne.', 'cover', '<!-- layout: cover -->\n\nOne.'],
    ['<!-- layout: quote -->\n\nOne.', undefined, 'One.'],
    ['One.\n\n<!--layout:quote-->\n\nTwo.', 'cover', 'One.\n\n<!-- layout: cover -->\n\nTwo.'],
    ['One.\n\n<!-- layout: quote -->\n\nTwo.', undefined, 'One.\n\nTwo.'],
    ['One.', undefined, 'One.'],
    ['```html\n<!-- layout: quote -->\n```', 'cover', '<!-- layout: cover -->\n\n```html\n<!-- layout: quote -->\n```'],
    ['<!-- a note -->\n\nOne.', 'cover', '<!-- layout: cover -->\n\n<!-- a note -->\n\nOne.'],
  ])('withLayout(%j, %j)', (text, layout, expected) => {
    expect(withLayout(text, layout)).toBe(expected)
    expect(writtenLayout(expected)).toBe(layout)
  })

  it('is what the command reads, and leaves the blocks as they were', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.lorem({ maxCount: 5 }), fc.constantFrom('# Title', '- item', '> quote', '```\n<!-- layout: x -->\n```', '<!-- note -->', '<!-- layout: number -->')), { minLength: 1, maxLength: 5 }), fc.constantFrom('quote', 'cover'), (parts, layout) => {
      const text = ['Some words.', ...parts].join('\n\n')
      const before = importThread(new TextEncoder().encode(text), { from: 'markdown' }).thread.posts
      fc.pre(before.length === 1)
      const after = read(withLayout(text, layout))
      expect(after.layout).toBe(layout)
      expect(after.blocks).toEqual(before[0].blocks)
    }), { seed: 5 })
  })
})

it('readPost(post) of a layout alone is an empty post in that layout', () => {
  expect(readPost({ id: 'a', text: '<!-- layout: quote -->', pictures: [] })).toEqual([{ blocks: [], pictures: [], missingPictures: 0, layout: 'quote' }])
})
