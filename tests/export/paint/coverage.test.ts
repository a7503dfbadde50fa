import { assert, double, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCoverage } from '../../../export/paint/coverage'

const [width, height] = [20, 12]

describe('createCoverage(width, height)', () => {
  it('covers the pixels of a rectangle on whole pixels wholly, and no other', () => {
    expect(covered([[2, 3], [5, 3], [5, 6], [2, 6]])).toEqual(expectedBox(2, 3, 5, 6))
  })

  it('covers the pixels at the edges of a rectangle by what it covers of them', () => {
    // From 2.25 to 4.5 and 3.5 to 4: columns get 3/4, 1, 1/2 of a row that is half covered.
    const alphas = covered([[2.25, 3.5], [4.5, 3.5], [4.5, 4], [2.25, 4]])
    expect([1, 2, 3, 4, 5].map(x => alphas[3 * width + x])).toEqual([0, 0.375, 0.5, 0.25, 0])
  })

  it('covers a triangle by its area, pixel by pixel', () => {
    // Below the diagonal from (0, 0) to (4, 4): half of each pixel on it.
    const alphas = covered([[0, 0], [4, 4], [0, 4]])
    expect([0, 1, 2, 3].map(at => alphas[at * width + at])).toEqual([0.5, 0.5, 0.5, 0.5])
    expect(alphas[3 * width]).toBe(1)
    expect(alphas[3]).toBe(0)
  })

  it('cuts a hole where an outline runs the other way round, and covers nothing twice where two overlap', () => {
    const coverage = createCoverage(width, height)
    trace(coverage, [[1, 1], [9, 1], [9, 9], [1, 9]])
    trace(coverage, [[3, 3], [3, 5], [5, 5], [5, 3]])
    trace(coverage, [[8, 8], [11, 8], [11, 11], [8, 11]])
    const alphas = sweep(coverage)
    expect(alphas[4 * width + 4]).toBe(0)
    expect(alphas[8 * width + 8]).toBe(1)
    expect(sum(alphas)).toBeCloseTo(64 - 4 + 9 - 1, 4)
  })

  it('is empty after a sweep', () => {
    const coverage = createCoverage(width, height)
    trace(coverage, [[1, 1], [9, 1], [9, 9]])
    sweep(coverage)
    expect(sum(sweep(coverage))).toBe(0)
  })

  it('covers any polygon inside the image by its area', () => {
    const inside = tuple(double({ min: 0, max: width, noNaN: true }), double({ min: 0, max: height, noNaN: true }))
    assert(property(inside, inside, inside, (a, b, c) => {
      expect(sum(covered([a, b, c]))).toBeCloseTo(Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2, 1)
    }))
  })

  it('covers what of a rectangle lies inside the image, wherever it lies', () => {
    const place = double({ min: -40, max: 60, noNaN: true })
    const overlap = (from: number, to: number, most: number) => Math.max(0, Math.min(Math.max(from, to), most) - Math.max(Math.min(from, to), 0))
    assert(property(place, place, place, place, (left, top, right, bottom) => {
      expect(sum(covered([[left, top], [right, top], [right, bottom], [left, bottom]]))).toBeCloseTo(overlap(left, right, width) * overlap(top, bottom, height), 2)
    }))
  })

  it('never leaves the image nor [0, 1], whatever the outline', () => {
    const anywhere = tuple(integer({ min: -1e6, max: 1e6 }), integer({ min: -1e6, max: 1e6 }))
    assert(property(anywhere, anywhere, anywhere, anywhere, (...points) => {
      expect(covered(points).every(alpha => alpha >= 0 && alpha <= 1)).toBe(true)
    }))
  })
})

type Corner = readonly [x: number, y: number]

function covered(corners: readonly Corner[]): number[] {
  const coverage = createCoverage(width, height)
  trace(coverage, corners)
  return sweep(coverage)
}

function trace(coverage: ReturnType<typeof createCoverage>, corners: readonly Corner[]): void {
  corners.forEach(([x, y], index) => coverage.line(x, y, ...corners[(index + 1) % corners.length]))
}

function sweep(coverage: ReturnType<typeof createCoverage>): number[] {
  const result = Array.from({ length: width * height }, () => 0)
  coverage.sweep((row, from, to, alpha) => {
    for (let column = from; column < to; column++)
      result[row * width + column] = alpha
  })
  return result
}

function expectedBox(left: number, top: number, right: number, bottom: number): number[] {
  return Array.from({ length: width * height }, (_, at) => Number(at % width >= left && at % width < right && at / width >= top && at / width < bottom))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
