import { describe, expect, it } from 'vitest'
import { lengthCurves } from '../../../engine/figure/lengthCurves'

const points = [{ seqLen: 512, seconds: 1e-5, bytes: 1e6 }, { seqLen: 1024, seconds: 4e-5, bytes: 4e6 }, { seqLen: 8192, seconds: 2.5e-3, bytes: 2.5e8 }]
const curves = [{ id: 'standard', name: 'standard', paint: 'scores', points }, { id: 'tiled', name: 'tiled', label: 'tiled', paint: 'sram', recorded: true, points: points.map(point => ({ ...point, seconds: point.seconds / 4, bytes: point.seqLen * 4 })) }] as const

describe('lengthCurves({ curves })', () => {
  it('lengthCurves keeps every dot inside its panel and puts four times the time on the line of a power law', () => {
    const figure = lengthCurves({ curves })
    const dots = figure.shapes.filter(shape => shape.kind === 'rect')
    expect(dots).toHaveLength(2 * 2 * 3)
    for (const dot of dots) {
      expect(dot.x).toBeGreaterThanOrEqual(dot.id.startsWith('time') ? 50 : 256)
      expect(dot.x + dot.width).toBeLessThanOrEqual(dot.id.startsWith('time') ? 194 : 400)
      expect(dot.y).toBeGreaterThan(20)
      expect(dot.y + dot.height).toBeLessThan(figure.height - 20)
    }
    // Twice the length, four times the bytes: the same step to the right and up for the same factors.
    const [a, b] = dots.filter(dot => dot.id.startsWith('memory standard'))
    const [c, d] = dots.filter(dot => dot.id.startsWith('memory tiled'))
    expect((b.y - a.y) / (d.y - c.y)).toBeCloseTo(2, 6)
  })

  it('lengthCurves of nothing is an empty chart', () => {
    const { shapes, labels } = lengthCurves({ curves: [] })
    expect(shapes.filter(shape => shape.kind === 'rect')).toEqual([])
    expect(labels.every(label => Number.isFinite(label.x) && Number.isFinite(label.y))).toBe(true)
  })

  it('lengthCurves of one point and of no bytes draws what it can', () => {
    const { shapes } = lengthCurves({ curves: [{ id: 'one', name: 'one', paint: 'ink', points: [{ seqLen: 128, seconds: 0.5, bytes: 0 }] }] })
    const dots = shapes.filter(shape => shape.kind === 'rect')
    expect(dots).toHaveLength(1)
    expect(Number.isFinite(dots[0].x) && Number.isFinite(dots[0].y)).toBe(true)
  })

  it('lengthCurves says its numbers for those who cannot see it', () => {
    expect(lengthCurves({ curves }).description).toContain('standard: 512 tokens 10 µs and 1 MB, 1k tokens 40 µs and 4 MB')
  })
})
