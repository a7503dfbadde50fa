import type { Project, StudioPost } from '../../../components/studio/state/project'
import { expect, it } from 'vitest'
import { placePictures } from '../../../components/studio/state/placePictures'
import { emptyProject } from '../../../components/studio/state/project'

const post = (id: string, more: Partial<StudioPost> = {}): StudioPost => ({ id, text: id, pictures: [], ...more })
const project = (...posts: StudioPost[]): Project => ({ ...emptyProject(() => 'id'), posts })
const media = new Map<string, string>()
const named = (source: string) => ({ pictures: [{ source, alt: '' }] })

it('placePictures(names, project) puts a picture where the text names it, in any order and whatever folder it names', () => {
  const given = project(post('a', named('img/Cache.png')), post('b', named('b.png')))
  expect(placePictures(['b.png', 'cache.png'], given, { media })).toEqual([{ source: 'b.png' }, { source: 'img/Cache.png' }])
})

it('placePictures(names, project) goes by the text even for a picture that was given to another post', () => {
  expect(placePictures(['b.png', 'c.png'], project(post('a'), post('b', named('b.png'))), { media, onPost: 'a' })).toEqual([{ source: 'b.png' }, { post: 'a' }])
})

it('placePictures(names, project) knows posts by number where they lack pictures, and all of them with the thread', () => {
  const given = project(post('a'), post('b', { missingPictures: 2 }))
  expect(placePictures(['2-b.jpg', '2.jpg', '1.png'], given, { media, otherwise: 'b' })).toEqual([{ post: 'b' }, { post: 'b' }, { post: 'b' }])
  expect(placePictures(['1.png', '3.png'], project(post('a'), post('b')), { media, cameWithThread: true })).toEqual([{ post: 'a' }, undefined])
})

it('placePictures(names, project) fills what is missing in the order of the names where the numbers agree', () => {
  const given = project(post('a', { missingPictures: 1 }), post('b'), post('c', { missingPictures: 2 }))
  expect(placePictures(['IMG_10.png', 'IMG_9.png', 'IMG_8.png'], given, { media, cameWithThread: true })).toEqual([{ post: 'c' }, { post: 'c' }, { post: 'a' }])
  expect(placePictures(['IMG_8.png', 'IMG_9.png'], given, { media, cameWithThread: true })).toEqual([undefined, undefined])
})

it('placePictures(names, project) gives the rest to the post that is looked at', () => {
  expect(placePictures(['x.png', 'y.png'], project(post('a'), post('b')), { media, otherwise: 'b' })).toEqual([{ post: 'b' }, { post: 'b' }])
})

it('placePictures([], project) is empty', () => {
  expect(placePictures([], project(post('a', { missingPictures: 1 })), { media })).toEqual([])
})
