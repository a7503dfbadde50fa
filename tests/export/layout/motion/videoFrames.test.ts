import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameTimes, motionLength } from '../../../../export/layout/motion/motionPlan'
import { videoFrames } from '../../../../export/layout/motion/videoFrames'

it('videoFrames(plan, 30) holds 1200, 500 and 2500 ms for 36, 15 and 75 frames', () => {
  expect(videoFrames({ milliseconds: [1200, 500, 2500] }, 30)).toEqual([36, 15, 75])
})

it('videoFrames(plan, 30) carries what rounding leaves over to the next frame', () => {
  // 340 ms are 10.2 frames: the fifth of them ends at 51.
  expect(videoFrames({ milliseconds: [340, 340, 340, 340, 340] }, 30)).toEqual([10, 10, 11, 10, 10])
})

it('videoFrames(plan, rate) is as long as the plan, within half a frame, and leaves no frame out', () => {
  fc.assert(fc.property(fc.array(fc.integer(frameTimes), { minLength: 1, maxLength: 150 }), fc.integer({ min: 10, max: 60 }), (milliseconds, rate) => {
    const frames = videoFrames({ milliseconds }, rate)
    expect(Math.min(...frames)).toBeGreaterThan(0)
    expect(Math.abs(frames.reduce((sum, count) => sum + count, 0) / rate * 1000 - motionLength({ milliseconds, loops: 0 }))).toBeLessThanOrEqual(500 / rate + 1e-6)
  }))
})
