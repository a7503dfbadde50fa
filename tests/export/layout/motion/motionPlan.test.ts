import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameTimes, maxLoops, motionLength, planMotion } from '../../../../export/layout/motion/motionPlan'

const characters = fc.array(fc.nat(5000), { minLength: 1, maxLength: 200 })

describe('planMotion(newCharacters, options)', () => {
  it('gives each of seven steps without text 900 ms, and holds the first and the last', () => {
    expect(planMotion([0, 0, 0, 0, 0, 0, 0])).toEqual({ milliseconds: [1200, 900, 900, 900, 900, 900, 2500], loops: 0 })
  })

  it('passes many steps more quickly: 36 of them in 500 ms each', () => {
    expect(planMotion(Array.from({ length: 36 }, () => 0)).milliseconds.slice(1, -1)).toEqual(Array.from({ length: 34 }, () => 500))
  })

  it('shows 60 new characters for the 3 s that it takes to read them, and none for more than 6 s', () => {
    // 20 characters a second.
    expect(planMotion([60, 60, 600, 60]).milliseconds).toEqual([3000, 3000, 6000, 3000])
  })

  it('takes a frame time for all frames but those that are held longer', () => {
    expect(planMotion([500, 500, 500], { frameTime: 345, loops: 2 })).toEqual({ milliseconds: [1200, 350, 2500], loops: 2 })
  })

  it('has one frame where nothing moves', () => {
    expect(planMotion([40])).toEqual({ milliseconds: [2500], loops: 0 })
  })

  it('never changes more than three times in any second, whatever it is asked for', () => {
    fc.assert(fc.property(characters, fc.option(fc.integer(frameTimes), { nil: undefined }), (newCharacters, frameTime) => {
      const { milliseconds } = planMotion(newCharacters, { frameTime })
      expect(milliseconds).toHaveLength(newCharacters.length)
      // Three frames take a second or more, so that a second begins at most three of them.
      for (let index = 0; index + 3 <= milliseconds.length; index++)
        expect(milliseconds[index] + milliseconds[index + 1] + milliseconds[index + 2]).toBeGreaterThanOrEqual(1000)
    }))
  })

  it('has times that every format can hold: whole tens of milliseconds below 65 536, the last one the longest hold', () => {
    fc.assert(fc.property(characters, fc.integer(frameTimes), fc.integer({ min: 0, max: maxLoops }), (newCharacters, frameTime, loops) => {
      const plan = planMotion(newCharacters, { frameTime, loops })
      expect(plan.milliseconds.every(time => time % 10 === 0 && time < 65_536)).toBe(true)
      expect(plan.milliseconds.at(-1)).toBe(Math.max(...plan.milliseconds))
      expect(plan.loops).toBe(loops)
    }))
  })
})

it('motionLength(plan) is the sum of its times', () => {
  expect(motionLength({ milliseconds: [1200, 900, 2500], loops: 3 })).toBe(4600)
})
