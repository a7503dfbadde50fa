import type { Thread } from '../../../../../export/thread/thread'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { threadMarkdown } from '../../../../../export/thread/formats/markdown/threadMarkdown'
import { block, post } from '../../../layout/testThread'
import { hostileTexts, hostileThread, statedSettings } from '../../hostileThreads'
import { importText, postTexts } from '../../importing'

const author = { name: 'Ada', handle: '@ada' }

it('importThread(threadMarkdown(thread, settings)) is the same thread and settings, whatever its texts look like', () => {
  fc.assert(fc.property(hostileThread, statedSettings, (thread, settings) => {
    const { text, warnings } = threadMarkdown(thread, settings)
    expect(warnings).toEqual([])
    expect(importText(text)).toEqual({ thread, settings, warnings: [] })
  }), { numRuns: 30 })
})

it.each(hostileTexts)('threadMarkdown(thread) keeps the text %j among others', (text) => {
  const thread: Thread = { title: text, author: { ...author, name: text }, posts: [post([block('First.'), block(text)]), post([block(text)]), post([block(`Last ${text}`)])] }
  expect(postTexts(importText(threadMarkdown(thread).text))).toEqual([`First.\n\n${text}`, text, `Last ${text}`])
})

it('threadMarkdown(long-context.md) is read as the sample', () => {
  const { thread, settings } = importText(readFileSync('export/samples/long-context.md', 'utf8'))
  const { text } = threadMarkdown(thread, settings)
  expect(importText(text)).toEqual({ thread, settings, warnings: [] })
  expect(importText(text, { from: 'markdown' }).thread).toEqual(thread)
})

it('threadMarkdown(thread, settings) is as a person would write it', () => {
  const thread: Thread = {
    title: 'How caches work',
    author: { ...author, avatar: 'ada.jpg' },
    cover: {},
    outro: { action: 'Follow for more' },
    posts: [
      { ...post([block('A cache keeps what was used last.')], ['cache.png']), layout: 'picture', missingPictures: 1 },
      { ...post([{ ...block('Hits cost little.'), kind: 'item', marker: '-' }]), pictures: [{ source: 'a b.png', alt: 'Two [memories]', focus: { x: 0.29, y: 0.125 } }] },
    ],
  }
  expect(threadMarkdown(thread, { theme: 'paper', card: { padding: 36 } }).text).toBe(`---
title: How caches work
author: Ada
handle: "@ada"
avatar: ada.jpg
cover: true
outro:
  action: Follow for more
theme: paper
card:
  padding: 36
---

<!-- layout: picture -->

<!-- missing-pictures: 1 -->

A cache keeps what was used last.

![](cache.png)

---

- Hits cost little.

<!-- focus: 29% 12.5% -->

![Two &#91;memories&#93;](<a b.png>)
`)
})

it('threadMarkdown(thread whose posts begin with their numbers) says that they are part of the text', () => {
  const thread: Thread = { title: 'T', author, posts: [post([block('1/2 of a cup')]), post([block('2/2 cups')])] }
  const { text } = threadMarkdown(thread)
  expect(text).toContain('postNumbers: keep')
  expect(importText(text).thread).toEqual(thread)
  expect(postTexts(importText(text.replace('keep', 'drop')))).toEqual(['of a cup', 'cups'])
  expect(() => importText(text.replace('keep', 'perhaps'))).toThrow('Line 5: Expected postNumbers to be keep or drop, but received "perhaps".')
})

it('threadMarkdown(thread with links) keeps their colour where their text is no address', () => {
  const [read] = importText('See [the docs](https://example.org), [`code`](a.md) and https://example.org.', { from: 'markdown' }).thread.posts
  const thread: Thread = { title: 'T', author, posts: [read] }
  expect(importText(threadMarkdown(thread).text).thread).toEqual(thread)
})

it('threadMarkdown(thread) keeps the footnotes of each post', () => {
  const { thread } = importText('---\ntitle: T\n---\nOne[^1].\n\n[^1]: First note\n\n---\n\nTwo[^a], not \\[^1].\n\n[^a]: Second note')
  expect(importText(threadMarkdown(thread).text).thread).toEqual(thread)
})

it('threadMarkdown(thread with empty posts) leaves them out with a sentence, and keeps one that only lacks pictures', () => {
  const empty = post([])
  const { text, warnings } = threadMarkdown({ title: 'T', author, posts: [empty, post([block('One')]), { ...empty, missingPictures: 2 }] })
  expect(importText(text).thread.posts).toEqual([post([block('One')]), { ...empty, missingPictures: 2 }])
  expect(warnings).toEqual(['One post has nothing in it, and Markdown has no sign for that: it was left out.'])
})

it('threadMarkdown(thread of two million letters) says that Markdown is not read as one so long', () => {
  const { warnings } = threadMarkdown({ title: 'T', author, posts: [post([block('word '.repeat(400_001).trim())])] })
  expect(warnings).toEqual(['The thread is longer or more heavily formatted than Markdown is read as one: choose --to json to keep its formats.'])
})

it('threadMarkdown(thread with pictures inside) defines them below all posts, whatever their size, and texts that look like their names stay texts', () => {
  const large = `data:image/png;base64,${'A'.repeat(2_400_000)}`
  const picture = { source: 'data:image/png;base64,AAEC', alt: 'A [cache]' }
  const thread: Thread = { title: 'T', author, posts: [{ ...post([block('See [picture-1] and [picture-2].')]), pictures: [picture] }, { ...post([block('Two')]), pictures: [{ source: large, alt: '' }, picture] }] }
  const { text, warnings } = threadMarkdown(thread)
  expect(warnings).toEqual([])
  expect(text).toContain('Two\n\n![][picture-2]\n![A &#91;cache&#93;][picture-1]\n\n[picture-1]: <data:image/png;base64,AAEC>\n\n[picture-2]: <data:image/png;base64,AAAA')
  expect(importText(text)).toEqual({ thread, settings: {}, warnings: [] })
})
