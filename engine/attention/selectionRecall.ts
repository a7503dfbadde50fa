import type { AttentionInput } from './attentionInput'
import type { Mask } from './mask'
import { checkCount } from '../valueError'
import { causal, causalWindow } from './bandMask'
import { denseAttention } from './denseAttention'
import { fittedIndexScores } from './fittedIndex'
import { square } from './mask'
import { strided } from './sparseTransformerMask'
import { topK } from './topKMask'

/** What a selection of pairs keeps, and what it costs. */
export interface SelectionRecall {
  readonly name: string
  readonly mask: Mask
  /** Share of the attention of full causal attention that lies on the chosen pairs, in [0, 1], the mean over the queries. */
  readonly recall: number
  /** Pairs that the attention itself keeps. */
  readonly pairs: number
  /** Multiply-adds of choosing the pairs. */
  readonly selectionOps: number
  /** Choosing and attending together, in pairs of full attention: multiply-adds / (2 headDim), which are a score and a weighted value. */
  readonly cost: number
}

export interface IndexerOptions {
  /** Numbers a token that the indexer compares. @default 8 */
  readonly indexDim?: number
}

/**
 * How much attention each kind of selection keeps for about `k` keys a query, causal throughout: a local window, strides, the true
 * top k, and the top k of a cheap indexer that compares few numbers a token, as DeepSeek's lightning indexer does; its own cost is
 * quadratic with a small constant. Strides cannot be as few as a small k asks.
 * @throws {ValueError}
 */
export function compareSelections(input: AttentionInput, k: number, options: IndexerOptions = {}): SelectionRecall[] {
  return selectionComparer(input, options)(k)
}

/** The same for one head and many `k`: what does not depend on it is worked out once. @throws {ValueError} */
export function selectionComparer(input: AttentionInput, { indexDim = 8 }: IndexerOptions = {}): (k: number) => SelectionRecall[] {
  const { headDim } = input
  const seqLen = checkCount('sequence length', input.keyLen)
  checkCount('index size', indexDim, 1, headDim)
  const { scores, weights } = denseAttention({ ...input, mask: causal() })
  const indexed = fittedIndexScores(input, indexDim)
  const causalPairs = causal().scoredPairs(square(seqLen))
  /** Index numbers of each query and key, then the pairs. */
  const indexOps = 2 * seqLen * headDim * indexDim + causalPairs * indexDim
  const recallOf = (name: string, mask: Mask, selectionOps: number, opsOfPair = 2 * headDim): SelectionRecall => {
    const pairs = mask.scoredPairs(square(seqLen))
    return { name, mask, recall: attentionKept(weights, seqLen, mask), pairs, selectionOps, cost: (selectionOps + pairs * opsOfPair) / (2 * headDim) }
  }
  return k => [
    recallOf('local', causalWindow(checkCount('k', k, 1, seqLen)), 0),
    recallOf('strided', strided(nearestStride(k, seqLen)), 0),
    recallOf('indexer', topK(indexed, seqLen, k), indexOps),
    // Every score is there already: a pair that is kept takes its value alone.
    recallOf('top-k', topK(scores, seqLen, k), causalPairs * headDim, headDim),
  ]
}

/** The stride whose pairs come nearest to those of a window of k, from the stride with the fewest pairs upwards. */
function nearestStride(k: number, seqLen: number): number {
  const pairsOf = (mask: Mask) => mask.scoredPairs(square(seqLen))
  const pairs = Array.from({ length: seqLen }, (_, index) => pairsOf(strided(index + 1)))
  const fewest = pairs.indexOf(Math.min(...pairs))
  const distance = (index: number) => Math.abs(pairs[index] - pairsOf(causalWindow(k)))
  let nearest = fewest
  for (let index = fewest; index < seqLen; index++) {
    if (distance(index) < distance(nearest))
      nearest = index
  }
  return nearest + 1
}

/** Share of attention that lies on the pairs of a mask, the mean over the queries. @param weights - seqLen x seqLen, each row a softmax. */
export function attentionKept(weights: Float64Array, seqLen: number, mask: Mask): number {
  let kept = 0
  for (let query = 0; query < seqLen; query++) {
    mask.visitKeys(query, seqLen, (first, last) => {
      for (let key = first; key <= last; key++)
        kept += weights[query * seqLen + key]
    })
  }
  return kept / seqLen
}
