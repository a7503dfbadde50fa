import { describe, expect, it } from 'vitest'
import { carouselPosts } from '../../../export/thread/carouselPosts'
import { serializeThread } from '../../../export/thread/formats/json/serializeThread'
import { postText } from '../../../export/thread/postText'
import { threadText } from '../../../export/thread/threadText'
import { importText } from './importing'

function carousel(frontMatter: string, body = 'First.\n\n---\n\nSecond.') {
  return carouselPosts(importText(`---\n${frontMatter}\n---\n\n${body}`).thread)
    .map(({ post, number, added }) => [number, added, post.layout, postText(post)])
}

describe('carouselPosts(thread)', () => {
  it.each(['author: Ada', 'title: How caches work', 'title: T\ncover: false\noutro: false'])('is for %j the posts alone: nothing is added unasked', (frontMatter) => {
    expect(carousel(frontMatter)).toEqual([[1, undefined, undefined, 'First.'], [2, undefined, undefined, 'Second.']])
  })

  it.each([
    ['cover: true', 'First.'],
    ['title: A title\ncover: true', 'A title'],
    ['title: A title\ncover: A hook', 'A hook'],
    ['cover: 2024', '2024'],
    ['cover: { title: A hook, subtitle: And more }', 'A hook\n\nAnd more'],
  ])('has for %j a cover before them', (frontMatter, text) => {
    expect(carousel(frontMatter)[0]).toEqual([0, 'cover', 'cover', text])
    expect(carousel(frontMatter)).toHaveLength(3)
  })

  it.each([
    ['outro: true', 'Thanks for reading'],
    ['outro: So long', 'So long'],
    ['outro: { action: Follow for more, link: "https://ada.example" }', 'Thanks for reading\n\nFollow for more\n\nhttps://ada.example'],
  ])('has for %j an outro after them', (frontMatter, text) => {
    expect(carousel(frontMatter)[2]).toEqual([3, 'outro', 'outro', text])
    expect(carousel(frontMatter)).toHaveLength(3)
  })

  it('gives a cover its picture', () => {
    const { thread } = importText('---\ncover: { picture: sea.jpg }\n---\n\nFirst.')
    expect(carouselPosts(thread)[0].post.pictures).toEqual([{ source: 'sea.jpg', alt: '' }])
  })

  it('gives the same posts again for the same thread', () => {
    const { thread } = importText('---\ntitle: T\ncover: true\noutro: true\n---\n\nFirst.')
    const [first, again] = [carouselPosts(thread), carouselPosts({ ...thread, posts: [] })]
    expect(again[0].post).toBe(first[0].post)
    expect(again.at(-1)?.post).toBe(first.at(-1)?.post)
    expect(carouselPosts({ ...thread, title: 'Another' })[0].post).not.toBe(first[0].post)
  })
})

it.each(['cover: [1]', 'outro: { text: Thanks, url: x }', 'cover: { title: [1] }'])('importThread(markdown) refuses %j in one sentence', (frontMatter) => {
  expect(() => importText(`---\n${frontMatter}\n---\n\nFirst.`)).toThrow(/^Line 2: Expected (?:cover|outro) to be true, false, a text, or values such as "/)
})

it('importThread(json) takes a cover and an outro, and serializeThread(thread) writes them', () => {
  const { thread } = importText(JSON.stringify({ title: 'T', cover: 'A hook', outro: { action: 'Follow', link: 'https://ada.example' }, posts: ['First.'] }))
  expect([thread.cover, thread.outro]).toEqual([{ title: 'A hook' }, { action: 'Follow', link: 'https://ada.example' }])
  for (const kept of [thread, { ...thread, cover: {}, outro: {} }, { ...thread, cover: false, outro: false } as const])
    expect(importText(serializeThread(kept)).thread).toEqual(kept)
  expect(importText(JSON.stringify({ title: 'T', cover: false, posts: ['First.', 'Second.'] })).thread.cover).toBe(false)
  expect(importText(JSON.stringify({ title: 'T', posts: ['First.', 'Second.'] })).thread).not.toHaveProperty('cover')
})

it('threadText(thread) has what its cover and outro say', () => {
  expect(threadText(importText('---\ncover: A hook\noutro: So long\n---\n\nFirst.').thread)).toBe('\n\nA hook\nFirst.\nSo long')
})
