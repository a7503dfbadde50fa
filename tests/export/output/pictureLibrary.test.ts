import type { Thread } from '../../../export/thread/thread'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openPictures } from '../../../export/output/pictureLibrary'

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } }).png().toBuffer()
const picture = (source: string) => ({ source, alt: '' })
const thread: Thread = {
  title: 'Tides',
  author: { name: 'Ada', handle: '@ada', avatar: 'https://cdn.example/ada.png' },
  cover: { title: 'Tides', picture: 'https://cdn.example/gone.png' },
  posts: [
    { blocks: [], pictures: [picture('https://cdn.example/a.png'), picture('https://cdn.example/gone.png')], missingPictures: 0 },
    { blocks: [], pictures: [picture('https://cdn.example/page.png')], missingPictures: 1 },
  ],
}
const given: Readonly<Record<string, Uint8Array>> = { 'https://cdn.example/a.png': png, 'https://cdn.example/ada.png': png, 'https://cdn.example/page.png': Buffer.from('no picture') }
const read = async (source: string) => given[source]

describe('openPictures(thread, { read })', () => {
  it('has the pictures that come with the thread, and counts the others as missing', async () => {
    const opened = await openPictures(thread, { folder: '.', read })
    expect([...opened.pictures.keys()]).toEqual(['https://cdn.example/ada.png', 'https://cdn.example/a.png'])
    expect(opened.thread).toMatchObject({ author: { avatar: 'https://cdn.example/ada.png' }, posts: [{ pictures: [picture('https://cdn.example/a.png')], missingPictures: 1 }, { pictures: [], missingPictures: 2 }] })
    expect(opened.thread.cover).toEqual({ title: 'Tides', picture: undefined })
    expect(opened.warnings).toEqual(['The picture https://cdn.example/page.png was left out: Expected https://cdn.example/page.png to be a picture (PNG, JPEG, WebP, AVIF, GIF or SVG), but received something else.'])
  })

  it('says nothing of pictures on posts that are not drawn', async () => {
    expect(await openPictures(thread, { folder: '.', read, posts: new Set([1]) })).toMatchObject({ thread: { posts: [{}, { missingPictures: 2 }] }, warnings: [] })
  })

  it('lets an author without an avatar have initials', async () => {
    const { author } = (await openPictures(thread, { folder: '.', read: async () => undefined })).thread
    expect(author).toEqual({ name: 'Ada', handle: '@ada' })
  })
})
