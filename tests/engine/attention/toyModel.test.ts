import { describe, expect, it } from 'vitest'
import { causal, causalWindow } from '../../../engine/attention/bandMask'
import { denseAttention } from '../../../engine/attention/denseAttention'
import { fittedIndexScores } from '../../../engine/attention/fittedIndex'
import { square } from '../../../engine/attention/mask'
import { compareSelections, selectionComparer } from '../../../engine/attention/selectionRecall'
import { strided } from '../../../engine/attention/sparseTransformerMask'
import { toyModel } from '../../../engine/attention/toyModel'

const seqLen = 256
const model = toyModel({ seqLen })
const { weights } = denseAttention({ ...model, mask: causal() })

describe('toyModel(options)', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(toyModel({ seqLen: 32 }).query).toEqual(toyModel({ seqLen: 32 }).query)
    expect(toyModel({ seqLen: 32, seed: 8 }).query).not.toEqual(toyModel({ seqLen: 32 }).query)
  })

  it('attends to its needle from the end of the text, and not from before', () => {
    const toNeedle = (query: number) => weights[query * seqLen + model.needle]
    const mean = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => toNeedle(from + index)).reduce((sum, weight) => sum + weight, 0) / (to - from)
    expect(mean(Math.floor(seqLen * 0.9), seqLen)).toBeGreaterThan(10 * mean(Math.floor(seqLen * 0.5), Math.floor(seqLen * 0.9)))
  })

  it('attends to what followed its own token before more than to the rest (induction)', () => {
    let [followed, others, followers, rest] = [0, 0, 0, 0]
    for (let query = 100; query < 200; query++) {
      for (let key = 1; key < query - 20; key++) {
        const weight = weights[query * seqLen + key]
        if (model.tokens[key - 1] === model.tokens[query]) {
          followed += weight
          followers++
        }
        else {
          others += weight
          rest++
        }
      }
    }
    expect(followed / followers).toBeGreaterThan(5 * others / rest)
  })

  it('attends to its neighbourhood more than to a stretch of the same length further back (locality)', () => {
    const mass = (query: number, from: number, to: number) => weights.subarray(query * seqLen + from, query * seqLen + to).reduce((sum, weight) => sum + weight, 0)
    const queries = Array.from({ length: 80 }, (_, index) => 120 + index)
    expect(queries.reduce((sum, query) => sum + mass(query, query - 3, query + 1), 0)).toBeGreaterThan(queries.reduce((sum, query) => sum + mass(query, query - 60, query - 56), 0))
  })
})

describe('compareSelections(input, k)', () => {
  const compare = selectionComparer(model)
  const byName = (k: number) => Object.fromEntries(compare(k).map(selection => [selection.name, selection]))

  it('keeps the most with the true top k, then the indexer, then the fixed patterns, at about the same pairs', () => {
    const { local, strided, indexer, 'top-k': best } = byName(24)
    expect(best.recall).toBeGreaterThan(indexer.recall)
    expect(indexer.recall).toBeGreaterThan(Math.max(local.recall, strided.recall))
    expect(best.pairs).toBe(indexer.pairs)
    expect(Math.abs(local.pairs / best.pairs - 1)).toBeLessThan(0.01)
  })

  it('keeps more for a larger k, and all of it when every key is chosen', () => {
    const recalls = [4, 16, 64, seqLen].map(k => byName(k)['top-k'].recall)
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b))
    expect(recalls[3]).toBeCloseTo(1, 12)
  })

  it('charges a pair 2 headDim multiply-adds, exact top k a score for every pair and a value for those kept', () => {
    const { local, strided, indexer, 'top-k': best } = byName(16)
    const all = seqLen * (seqLen + 1) / 2
    expect([local.cost, strided.cost]).toEqual([local.pairs, strided.pairs])
    expect(best.cost).toBe(all / 2 + best.pairs / 2)
    // 8 numbers a token from headDim each, for queries and keys, then 8 multiply-adds a pair.
    expect(indexer.cost).toBeCloseTo(indexer.pairs + (2 * seqLen * model.headDim * 8 + all * 8) / (2 * model.headDim), 9)
  })

  it('has an indexer that keeps more than a window of the same cost', () => {
    for (const k of [4, 16, 48]) {
      const { indexer } = byName(k)
      const windows = Array.from({ length: seqLen }, (_, index) => index + 1)
      const asDear = windows.find(window => causalWindow(window).scoredPairs(square(seqLen)) >= indexer.cost)!
      expect(indexer.recall).toBeGreaterThan(1.2 * byName(asDear).local.recall)
    }
  })

  it('chooses the stride whose pairs are those of the window, or the fewest that strides can have', () => {
    for (const k of [32, 48, 64])
      expect(byName(k).strided.pairs / byName(k).local.pairs).toBeCloseTo(1, 1)
    const fewest = Math.min(...Array.from({ length: seqLen }, (_, index) => strided(index + 1).scoredPairs(square(seqLen))))
    expect([1, 2, 4, 8].map(k => byName(k).strided.pairs)).toEqual([fewest, fewest, fewest, fewest])
  })

  it.each([0, -1, Number.NaN, 1e30, 2.5])('refuses k = %d', (k) => {
    expect(() => compareSelections(model, k)).toThrow('Expected k to be a whole number from 1 to 256')
  })
})

describe('fittedIndexScores(input, indexDim)', () => {
  const visible = (scores: Float64Array) => Array.from(scores).filter(Number.isFinite)

  it('with as many numbers as the head has gives its own scores', () => {
    const { scores } = denseAttention({ ...model, mask: causal() })
    expect(visible(fittedIndexScores(model, model.headDim))).toEqual(visible(scores).map(score => expect.closeTo(score, 6)))
  })

  it('finds a head of rank one with one number', () => {
    // Scores are the products of 1, 2, 3: a second number would add nothing.
    const input = { query: new Float64Array([1, 0, 2, 0, 3, 0]), key: new Float64Array([1, 0, 2, 0, 3, 0]), value: new Float64Array(6), queryLen: 3, keyLen: 3, headDim: 2, scale: 1 }
    for (const indexDim of [1, 2])
      expect(visible(fittedIndexScores(input, indexDim))).toEqual([1, 2, 4, 3, 6, 9].map(score => expect.closeTo(score, 9)))
  })
})
