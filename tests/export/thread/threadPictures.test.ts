import type { Thread } from '../../../export/thread/thread'
import { expect, it } from 'vitest'
import { renamedPictures, threadPictures, withoutPictures } from '../../../export/thread/threadPictures'

const picture = (source: string) => ({ source, alt: 'The sea' })
const thread: Thread = {
  title: 'Tides',
  author: { name: 'Ada', handle: '@ada', avatar: 'ada.png', logo: 'mark.svg' },
  cover: { title: 'Tides', picture: 'sea.png' },
  posts: [
    { blocks: [], pictures: [picture('sea.png'), picture('moon.png')], missingPictures: 1 },
    { blocks: [], pictures: [picture('figure:roofline')], missingPictures: 0 },
  ],
}

it('threadPictures(thread) names each picture once', () => {
  expect(threadPictures(thread)).toEqual(['ada.png', 'mark.svg', 'sea.png', 'moon.png', 'figure:roofline'])
  expect(threadPictures({ title: '', author: { name: '', handle: '', avatar: '' }, cover: false, posts: [] })).toEqual([])
})

it('renamedPictures(thread, names) gives other sources, and counts as missing what has none', () => {
  const renamed = renamedPictures(thread, new Map([['sea.png', '1.png'], ['moon.png', undefined], ['ada.png', '2.png'], ['mark.svg', undefined]]))
  expect(renamed.author).toEqual({ name: 'Ada', handle: '@ada', avatar: '2.png' })
  expect(renamed.cover).toEqual({ title: 'Tides', picture: '1.png' })
  expect(renamed.posts[0]).toEqual({ blocks: [], pictures: [picture('1.png')], missingPictures: 2 })
  expect(renamed.posts[1]).toBe(thread.posts[1])
})

it('withoutPictures(thread, sources) is the same thread where none are left out', () => {
  expect(withoutPictures(thread, new Set())).toBe(thread)
  expect(withoutPictures(thread, new Set(['sea.png']))).toMatchObject({ cover: { picture: undefined }, posts: [{ missingPictures: 2 }, {}] })
})
