import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockStep } from '../../../components/measure/webgpu/gpuClock'
import { timestampStep } from '../../../components/measure/webgpu/timestampStep'

describe('timestampStep(times)', () => {
  it('timestampStep of times that a browser rounded to 65,536 ns is 65,536 ns', () => {
    expect(timestampStep([65_536n * 7n, 65_536n * 12n, 65_536n * 41n])).toBe(65_536n)
  })

  it('timestampStep divides every time', () => {
    fc.assert(fc.property(fc.array(fc.bigInt({ min: 1n, max: 2n ** 60n }), { minLength: 1 }), (times) => {
      const step = timestampStep(times)
      expect(times.every(time => time % step === 0n)).toBe(true)
    }))
  })

  it('timestampStep of no times is 0', () => {
    expect(timestampStep([])).toBe(0n)
  })
})

describe('clockStep(now)', () => {
  it('clockStep is the smallest move of a clock: 0.1 ms', () => {
    let reads = 0
    expect(clockStep(() => Math.floor(reads++ / 5) / 10)).toBeCloseTo(1e-4, 12)
  })

  it('clockStep of a clock that stands still is 0', () => {
    expect(clockStep(() => 3)).toBe(0)
  })
})
