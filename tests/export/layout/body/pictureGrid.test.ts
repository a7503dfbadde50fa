import type { PictureSize } from '../../../../export/layout/pictureGrid'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureGrid } from '../../../../export/layout/pictureGrid'

const box = { width: 400, height: 400 }
const picture = (width: number, height: number): PictureSize => ({ width, height })

describe('pictureGrid(pictures, box, gap)', () => {
  it('places four pictures of one shape in two rows of two', () => {
    // Cells of 196 x 147 px in the middle of the box.
    expect(pictureGrid(Array.from({ length: 4 }, () => picture(800, 600)), box, 8)).toEqual([
      { x: 0, y: 0, width: 196, height: 147 },
      { x: 204, y: 0, width: 196, height: 147 },
      { x: 0, y: 155, width: 196, height: 147 },
      { x: 204, y: 155, width: 196, height: 147 },
    ])
  })

  it('centres four pictures of about one shape in cells of one size', () => {
    const grid = pictureGrid([picture(800, 600), picture(800, 640), picture(820, 600), picture(800, 600)], box, 8)
    const middles = grid.map(({ x, y, width, height }) => [x + width / 2, y + height / 2])
    expect(middles[0][0]).toBeCloseTo(middles[2][0], 6)
    expect(middles[1][0]).toBeCloseTo(middles[3][0], 6)
    expect(middles[0][1]).toBeCloseTo(middles[1][1], 6)
    expect(middles[2][1]).toBeCloseTo(middles[3][1], 6)
  })

  it('places four pictures of several shapes in two rows of two that end at one edge', () => {
    const grid = pictureGrid([picture(800, 600), picture(600, 800), picture(700, 700), picture(800, 600)], { width: 400, height: 600 }, 8)
    expect(grid.map(({ y, height }) => [y, height]).filter((_, index) => index % 2 === 0)).toEqual(grid.map(({ y, height }) => [y, height]).filter((_, index) => index % 2 === 1))
    expect(grid[1].x + grid[1].width).toBeCloseTo(400, 6)
    expect(grid[3].x + grid[3].width).toBeCloseTo(400, 6)
  })

  it('stacks four panoramas, which would be small in a grid of two by two', () => {
    const grid = pictureGrid(Array.from({ length: 4 }, () => picture(2000, 450)), { width: 400, height: 600 }, 8)
    expect(new Set(grid.map(({ y }) => y)).size).toBe(4)
  })

  it('keeps pictures whole, inside the box and apart from each other', () => {
    const side = fc.integer({ min: 1, max: 4000 })
    fc.assert(fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 4 }), fc.integer({ min: 100, max: 900 }), fc.integer({ min: 100, max: 900 }), (sizes, width, height) => {
      const grid = pictureGrid(sizes.map(([w, h]) => picture(w, h)), { width, height }, 8)
      grid.forEach((rect, index) => {
        expect(rect.width / sizes[index][0]).toBeCloseTo(rect.height / sizes[index][1], 6)
        expect(rect.x).toBeGreaterThanOrEqual(-1e-6)
        expect(rect.x + rect.width).toBeLessThanOrEqual(width + 1e-6)
        expect(rect.y).toBeGreaterThanOrEqual(-1e-6)
        expect(rect.y + rect.height).toBeLessThanOrEqual(height + 1e-6)
        for (const other of grid.slice(index + 1))
          expect(rect.x + rect.width <= other.x || other.x + other.width <= rect.x || rect.y + rect.height <= other.y || other.y + other.height <= rect.y).toBe(true)
      })
    }), { seed: 9 })
  })
})
