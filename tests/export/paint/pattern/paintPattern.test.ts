import type { CanvasPattern, PatternKind } from '../../../../export/theme/theme'
import { assert, boolean, constantFrom, double, integer, option, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paintPattern } from '../../../../export/paint/pattern/paintPattern'
import { patternFill } from '../../../../export/paint/pattern/patternFill'
import { patternSvg } from '../../../../export/paint/pattern/patternSvg'
import { patternBounds, patternDefaults } from '../../../../export/theme/pattern'
import { patternKinds } from '../../../../export/theme/theme'

const plainColor = [32, 32, 64]
const whole = { index: 0, count: 1 }
const canvas = { kind: 'gradient', angle: 135, stops: [{ offset: 0, color: '#202040' }, { offset: 1, color: '#a04080' }] } as const

describe('paintPattern(pixels, fill, slice, hidden)', () => {
  it('leaves half of a space at all edges: dots of 2 px each 10 px are 5 px from each', () => {
    const { data, width, height } = painted({ kind: 'dots', spacing: 10, size: 2, strength: 1, color: '#ffffff' }, { width: 40, height: 30 })
    const isWhite = (x: number, y: number) => data[(y * width + x) * 3] === 255
    const rows = Array.from({ length: height }, (_, y) => y).filter(y => Array.from({ length: width }, (_, x) => x).some(x => data[(y * width + x) * 3] > 40))
    expect(rows).toEqual([4, 5, 14, 15, 24, 25])
    // A dot of two pixels covers pi/4 of each of its four.
    expect(isWhite(5, 5)).toBe(false)
    expect(data[(5 * width + 5) * 3]).toBeGreaterThan(160)
    expect(data[(5 * width + 5) * 3]).toBe(data[(24 * width + 34) * 3])
  })

  it('paints lines of a grid on whole pixels, and a crossing once', () => {
    const { data, width } = painted({ kind: 'grid', spacing: 10, size: 1, strength: 0.5, color: '#ffffff' }, { width: 20, height: 20 })
    const red = Array.from({ length: 20 }, (_, x) => data[(2 * width + x) * 3])
    expect(red.map((value, x) => value > 100 ? x : -1).filter(x => x >= 0)).toEqual([5, 15])
    expect(data[(5 * width + 5) * 3]).toBe(data[(5 * width + 6) * 3])
  })

  it('paints lines along their angle: level at 90, upright at 0, falling at 135', () => {
    const at = (angle: number) => painted({ kind: 'lines', spacing: 10, size: 2, strength: 1, color: '#ffffff', angle }, { width: 40, height: 40 })
    const same = (angle: number, right: number, down: number) => {
      const { data, width } = at(angle)
      return Array.from({ length: 20 }, (_, x) => Math.abs(data[(12 * width + x) * 3] - data[((12 + down) * width + x + right) * 3])).every(difference => difference < 3)
    }
    expect(same(90, 7, 0)).toBe(true)
    expect(same(0, 0, 7)).toBe(true)
    expect(same(135, 7, 7)).toBe(true)
    expect(same(135, 7, 0)).toBe(false)
  })

  it.each(patternKinds)('lets %s be felt with its own values, and not seen: a few levels on the average', (kind) => {
    const { data } = painted({ kind, ...patternDefaults[kind] }, { width: 200, height: 200, pixelRatio: 2 })
    const change = data.reduce((sum, value, index) => sum + Math.abs(value - plainColor[index % 3]), 0) / data.length
    expect(change).toBeGreaterThan(0.5)
    expect(change).toBeLessThan(kind === 'mesh' ? 90 : 20)
  })

  it('gives grain that is lighter as often as darker, the same each time', () => {
    const grain = painted({ kind: 'grain', ...patternDefaults.grain, size: 1 }, { width: 200, height: 200 }).data
    expect(painted({ kind: 'grain', ...patternDefaults.grain, size: 1 }, { width: 200, height: 200 }).data).toEqual(grain)
    const [lighter, darker] = [grain.filter((value, index) => value > plainColor[index % 3]).length, grain.filter((value, index) => value < plainColor[index % 3]).length]
    expect(lighter / darker).toBeGreaterThan(0.8)
    expect(lighter / darker).toBeLessThan(1.25)
  })

  it('goes on across the seam of two cards: the first column of the second is what the first card would have next', () => {
    for (const kind of patternKinds) {
      for (const angle of [0, 30, 90, 135, 172]) {
        const fill = { kind, ...patternDefaults[kind], strength: 1, angle }
        const [width, height] = [120, 90]
        const [left, right] = [0, 1].map(index => painted(fill, { width, height, slice: { index, count: 2 } }))
        const seam = columnDifference(left.data, width, width - 1, right.data, 0)
        const inside = Math.max(...Array.from({ length: width - 1 }, (_, x) => columnDifference(left.data, width, x, left.data, x + 1)))
        expect(seam, `${kind} at ${angle}`).toBeLessThanOrEqual(inside + 2)
      }
    }
  })

  it('leaves out nothing that shows beside what hides it', () => {
    for (const kind of patternKinds) {
      const hidden = { x: 20, y: 25, width: 60, height: 50 }
      const [free, behind] = [undefined, hidden].map(box => painted({ kind, ...patternDefaults[kind] }, { width: 100, height: 100, hidden: box }))
      const differs = Array.from(free.data).flatMap((value, at) => value === behind.data[at] ? [] : [Math.floor(at / 3)])
      expect(differs.every(pixel => pixel % 100 >= 20 && pixel % 100 < 80 && pixel >= 2500 && pixel < 7500)).toBe(true)
    }
  })

  it('paints any pattern at any size and ratio, with finite numbers in its SVG', () => {
    assert(property(record({
      kind: constantFrom<PatternKind>(...patternKinds),
      spacing: double({ min: patternBounds.spacing[0], max: patternBounds.spacing[1], noNaN: true }),
      size: double({ min: patternBounds.size[0], max: patternBounds.size[1], noNaN: true }),
      strength: double({ min: 0, max: 1, noNaN: true }),
      angle: option(double({ min: -3600, max: 3600, noNaN: true }), { nil: undefined }),
      color: option(constantFrom('#ffffff', '#12345678'), { nil: undefined }),
    }), integer({ min: 1, max: 160 }), integer({ min: 1, max: 160 }), constantFrom(0.5, 1, 1.5, 2, 3), integer({ min: 0, max: 30 }), boolean(), (pattern, width, height, pixelRatio, index, hides) => {
      const slice = { index, count: 31 }
      const { data } = painted(pattern as CanvasPattern, { width, height, pixelRatio, slice, hidden: hides ? { x: 3, y: 3, width: width - 6, height: height - 6 } : undefined })
      expect(data.length).toBe(width * height * 3)
      const fill = patternFill({ ...canvas, pattern: pattern as CanvasPattern }, pixelRatio)
      const svg = fill ? patternSvg(fill, { width, height, slice }).replace(/base64,[^"]*/, '') : ''
      expect(/NaN|Infinity|undefined/.test(svg)).toBe(false)
    }), { numRuns: 60 })
  })
})

interface Painting {
  readonly width: number
  readonly height: number
  readonly pixelRatio?: number
  readonly slice?: { readonly index: number, readonly count: number }
  readonly hidden?: { readonly x: number, readonly y: number, readonly width: number, readonly height: number } | undefined
}

function painted(pattern: CanvasPattern, { width, height, pixelRatio = 1, slice = whole, hidden }: Painting) {
  const pixels = { data: Uint8Array.from({ length: width * height * 3 }, (_, index) => plainColor[index % 3]), width, height }
  const fill = patternFill({ ...canvas, pattern }, pixelRatio)
  if (fill)
    paintPattern(pixels, fill, slice, hidden)
  return pixels
}

/** The mean difference of two columns. */
function columnDifference(left: Uint8Array, width: number, leftColumn: number, right: Uint8Array, rightColumn: number): number {
  const height = left.length / width / 3
  let sum = 0
  for (let row = 0; row < height; row++) {
    for (let channel = 0; channel < 3; channel++)
      sum += Math.abs(left[(row * width + leftColumn) * 3 + channel] - right[(row * width + rightColumn) * 3 + channel])
  }
  return sum / height / 3
}
