import { Buffer } from 'node:buffer'
import { assert, integer, property, string } from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createCoverage } from '../../../export/paint/coverage'
import { traceOutline } from '../../../export/paint/outline'

const side = 64

describe('traceOutline(path, placement, coverage)', () => {
  it('covers a circle of arcs by its area', () => {
    expect(area('M32 12A20 20 0 0 1 32 52A20 20 0 0 1 32 12Z')).toBeCloseTo(Math.PI * 400, -1)
  })

  it('places and scales an outline', () => {
    expect(area('M0 0H4V5H0Z', { x: 10, y: 10, scaleX: 2, scaleY: 3 })).toBeCloseTo(120, 3)
  })

  it('closes an outline that is left open', () => {
    expect(area('M0 0L10 0L10 10M20 20H30V30')).toBeCloseTo(100, 3)
  })

  it('takes the shortened forms: repeated commands, joined signs and decimals, flags without a space', () => {
    expect(area('M10-0L20 0 20 10 10 10Z')).toBeCloseTo(100, 3)
    expect(area('m.5.5 10 0 0 10-10 0z')).toBeCloseTo(100, 3)
    expect(area('M32 12A20 20 0 0132 52A20 20 0 0132 12Z')).toBeCloseTo(area('M32 12A20 20 0 0 1 32 52A20 20 0 0 1 32 12Z'), 5)
    expect(area('M0 0H1e1V10H0Z')).toBeCloseTo(100, 3)
  })

  it('stops at a mistake and keeps what came before', () => {
    expect(area('M0 0H10V10H0Z L oops')).toBeCloseTo(100, 3)
    expect(area('nonsense')).toBe(0)
    expect(area('')).toBe(0)
  })

  it('never throws nor hangs, whatever the text', () => {
    assert(property(string(), text => area(`M1 1${text}`) >= 0))
    assert(property(string({ unit: integer({ min: 0, max: 25 }).map(index => 'MmLlHhVvCcSsQqTtAaZz0 1-.e'[index]) }), text => area(`M1 1${text}`) >= 0))
  })

  const curves = {
    'a cubic': 'M8 56C8 8 56 8 56 56Z',
    'a smooth cubic': 'M4 32C4 4 28 4 32 32S60 60 60 32L32 62Z',
    'a quadratic': 'M8 56Q32 -8 56 56Z',
    'a smooth quadratic': 'M4 40Q16 8 32 32T60 24L32 62Z',
    'a turned ellipse': 'M12 32a24 12 30 1 0 40 0a24 12 30 1 0 -40 0z',
    'a large arc': 'M20 20A20 20 0 1 1 44 44Z',
    'an arc whose radius is too short': 'M12 32A2 2 0 0 1 52 32Z',
    'relative commands': 'm8 8c10 0 20 10 20 20s10 20 20 20v8q-20 0 -30 -10t-10 -30z',
  }
  for (const [what, path] of Object.entries(curves)) {
    it(`draws ${what} as a renderer of all SVG does`, async () => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side * 8}" height="${side * 8}" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`
      const fine = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer()
      const ours = alphas(path)
      let worst = 0
      for (let at = 0; at < side * side; at++) {
        let total = 0
        for (let y = 0; y < 8; y++) {
          for (let x = 0; x < 8; x++)
            total += fine[((Math.floor(at / side) * 8 + y) * side + at % side) * 8 + x]
        }
        worst = Math.max(worst, Math.abs(ours[at] - total / 64 / 255))
      }
      expect(worst).toBeLessThan(0.06)
    })
  }
})

function area(path: string, placement = { x: 0, y: 0, scaleX: 1, scaleY: 1 }): number {
  return alphas(path, placement).reduce((total, alpha) => total + alpha, 0)
}

function alphas(path: string, placement = { x: 0, y: 0, scaleX: 1, scaleY: 1 }): Float64Array {
  const coverage = createCoverage(side, side)
  traceOutline(path, placement, coverage)
  const result = new Float64Array(side * side)
  coverage.sweep((row, from, to, alpha) => {
    for (let column = from; column < to; column++)
      result[row * side + column] = alpha
  })
  return result
}
