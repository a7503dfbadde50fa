import { describe, expect, it } from 'vitest'
import { createShadow, wholeShadow } from '../../../export/paint/shadow'

const box = { x: 100, y: 100, width: 200, height: 120 }

describe('createShadow(box, radius, deviation, width)', () => {
  it('is the shape itself where nothing is blurred, whatever the size', () => {
    for (const width of [200, 201]) {
      const row = createShadow({ ...box, width }, 0, 0, 400).row(150, 400, 400)!
      expect([98, 99, 100, 99 + width, 100 + width].map(x => row[x])).toEqual([0, 0, wholeShadow, wholeShadow, 0])
    }
  })

  it('is a half at a straight edge, far from the corners, for any blur that is small to the box', () => {
    for (const deviation of [1, 3, 7.5, 12, 20]) {
      const row = createShadow(box, 10, deviation, 400).row(160, 400, 400)!
      expect((row[99] + row[100]) / 2 / wholeShadow).toBeCloseTo(0.5, 2)
    }
  })

  it('falls off as the Gaussian that CSS asks for', () => {
    // One deviation outside a straight edge 15.9 % are left, two outside 2.3 %.
    const row = createShadow({ ...box, x: 0, width: 400 }, 0, 16, 600).row(160, 600, 600)!
    expect((row[415] + row[416]) / 2 / wholeShadow).toBeCloseTo(0.1587, 2)
    expect((row[431] + row[432]) / 2 / wholeShadow).toBeCloseTo(0.0228, 2)
  })

  it('is the same on all four sides', () => {
    const shadow = createShadow(box, 24, 12, 400)
    const [above, below] = [90, 229].map(row => Array.from(shadow.row(row, 400, 400) ?? []))
    expect(above).toEqual(below)
    expect(above.slice(60, 200)).toEqual(above.slice(200, 340).reverse())
  })

  it('keeps its strength as it spreads', () => {
    const sums = [0, 4, 16].map((deviation) => {
      const shadow = createShadow({ x: 150, y: 150, width: 100, height: 100 }, 20, deviation, 400)
      return Array.from({ length: 400 }, (_, row) => shadow.row(row, 400, 400)?.reduce((sum, alpha) => sum + alpha, 0) ?? 0).reduce((sum, row) => sum + row)
    })
    expect(sums[1] / sums[0]).toBeCloseTo(1, 2)
    expect(sums[2] / sums[0]).toBeCloseTo(1, 2)
  })
})
