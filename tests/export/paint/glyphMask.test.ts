import { describe, expect, it } from 'vitest'
import { coverageSteps } from '../../../export/paint/blend'
import { glyphMask, phases } from '../../../export/paint/glyphMask'

const square = { path: 'M0 -4H4V0H0Z' }

describe('glyphMask(outline, scale, phase)', () => {
  it('holds the letter\'s pixels and where they lie from its place', () => {
    // 4 by 4 units at half a pixel a unit: two by two pixels above the baseline.
    expect(glyphMask(square, 0.5, 0)).toEqual({ left: 0, top: -2, width: 2, height: 2, steps: Uint8Array.from([1, 1, 1, 1], part => part * coverageSteps) })
  })

  it('moves the letter right by its phase', () => {
    const [quarter, rest] = [coverageSteps / phases, coverageSteps * (1 - 1 / phases)]
    expect(Array.from(glyphMask(square, 0.25, 1)?.steps ?? [])).toEqual([rest, quarter])
  })

  it('is made once for a letter, size and phase', () => {
    const first = glyphMask(square, 1, 2)
    expect(glyphMask(square, 1, 2)).toBe(first)
    expect(glyphMask(square, 1, 3)).not.toBe(first)
    expect(glyphMask({ ...square }, 1, 2)).not.toBe(first)
  })

  it('has no pixel where there is no ink, and none is made of what is too large to keep', () => {
    expect(glyphMask({ path: '' }, 1, 0)?.steps.length).toBe(0)
    expect(glyphMask(square, 100, 0)).toBeUndefined()
  })
})
