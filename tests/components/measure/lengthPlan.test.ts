import { describe, expect, it } from 'vitest'
import { headsAtOnce, nextLength, runsInSpan } from '../../../components/measure/lengthPlan'

const limits = { runSeconds: 0.5, bufferBytes: 1e9, seqLen: 65_536 }
const run = { algorithm: 'standard', seqLen: 1024, seconds: 0.01, bytes: 1 } as const
const scores = (seqLen: number) => 64 * seqLen ** 2

describe('nextLength(last, largestBuffer, limits)', () => {
  it('nextLength of a short run is twice its length', () => {
    expect(nextLength(run, scores, limits)).toBe(2048)
  })

  it('nextLength stops where four times the time is too long: 4 x 0.126 s > 0.5 s', () => {
    expect(nextLength({ ...run, seconds: 0.125 }, scores, limits)).toBe(2048)
    expect(nextLength({ ...run, seconds: 0.126 }, scores, limits)).toBe('time')
  })

  it('nextLength stops where a buffer is too large: 64 x 4096^2 > 1e9', () => {
    expect(nextLength({ ...run, seqLen: 2048 }, scores, limits)).toBe('buffer')
  })

  it('nextLength stops at the longest length', () => {
    expect(nextLength({ ...run, seqLen: 65_536 }, () => 0, limits)).toBe('end')
    expect(nextLength({ ...run, seqLen: 32_768 }, () => 0, limits)).toBe(65_536)
  })
})

describe('runsInSpan(runSeconds, { step, spanSeconds })', () => {
  it('runsInSpan fills the span: 50 ms of 1 ms runs are 50', () => {
    expect(runsInSpan(0.001, { step: 1e-9, spanSeconds: 0.05 })).toBe(50)
  })

  it('runsInSpan makes the span 20 steps of a coarse clock: 20 x 10 ms of 1 ms runs are 200', () => {
    expect(runsInSpan(0.001, { step: 0.01, spanSeconds: 0.05 })).toBe(200)
  })

  it('runsInSpan is at least one run and at most a thousand', () => {
    expect(runsInSpan(3, { step: 0, spanSeconds: 0.05 })).toBe(1)
    expect(runsInSpan(0, { step: 0, spanSeconds: 0.05 })).toBe(1000)
  })
})

describe('headsAtOnce(runSeconds, numHeads, frameSeconds)', () => {
  it('headsAtOnce keeps a submission within a frame: 16 heads in 160 ms are 3 in 33 ms', () => {
    expect(headsAtOnce(0.16, 16, 1 / 30)).toBe(3)
  })

  it('headsAtOnce is all of a fast run and one of a slow one', () => {
    expect(headsAtOnce(0.001, 16, 1 / 30)).toBe(16)
    expect(headsAtOnce(5, 16, 1 / 30)).toBe(1)
  })
})
