import type { Thread } from '../../../export/thread/thread'
import { expect, it } from 'vitest'
import { missingPicturesWarning } from '../../../export/thread/missingPicturesWarning'

function threadOf(...missing: number[]): Thread {
  return { title: '', author: { name: '', handle: '' }, posts: missing.map(missingPictures => ({ blocks: [], pictures: [], missingPictures })) }
}

it('missingPicturesWarning(thread) is undefined where no picture is missing', () => {
  expect(missingPicturesWarning(threadOf(0, 0))).toBeUndefined()
  expect(missingPicturesWarning(threadOf())).toBeUndefined()
})

it('missingPicturesWarning(thread) names the posts and the files that would supply them', () => {
  expect(missingPicturesWarning(threadOf(0, 1))).toBe('Post 2 had pictures that the file does not hold: save them in a folder as 2.png and add --images <folder>.')
  expect(missingPicturesWarning(threadOf(2, 0, 1))).toBe('Posts 1 and 3 had pictures that the file does not hold: save them in a folder as 1.png, 1-b.png and 3.png and add --images <folder>.')
  expect(missingPicturesWarning(threadOf(1, 1, 1, 1))).toContain('as 1.png, 2.png, 3.png, ... and add')
})
