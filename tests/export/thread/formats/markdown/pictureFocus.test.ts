import { expect, it } from 'vitest'
import { serializeThread } from '../../../../../export/thread/formats/json/serializeThread'
import { commentFocus, readFocus } from '../../../../../export/thread/formats/markdown/pictureFocus'
import { importText } from '../../importing'

it.each([['30% 20%', 0.3, 0.2], ['30 20', 0.3, 0.2], ['0%,100%', 0, 1], ['12.5%, 80%', 0.125, 0.8]])('readFocus(%j) is %d across and %d down', (text, x, y) => {
  expect(readFocus(text)).toEqual({ x, y })
})

it.each(['', '30%', '130% 20%', 'left', '30% 20% 10%', '-3% 4%'])('readFocus(%j) is undefined', (text) => {
  expect(readFocus(text)).toBeUndefined()
})

it('commentFocus(html) is what a comment says, and undefined for other HTML', () => {
  expect(commentFocus('<!-- focus: 30% 20% -->')).toBe('30% 20%')
  expect(commentFocus('<!--focus:top-->')).toBe('top')
  expect(commentFocus('<!-- layout: quote -->')).toBeUndefined()
})

it('importThread(markdown) gives the pictures of a post the focus of its comment, and names one that is none', () => {
  const { thread, warnings } = importText('<!-- focus: 30% 20% -->\n\n![](a.png)\n\n---\n\n<!-- focus: left -->\n\n![](b.png)')
  expect(thread.posts.map(({ pictures }) => pictures)).toEqual([[{ source: 'a.png', alt: '', focus: { x: 0.3, y: 0.2 } }], [{ source: 'b.png', alt: '' }]])
  expect(warnings).toEqual(['Expected the focus of a picture to be two percentages, across and down, such as 30% 20%, but received left: it is cropped around its middle.'])
  expect(importText(serializeThread(thread)).thread).toEqual(thread)
})

it('importThread(json) refuses a focus beyond the picture', () => {
  expect(() => importText(JSON.stringify({ posts: [{ text: 'a', pictures: [{ source: 'a.png', focus: { x: 2, y: 0 } }] }] }))).toThrow(/Expected .* a number from 0 to 1/)
})
