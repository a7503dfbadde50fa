import { expect, it } from 'vitest'
import { platforms } from '../../../export/platform/platforms'
import { findSize, namedSize, sideRange, sizePresets } from '../../../export/platform/sizePresets'

it('every platform has a name of its own, sizes within what it takes, and pages that say so', () => {
  expect(new Set(platforms.map(({ name }) => name)).size).toBe(platforms.length)
  for (const { sizes, limits, sources, read } of platforms) {
    expect(read).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const { width, height } of sizes) {
      expect([width, height].every(side => side >= sideRange.min && side <= sideRange.max)).toBe(true)
      if (!limits)
        continue
      const { minWidth = 0, maxWidth = Infinity, maxPixels = Infinity } = limits
      expect(width).toBeGreaterThanOrEqual(minWidth)
      expect(width).toBeLessThanOrEqual(maxWidth)
      expect(width * height).toBeLessThanOrEqual(maxPixels)
    }
    if (limits) {
      expect(limits.minPictures).toBeLessThanOrEqual(limits.maxPictures)
      expect(sources.length).toBeGreaterThan(0)
      expect(sources.every(source => URL.parse(source)?.protocol === 'https:')).toBe(true)
    }
  }
})

it('every size has a name of its own, the first is that of an Instagram post', () => {
  expect(new Set(sizePresets.map(({ name }) => name)).size).toBe(sizePresets.length)
  expect(sizePresets[0]).toEqual({ name: 'instagram-portrait', width: 1080, height: 1350 })
})

it('namedSize reads names and pixels, and tells sides out of range from what is no size', () => {
  expect(namedSize('pinterest')).toEqual({ name: 'pinterest', width: 1000, height: 1500 })
  expect(namedSize(' 0800X600 ')).toEqual({ name: '800x600', width: 800, height: 600 })
  expect(namedSize('800x199')).toBe('sides')
  expect(namedSize('8193x800')).toBe('sides')
  expect(namedSize('800')).toBeUndefined()
  expect(namedSize('Pinterest')).toBeUndefined()
  expect(findSize('nowhere')).toBe(sizePresets[0])
  expect(findSize('100x100')).toBe(sizePresets[0])
})
