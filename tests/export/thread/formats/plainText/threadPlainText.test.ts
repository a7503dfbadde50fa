import type { Thread } from '../../../../../export/thread/thread'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { threadPlainText } from '../../../../../export/thread/formats/plainText/threadPlainText'
import { dropPostNumbers } from '../../../../../export/thread/postNumbers'
import { postText } from '../../../../../export/thread/postText'
import { block, post } from '../../../layout/testThread'
import { hostileThread } from '../../hostileThreads'
import { importText, postTexts } from '../../importing'

const author = { name: '', handle: '' }

it('importThread(threadPlainText(thread)) has the text of its posts, whatever that looks like', () => {
  const several = hostileThread.filter(({ posts }) => posts.length > 1)
  fc.assert(fc.property(several, (thread) => {
    // A line of dashes is written as a divider, and one that begins with a bullet is an item.
    const texts = thread.posts.map(post => postText(post).replace(/^(?:-{3,}|\*{3,}|_{3,})$/gm, '* * *').replace(/^\* (?!\* \*$)/gm, '- '))
    expect(postTexts(importText(threadPlainText(thread).text, { from: 'text' }))).toEqual(dropPostNumbers(texts))
  }), { numRuns: 200 })
})

it('importThread(threadPlainText(thread)) has the pictures of its posts', () => {
  const { thread } = importText('Look\n\n![](a.png)\n\n---\n\n![](figure:attention-mask)\n\n![](<b c.png>)')
  const { text } = threadPlainText(thread)
  expect(text).toBe('Look\n\n[image: a.png]\n\n---\n\n[image: figure:attention-mask]\n[image: b c.png]\n')
  expect(importText(text).thread.posts.map(({ pictures }) => pictures.map(({ source }) => source))).toEqual([['a.png'], ['figure:attention-mask', 'b c.png']])
})

it('threadPlainText(thread, settings) names what plain text has no place for, and nothing where there is nothing', () => {
  const plain: Thread = { title: 'One', author, posts: [post([block('One')])] }
  expect(threadPlainText(plain)).toEqual({ text: 'One\n', warnings: [] })
  const rich: Thread = { title: 'T', author: { name: 'Ada', handle: '' }, language: 'en', cover: {}, outro: {}, posts: [{ ...post([block([{ text: 'a', bold: true }])]), pictures: [{ source: 'data:image/png;base64,AA==', alt: 'b' }] }] }
  expect(threadPlainText(rich, { theme: 'paper' }).warnings).toEqual(['Plain text has no place for the title, the author, the language, the look, the cover, the outro, formats of the text, alt texts and pictures that are inside the file: choose --to markdown or json to keep all of it.'])
})

it('threadPlainText(thread with blank lines in its code) keeps it one post', () => {
  const { thread } = importText('```\na\n\n\n\nb\n```')
  expect(postTexts(importText(threadPlainText(thread).text))).toEqual(['a\n\nb'])
})
