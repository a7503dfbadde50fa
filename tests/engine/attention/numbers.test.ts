import type { AttentionInput } from '../../../engine/attention/attentionInput'
import type { Mask } from '../../../engine/attention/mask'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causal, causalWindow, full, slidingWindow } from '../../../engine/attention/bandMask'
import { bigBird } from '../../../engine/attention/blockMask'
import { denseAttention, softmax } from '../../../engine/attention/denseAttention'
import { flashAttention1, flashAttention1States } from '../../../engine/attention/flashAttention1'
import { flashAttention2, flashAttention2States } from '../../../engine/attention/flashAttention2'
import { emptyStats, foldTile, onlineSoftmax } from '../../../engine/attention/onlineSoftmax'
import { seededNormal, seededRandom } from '../../../engine/attention/seededRandom'
import { strided } from '../../../engine/attention/sparseTransformerMask'
import { collectStates } from '../../../engine/attention/tileState'

const cases = 500
const nothing: Mask = { name: 'nothing', description: 'No token sees any.', allows: () => false, visitKeys: () => {}, scoredPairs: () => 0 }

describe.each([
  ['flashAttention1', (input: AttentionInput, size: Parameters<typeof flashAttention1>[1]) => flashAttention1(input, size)],
  ['flashAttention2', (input: AttentionInput, size: Parameters<typeof flashAttention1>[1]) => flashAttention2(input, size).output],
] as const)('%s(input, size)', (_, run) => {
  it('agrees with dense attention in 64 bits, to 1e-6 with 32-bit statistics and output, over 500 shapes, masks, tiles and magnitudes', () => {
    fc.assert(fc.property(arbitraryCase(), ({ input, tileRows, tileCols }) => {
      const { output } = denseAttention(input)
      expectClose(run(input, { tileRows, tileCols }), output, input, 1e-11)
      expectClose(run(input, { tileRows, tileCols, precision: 'float32' }), output, input, 1e-6)
    }), { numRuns: cases, seed: 11 })
  })

  it('gives 0 and no NaN where a row, or every row, is masked', () => {
    const input = makeInput(6, 4, 3, 1, 1)
    expect(Array.from(run({ ...input, mask: nothing }, { tileRows: 2, tileCols: 2 }))).toEqual(Array.from({ length: 18 }, () => 0))
    // Six queries on four keys: the first two stand before every key.
    const output = run({ ...input, mask: causal() }, { tileRows: 4, tileCols: 3 })
    expect(Array.from(output.slice(0, 6))).toEqual([0, 0, 0, 0, 0, 0])
    expect(output.slice(6).every(Number.isFinite)).toBe(true)
  })

  it('of one token is its value', () => {
    const input = makeInput(1, 1, 4, 1, 3)
    expectClose(run(input, { tileRows: 1, tileCols: 1 }), input.value, input, 1e-15)
  })

  it.each([[0, 1], [1, 0], [1.5, 1], [Number.NaN, 1], [1, 1e30]])('refuses tiles of %d by %d in one sentence', (tileRows, tileCols) => {
    expect(() => run(makeInput(2, 2, 2, 1, 1), { tileRows, tileCols })).toThrow(/^Expected tile (?:rows|columns) to be a whole number from 1 to \d+, but received /)
  })
})

describe('collectStates(flashAttentionStates(input, size))', () => {
  const input = makeInput(4, 4, 2, 1, 5)

  it('visits key tiles outside in version 1 and query tiles outside in version 2', () => {
    const order = (states: ReturnType<typeof collectStates>) => states.map(state => [state.queryTile.start, state.keyTile.start])
    expect(order(collectStates(flashAttention1States(input, { tileRows: 2, tileCols: 2 })))).toEqual([[0, 0], [2, 0], [0, 2], [2, 2]])
    expect(order(collectStates(flashAttention2States(input, { tileRows: 2, tileCols: 2 })))).toEqual([[0, 0], [0, 2], [2, 0], [2, 2]])
  })

  it('skips tiles that the mask hides', () => {
    expect(collectStates(flashAttention2States({ ...input, mask: causal() }, { tileRows: 2, tileCols: 2 }))).toHaveLength(3)
  })

  it('keeps each state as it was: rowMax never falls, the last rowSum is the dense one', () => {
    const states = collectStates(flashAttention1States(input, { tileRows: 2, tileCols: 1 }))
    const maxima = states.map(state => state.rowMax[0])
    expect(maxima).toEqual(maxima.toSorted((a, b) => a - b))
    const { scores } = denseAttention(input)
    const row = scores.subarray(0, 4)
    const rowMax = Math.max(...row)
    expect(states.at(-1)?.rowSum[0]).toBeCloseTo(row.reduce((sum, value) => sum + Math.exp(value - rowMax), 0), 12)
    expect(states[0].output).not.toEqual(states.at(-1)?.output)
  })

  it('logSumExp is rowMax + log rowSum', () => {
    const { scores } = denseAttention(input)
    const { logSumExp } = flashAttention2(input, { tileRows: 3, tileCols: 3 })
    expect(logSumExp[1]).toBeCloseTo(Math.log(scores.subarray(4, 8).reduce((sum, value) => sum + Math.exp(value), 0)), 12)
  })
})

describe('foldTile(stats, scores)', () => {
  it('gives the one-pass softmax for every tile width', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.constant(Number.NEGATIVE_INFINITY)), { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 41 }), (scores, tileCols) => {
      const whole = softmax(Float64Array.from(scores))
      onlineSoftmax(Float64Array.from(scores), tileCols).forEach((weight, index) => expect(weight).toBeCloseTo(whole[index], 12))
    }), { numRuns: 500, seed: 2 })
  })

  it('of masked keys alone changes nothing', () => {
    expect(foldTile(emptyStats, [Number.NEGATIVE_INFINITY])).toEqual(emptyStats)
    expect(foldTile({ rowMax: 3, rowSum: 2 }, [Number.NEGATIVE_INFINITY])).toEqual({ rowMax: 3, rowSum: 2 })
  })

  // exp(0 - 2) + exp(2 - 2) = 0.1353 + 1
  it('of 0 and then 2 sums to 1.1353', () => {
    expect(foldTile(foldTile(emptyStats, [0]), [2]).rowSum).toBeCloseTo(1.1353, 4)
  })
})

it.each([
  [{ query: new Float64Array(3) }, 'Expected query to be 2 x 2 = 4 numbers, but received 3.'],
  [{ headDim: 0 }, 'Expected head size to be a whole number from 1'],
  [{ keyLen: 1e30 }, 'Expected key length to be a whole number from 1'],
  [{ scale: Number.NaN }, 'Expected scale to be a finite number, but received NaN.'],
])('denseAttention(input) refuses %j', (wrong, message) => {
  expect(() => denseAttention({ ...makeInput(2, 2, 2, 1, 1), ...wrong })).toThrow(message)
})

function arbitraryCase() {
  return fc.record({
    queryLen: fc.integer({ min: 1, max: 40 }),
    keyLen: fc.integer({ min: 1, max: 40 }),
    headDim: fc.integer({ min: 1, max: 9 }),
    magnitude: fc.constantFrom(0.01, 1, 10, 100),
    seed: fc.integer({ min: 0, max: 1e6 }),
    tileRows: fc.integer({ min: 1, max: 48 }),
    tileCols: fc.integer({ min: 1, max: 48 }),
    mask: fc.constantFrom('full', 'causal', 'window', 'causalWindow', 'strided', 'bigBird', 'nothing'),
  }).map(({ queryLen, keyLen, headDim, magnitude, seed, tileRows, tileCols, mask }) => ({
    input: { ...makeInput(queryLen, keyLen, headDim, magnitude, seed), mask: maskNamed(mask, keyLen) },
    tileRows,
    tileCols,
  }))
}

function maskNamed(name: string, seqLen: number): Mask {
  switch (name) {
    case 'causal': return causal()
    case 'window': return slidingWindow(6)
    case 'causalWindow': return causalWindow(5)
    case 'strided': return strided(4)
    case 'bigBird': return bigBird({ seqLen, blockSize: 4, randomBlocks: 1 })
    case 'nothing': return nothing
    default: return full()
  }
}

/** A magnitude of 100 gives scores of about 1e4. */
function makeInput(queryLen: number, keyLen: number, headDim: number, magnitude: number, seed: number): AttentionInput {
  const normal = seededNormal(seededRandom(seed))
  const matrix = (rows: number, size: number) => Float32Array.from({ length: rows * headDim }, () => normal() * size)
  return { query: matrix(queryLen, magnitude), key: matrix(keyLen, magnitude), value: matrix(keyLen, 1), queryLen, keyLen, headDim }
}

/** Relative to the largest value, of which every output is a weighted mean. */
function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>, { value }: AttentionInput, tolerance: number): void {
  const size = Math.max(...value.map(Math.abs))
  for (let index = 0; index < expected.length; index++) {
    if (!(Math.abs(found[index] - expected[index]) <= tolerance * size))
      expect.fail(`at ${index}: ${found[index]} is not within ${tolerance} of ${expected[index]}`)
  }
  expect(found.length).toBe(expected.length)
}
