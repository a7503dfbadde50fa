import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillGradient } from '../../../export/paint/fillGradient'
import { gradientLine } from '../../../export/paint/gradientLine'
import { rgbOf } from '../../../export/paint/rgb'

const [width, height] = [60, 75]

describe('fillGradient(pixels, canvas)', () => {
  it('gives each pixel the colour of its place on the gradient line, for any angle', () => {
    assert(property(double({ min: 0, max: 360, noNaN: true }), integer({ min: 0, max: width - 1 }), integer({ min: 0, max: height - 1 }), (angle, x, y) => {
      const data = filled(angle, [{ offset: 0, color: '#ff0000' }, { offset: 1, color: '#00ff00' }])
      const { x1, y1, x2, y2 } = gradientLine(width, height, angle)
      const place = ((x + 0.5 - x1) * (x2 - x1) + (y + 0.5 - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)
      expect(Math.abs(data[(y * width + x) * 3 + 1] - 255 * Math.min(1, Math.max(0, place)))).toBeLessThanOrEqual(1.01)
    }), { numRuns: 200, examples: [[0, 0, 0], [90, 59, 74], [180, 30, 30], [270, 0, 74], [1.5, 59, 0], [88.5, 0, 74]] })
  })

  it('holds the first and the last colour beyond their stops, and changes at once where two stops meet', () => {
    const data = filled(90, [{ offset: 0.25, color: '#111111' }, { offset: 0.5, color: '#111111' }, { offset: 0.5, color: '#eeeeee' }, { offset: 0.75, color: '#eeeeee' }])
    expect([0, 10, 29, 30, 45, 59].map(x => data[x * 3])).toEqual([0x11, 0x11, 0x11, 0xEE, 0xEE, 0xEE])
  })

  it('is one colour where there is one stop', () => {
    expect(new Set(filled(45, [{ offset: 0.3, color: '#204060' }]))).toEqual(new Set([0x20, 0x40, 0x60]))
  })
})

function filled(angle: number, stops: { offset: number, color: string }[]): Uint8Array {
  const pixels = { data: new Uint8Array(width * height * 3), width, height }
  fillGradient(pixels, { kind: 'gradient', angle, stops: stops.map(({ offset, color }) => ({ offset, color: rgbOf(color)! })) })
  return pixels.data
}
