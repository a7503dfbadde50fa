import { describe, expect, it } from 'vitest'
import { compareOutputs, inputKinds } from '../../../engine/attention/compareOutputs'
import { toySelections } from '../../../engine/attention/toySelections'

describe.each(inputKinds)('compareOutputs({ kind: %j })', (kind) => {
  it.each([[1, 1, 2], [2, 2, 1], [4, 3, 2], [6, 6, 1]] as const)('with tiles of %d x %d in version %d gives the dense output to the last bits', (tileRows, tileCols, version) => {
    const { dense, tiled, largestDifference, states } = compareOutputs({ kind, tileRows, tileCols, version })
    expect(dense.every(Number.isFinite)).toBe(true)
    expect(Math.max(...dense.map(Math.abs))).toBeGreaterThan(0.1)
    expect(Array.from(tiled)).toEqual(Array.from(dense, value => expect.closeTo(value, 12)))
    expect(largestDifference).toBeLessThan(1e-12)
    expect(states.length).toBeGreaterThan(0)
  })
})

it('compareOutputs({ kind: "rising" }) makes every later tile rescale what was summed', () => {
  const { states } = compareOutputs({ kind: 'rising', tileRows: 6, tileCols: 2, version: 2 })
  expect(states.slice(1).every(({ rescale }) => rescale.every(factor => factor > 0 && factor < 1))).toBe(true)
})

// The pairs of "huge" are scored in the thousands; the largest magnitude there, 9,261.8, is of a negative score.
it.each([['huge', 9242.5], ['causal', 0.8]] as const)('compareOutputs({ kind: %j }) has a largest score of %d, whatever the sign of larger magnitudes', (kind, largest) => {
  expect(compareOutputs({ kind, tileRows: 2, tileCols: 2, version: 2 }).largestScore).toBeCloseTo(largest, 1)
})

it('toySelections({ tokens, keys }) gives local and learned the same number of pairs, and learned keeps more', () => {
  const { patterns: [full, local, learned] } = toySelections({ tokens: 20, keys: 5 })
  // Five keys a query, fewer for the first four: 20 x 5 - (4 + 3 + 2 + 1).
  expect([full.pairs, local.pairs, learned.pairs]).toEqual([210, 90, 90])
  expect(full.kept).toBeCloseTo(1, 12)
  expect(learned.kept).toBeGreaterThan(local.kept)
})
