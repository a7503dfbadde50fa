import { describe, expect, it } from 'vitest'
import { causal } from '../../../engine/attention/bandMask'
import { denseAttention } from '../../../engine/attention/denseAttention'
import { compareSelections } from '../../../engine/attention/selectionRecall'
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
  const byName = (k: number) => Object.fromEntries(compareSelections(model, k).map(selection => [selection.name, selection]))

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

  it('charges the indexer less than exact scores, and the fixed patterns nothing', () => {
    const { local, indexer, 'top-k': best } = byName(16)
    expect(local.selectionOps).toBe(0)
    expect(indexer.cost).toBeLessThan(best.cost / 2)
  })

  it.each([0, -1, Number.NaN, 1e30, 2.5])('refuses k = %d', (k) => {
    expect(() => compareSelections(model, k)).toThrow('Expected k to be a whole number from 1 to 256')
  })
})
