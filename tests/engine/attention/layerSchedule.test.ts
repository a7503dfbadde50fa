import type { PositionRun } from '../../../engine/attention/receptiveField'
import { describe, expect, it } from 'vitest'
import { slidingWindow } from '../../../engine/attention/bandMask'
import { gemma2Schedule, gemma3Schedule, globalLayers, gptOssSchedule, layerMask, layerMasks, modernBertSchedule, schedulePairs } from '../../../engine/attention/layerSchedule'
import { square } from '../../../engine/attention/mask'
import { parseMask } from '../../../engine/attention/parseMask'
import { countPositions, receptiveField } from '../../../engine/attention/receptiveField'
import { strided } from '../../../engine/attention/sparseTransformerMask'
import { topK } from '../../../engine/attention/topKMask'

const seqLen = 8192

describe('modernBertSchedule(layers)', () => {
  it('of 22 layers is global in layers 0, 3, ..., 21: 8 of them', () => {
    const schedule = modernBertSchedule(22)
    expect(Array.from({ length: 22 }, (_, layer) => layer).filter(layer => schedule.isGlobal(layer))).toEqual([0, 3, 6, 9, 12, 15, 18, 21])
  })

  // 22 * 8192^2 / (8 * 8192^2 + 14 * (129 * 8192 - 64 * 65)) = 1,476,395,008 / 551,606,528
  it('of 22 layers scores 2.68 times fewer pairs at 8,192 tokens than all-global attention, of 28 layers 2.72', () => {
    const ratio = (layers: number) => layers * seqLen ** 2 / schedulePairs(modernBertSchedule(layers), square(seqLen))
    expect(ratio(22)).toBeCloseTo(2.68, 2)
    expect(ratio(28)).toBeCloseTo(2.72, 2)
  })
})

it.each([
  ['gemma3Schedule(26, 512)', gemma3Schedule(26, 512), 4],
  ['gemma3Schedule(62, 1024)', gemma3Schedule(62, 1024), 10],
  ['gemma2Schedule(42)', gemma2Schedule(42), 21],
  ['gptOssSchedule(36)', gptOssSchedule(36), 18],
])('%s starts locally and has %3$d global layers', (_, schedule, globals) => {
  expect(schedule.isGlobal(0)).toBe(false)
  expect(globalLayers(schedule)).toBe(globals)
  expect(layerMask(schedule, 0)).toBe(schedule.localMask)
})

describe('receptiveField(masks, token, seqLen)', () => {
  it('through no layer is the token itself', () => {
    expect(receptiveField([], 5, 10)).toEqual([{ first: 5, last: 5 }])
  })

  it('through k layers of a window reaches k halves of it to each side', () => {
    expect(receptiveField([slidingWindow(128), slidingWindow(128)], 4000, seqLen)).toEqual([{ first: 3872, last: 4128 }])
  })

  it('of ModernBERT\'s lowest layer is the whole text already, of layers 1 and 2 two windows', () => {
    expect(receptiveField(layerMasks(modernBertSchedule(), 1), 4000, seqLen)).toEqual([{ first: 0, last: seqLen - 1 }])
    expect(countPositions(receptiveField(layerMasks(modernBertSchedule(), 3).slice(1), 4000, seqLen))).toBe(257)
  })

  it('through two strided layers is everything before the token (Sparse Transformer)', () => {
    expect(receptiveField([strided(8), strided(8)], 63, 64)).toEqual([{ first: 0, last: 63 }])
  })

  it('equals step-by-step search for an arbitrary stack', () => {
    const masks = [strided(5), slidingWindow(4), strided(3)]
    let reached = new Set([30])
    for (const mask of masks.toReversed())
      reached = new Set(Array.from(reached).flatMap(query => Array.from({ length: 50 }, (_, key) => key).filter(key => mask.allows(query, key))))
    expect(positions(receptiveField(masks, 30, 50))).toEqual(Array.from(reached).sort((a, b) => a - b))
  })

  it.each(['dilated:4,2', 'strided:5', 'longformer:4,2', 'bigbird:4', 'block-sparse:4,0.2'])('through equal layers of %s equals step-by-step search', (form) => {
    const mask = parseMask(form, 60)
    let reached = new Set([17])
    for (let layers = 1; layers <= 9; layers++) {
      reached = new Set(Array.from(reached).flatMap(query => Array.from({ length: 60 }, (_, key) => key).filter(key => mask.allows(query, key))))
      expect(positions(receptiveField(Array.from({ length: layers }, () => mask), 17, 60))).toEqual(Array.from(reached).sort((a, b) => a - b))
    }
  })

  it('through layers that hide a token from itself loses what it had reached', () => {
    // Row 0 sees key 1, row 1 sees key 2, row 2 sees key 0 alone.
    const hidden = Number.NEGATIVE_INFINITY
    const around = topK(new Float64Array([hidden, 1, hidden, hidden, hidden, 1, 1, hidden, hidden]), 3, 1)
    expect([1, 2, 3, 4].map(layers => positions(receptiveField(Array.from({ length: layers }, () => around), 0, 3)))).toEqual([[1], [2], [0], [1]])
  })

  it('costs nothing at a million tokens', () => {
    expect(countPositions(receptiveField(Array.from({ length: 14 }, () => slidingWindow(128)), 500_000, 1_048_576))).toBe(14 * 128 + 1)
  })

  it.each([-1, 10, Number.NaN])('refuses token %d of 10', (token) => {
    expect(() => receptiveField([], token, 10)).toThrow(`Expected token to be a whole number from 0 to 9, but received ${token}.`)
  })
})

function positions(runs: readonly PositionRun[]): number[] {
  return runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
