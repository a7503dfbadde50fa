import { expect, it } from 'vitest'
import { fontSizes, fontSizesWhenSplit } from '../../../export/text/fontSizes'

it('fontSizes({ baseFontSize: 16, minFontSize: 14, maxFontSize: 24 }) are steps from the largest down to the least', () => {
  expect(fontSizes({ baseFontSize: 16, minFontSize: 14, maxFontSize: 24 })).toEqual([24, 22, 20, 18, 16, 15, 14])
})

it('fontSizes(bounds) have the size that was asked for though it is no step, and nothing smaller than the least', () => {
  expect(fontSizes({ baseFontSize: 17, minFontSize: 15.5, maxFontSize: 20 })).toEqual([20, 18, 17, 16, 15.5])
  expect(fontSizes({ baseFontSize: 33, minFontSize: 33, maxFontSize: 20 })).toEqual([33])
  expect(fontSizes({ baseFontSize: 10, minFontSize: 14, maxFontSize: 12 })).toEqual([12, 11, 10])
})

it('fontSizesWhenSplit(bounds, hasCode) keep near the base size, and with code to it', () => {
  expect(fontSizesWhenSplit({ baseFontSize: 16, minFontSize: 14, maxFontSize: 48 }, false)).toEqual([18, 16, 15, 14])
  expect(fontSizesWhenSplit({ baseFontSize: 16, minFontSize: 14, maxFontSize: 48 }, true)).toEqual([16, 15, 14])
})

it('fontSizes of a size that was asked for are that size', () => {
  expect(fontSizesWhenSplit({ baseFontSize: 20, minFontSize: 20, maxFontSize: 20 }, false)).toEqual([20])
})
