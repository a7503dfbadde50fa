import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dashedPath, strokePath } from '../../../export/layout/strokePath'
import { createCoverage } from '../../../export/paint/coverage'
import { traceOutline } from '../../../export/paint/outline'

describe('strokePath(points, width)', () => {
  it('covers the stroke and its round ends, whichever way it runs', () => {
    // 20 long and 4 wide, and two half discs of radius 2.
    const area = 80 + Math.PI * 4
    assert(property(double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
      expect(inked(strokePath([{ x: 32, y: 32 }, { x: 32 + 20 * Math.cos(angle), y: 32 + 20 * Math.sin(angle) }], 4))).toBeCloseTo(area, -0.5)
    }))
  })

  it('is a dot where both ends are the same', () => {
    expect(inked(strokePath([{ x: 30, y: 30 }, { x: 30, y: 30 }], 10))).toBeCloseTo(Math.PI * 25, -0.5)
  })

  it('covers a corner once', () => {
    expect(inked(strokePath([{ x: 10, y: 10 }, { x: 30, y: 10 }, { x: 30, y: 30 }], 4))).toBeLessThan(2 * 80 + Math.PI * 4)
  })
})

it('dashedPath(start, end, width) covers dashes of 5 and leaves gaps of 4', () => {
  // 22 long: dashes from 0, 9 and 18, the last one 4 long.
  expect(inked(dashedPath({ x: 10, y: 10 }, { x: 32, y: 10 }, 2))).toBeCloseTo(2 * (5 + 5 + 4), 1)
})

function inked(path: string): number {
  const coverage = createCoverage(64, 64)
  traceOutline(path, { x: 0, y: 0, scaleX: 1, scaleY: 1 }, coverage)
  let sum = 0
  coverage.sweep((_, from, to, alpha) => {
    sum += alpha * (to - from)
  })
  return sum
}
