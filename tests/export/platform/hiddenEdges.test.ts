import { expect, it } from 'vitest'
import { coveredEdges, hiddenEdges } from '../../../export/platform/hiddenEdges'
import { platforms } from '../../../export/platform/platforms'
import { findSize } from '../../../export/platform/sizePresets'

const nothing = { top: 0, right: 0, bottom: 0, left: 0 }

it('hiddenEdges(size) are those of its platform in px at 1x: 4:5 in a grid of 3:4 loses 33.75 pixels a side', () => {
  expect(hiddenEdges(findSize('instagram-portrait'))).toMatchObject([{ ...nothing, left: 16.875, right: 16.875, kind: 'cropped', ofFirst: true }])
  expect(hiddenEdges(findSize('square'))).toMatchObject([{ ...nothing, left: 67.5, right: 67.5 }])
  expect(hiddenEdges(findSize('story'))).toMatchObject([{ ...nothing, top: 125, bottom: 170, kind: 'covered' }])
  expect(hiddenEdges(findSize('bluesky'))).toEqual([])
})

it('hiddenEdges(size) of a size of one\'s own that is as high as a story are a story\'s, as large as it is', () => {
  expect(hiddenEdges(findSize('540x960'))).toMatchObject([{ ...nothing, top: 62.5, bottom: 85 }])
  expect(hiddenEdges(findSize('1000x3000'))).toHaveLength(1)
  expect(hiddenEdges(findSize('1080x1900'))).toEqual([])
  expect(hiddenEdges(findSize('1080x1350'))).toEqual([])
})

it('coveredEdges(size) has what is covered, not what is cropped', () => {
  expect(coveredEdges(findSize('tiktok'))).toEqual({ top: 40, right: 60, bottom: 225, left: 0 })
  expect(coveredEdges(findSize('square'))).toEqual(nothing)
})

it('every hidden edge has pages that say so, and leaves most of the picture', () => {
  for (const { width, height, hidden = [] } of platforms.flatMap(({ sizes }) => sizes)) {
    for (const { top, right, bottom, left, sources, read } of hidden) {
      expect((width - left - right) * (height - top - bottom)).toBeGreaterThan(width * height / 3)
      expect(Math.min(top, right, bottom, left)).toBeGreaterThanOrEqual(0)
      expect(sources.every(source => URL.parse(source)?.protocol === 'https:')).toBe(true)
      expect(sources.length).toBeGreaterThan(0)
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  }
})
