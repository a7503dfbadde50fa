import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addStop, numberStops, orderedStops, reverseStops, widestGap } from '../../../components/studio/state/numberedStops'

const stops = numberStops([{ offset: 0, color: '#000000' }, { offset: 1, color: '#ffffff' }])
const anyStops = fc.array(fc.record({ offset: fc.integer({ min: 0, max: 100 }).map(percent => percent / 100), color: fc.constantFrom('#000000', '#ff0000', '#00ff0080') }), { minLength: 2, maxLength: 8 }).map(list => numberStops(list))

it('addStop(stops, offset) takes the colour that the gradient has there', () => {
  const { stops: more, added } = addStop(stops, 0.5)
  expect(more.find(({ id }) => id === added)).toEqual({ id: added, offset: 0.5, color: '#808080' })
})

describe('stops', () => {
  it('addStop(stops, offset) adds one with a number of its own, wherever it is', () => {
    fc.assert(fc.property(anyStops, fc.double({ min: 0, max: 1, noNaN: true }), (list, offset) => {
      const { stops: more, added } = addStop(list, offset)
      expect(more).toHaveLength(list.length + 1)
      expect(new Set(more.map(({ id }) => id)).size).toBe(more.length)
      expect(more.find(({ id }) => id === added)?.color).toMatch(/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/)
    }))
  })

  it('reverseStops twice gives the same gradient, also where stops share a place', () => {
    fc.assert(fc.property(anyStops, (list) => {
      expect(orderedStops(reverseStops(reverseStops(list)))).toEqual(orderedStops(list))
    }))
  })

  it('orderedStops(stops) keeps those at one place in their order', () => {
    expect(orderedStops(numberStops([{ offset: 0.5, color: '#aaaaaa' }, { offset: 0.5, color: '#bbbbbb' }, { offset: 0, color: '#cccccc' }])).map(({ color }) => color)).toEqual(['#cccccc', '#aaaaaa', '#bbbbbb'])
  })
})

it.each([[[0, 1], 0.5], [[0, 0.2, 1], 0.6], [[0.6, 0.8], 0.3]])('widestGap of stops at %j is %d', (offsets, middle) => {
  expect(widestGap(offsets.map(offset => ({ offset, color: '#000000' })))).toBe(middle)
})
