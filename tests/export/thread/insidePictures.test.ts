import type { Thread } from '../../../export/thread/thread'
import { expect, it } from 'vitest'
import { dataAddressBytes, nameInsidePictures } from '../../../export/thread/insidePictures'
import { post } from '../layout/testThread'

const png = 'data:image/png;base64,AAEC'
const jpeg = 'data:image/jpeg;base64,/9j/'
const author = { name: 'Ada', handle: '' }

it('nameInsidePictures(thread) gives each picture inside the file a name that no other picture has', () => {
  const thread: Thread = { title: 'T', author: { ...author, avatar: jpeg }, cover: { picture: png }, posts: [post([], [png, 'picture-1.png']), post([], [jpeg, 'figure:attention-mask'])] }
  const named = nameInsidePictures(thread)
  expect(named.pictures).toEqual(new Map([['picture-1.jpg', jpeg], ['picture-2.png', png]]))
  expect(named.thread).toEqual({ ...thread, author: { ...author, avatar: 'picture-1.jpg' }, cover: { picture: 'picture-2.png' }, posts: [post([], ['picture-2.png', 'picture-1.png']), post([], ['picture-1.jpg', 'figure:attention-mask'])] })
})

it('nameInsidePictures(thread without any) is the same thread', () => {
  const thread: Thread = { title: 'T', author, posts: [post([], ['a.png'])] }
  expect(nameInsidePictures(thread).thread).toBe(thread)
})

it('dataAddressBytes(address) gives its bytes, and undefined for a broken one', () => {
  expect(dataAddressBytes(png)).toEqual(new Uint8Array([0, 1, 2]))
  expect(dataAddressBytes('data:image/png;base64,AAEC=A')).toBeUndefined()
})
