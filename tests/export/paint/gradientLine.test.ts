import { describe, expect, it } from 'vitest'
import { gradientLine } from '../../../export/paint/gradientLine'

describe('gradientLine(width, height, angle)', () => {
  it.each([
    [0, { x1: 50, y1: 200, x2: 50, y2: 0 }],
    [90, { x1: 0, y1: 100, x2: 100, y2: 100 }],
    [180, { x1: 50, y1: 0, x2: 50, y2: 200 }],
    [-90, { x1: 100, y1: 100, x2: 0, y2: 100 }],
    [450, { x1: 0, y1: 100, x2: 100, y2: 100 }],
  ])('of a 100 by 200 box at %d degrees runs as CSS has it', (angle, line) => {
    const found = gradientLine(100, 200, angle)
    for (const key of ['x1', 'y1', 'x2', 'y2'] as const)
      expect(found[key]).toBeCloseTo(line[key], 9)
  })

  // |100 sin 45| + |200 cos 45| = 212.13: half of it each way from the middle, along (0.7071, -0.7071).
  it('at 45 degrees ends where the corners\' perpendiculars meet it', () => {
    const { x1, y1, x2, y2 } = gradientLine(100, 200, 45)
    expect([x1, y1, x2, y2].map(value => Math.round(value * 100) / 100)).toEqual([-25, 175, 125, 25])
  })
})
