import { describe, expect, it } from 'vitest'
import { countPairs, maskTiles, slidingWindow, square, windowTime, windowTimes } from '../../../engine'

describe('windowTimes()', () => {
  it('windowTimes counts pairs and touched tiles as the mask itself does', () => {
    const mask = slidingWindow(128)
    const { fewerPairs, fewerTiles } = windowTime(1024)
    expect(fewerPairs).toBeCloseTo(1024 ** 2 / countPairs(mask, square(1024)), 9)
    expect(fewerTiles).toBeCloseTo(64 / maskTiles(mask, square(1024), 128, 128).touched, 9)
  })

  it('windowTimes has three lengths of the H100, 15 and 59 times faster at the longer ones', () => {
    expect(windowTimes().map(({ tokens, faster }) => [tokens, Math.round(faster)])).toEqual([[1024, 2], [8192, 15], [32_768, 59]])
  })

  it('windowTime(tokens) of a length that was not measured says which were', () => {
    expect(() => windowTime(4096)).toThrow('Expected tokens to be one of 1024, 8192, 32768, which were measured, but received 4096.')
  })
})
