import type { AttentionInput } from './attentionInput'
import type { Mask } from './mask'
import { checkCount } from '../valueError'
import { causal, causalWindow } from './bandMask'
import { denseAttention } from './denseAttention'
import { square } from './mask'
import { seededNormal, seededRandom } from './seededRandom'
import { strided } from './sparseTransformerMask'
import { topK } from './topKMask'

/** What a selection of pairs keeps, and what it costs. */
export interface SelectionRecall {
  readonly name: string
  readonly mask: Mask
  /** Share of the attention of full causal attention that lies on the chosen pairs, in [0, 1], the mean over the queries. */
  readonly recall: number
  /** Pairs scored by the attention itself. */
  readonly pairs: number
  /** Multiply-adds of choosing the pairs, at headDim a pair for exact scores. */
  readonly selectionOps: number
  /** Pairs and selection together, in pairs of full attention: ops / headDim. */
  readonly cost: number
}

export interface IndexerOptions {
  /** Numbers a token that the indexer compares. @default 8 */
  readonly indexDim?: number
  /** @default 1 */
  readonly seed?: number
}

/**
 * How much attention each kind of selection keeps for about `k` keys a query, causal throughout:
 * a local window, strides, the true top k, and the top k of a cheap indexer (a random projection to few dimensions, as
 * DeepSeek's lightning indexer compares few numbers a token; its own cost is quadratic with a small constant).
 * @throws {ValueError}
 */
export function compareSelections(input: AttentionInput, k: number, { indexDim = 8, seed = 1 }: IndexerOptions = {}): SelectionRecall[] {
  const seqLen = checkCount('sequence length', input.keyLen)
  checkCount('k', k, 1, seqLen)
  checkCount('index size', indexDim, 1, input.headDim)
  const { scores, weights } = denseAttention({ ...input, mask: causal() })
  const causalPairs = causal().scoredPairs(square(seqLen))
  const stride = Math.max(1, Math.round(k / 2))
  const recallOf = (name: string, mask: Mask, selectionOps: number): SelectionRecall => {
    const pairs = mask.scoredPairs(square(seqLen))
    return { name, mask, recall: attentionKept(weights, seqLen, mask), pairs, selectionOps, cost: pairs + selectionOps / input.headDim }
  }
  return [
    recallOf('local', causalWindow(k), 0),
    recallOf('strided', strided(stride), 0),
    recallOf('indexer', topK(indexScores(input, indexDim, seed), seqLen, k), causalPairs * indexDim),
    recallOf('top-k', topK(scores, seqLen, k), causalPairs * input.headDim),
  ]
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

/** Scores of a projection of queries and keys to `indexDim` numbers; causal. */
function indexScores({ query, key, keyLen, headDim }: AttentionInput, indexDim: number, seed: number): Float64Array {
  const normal = seededNormal(seededRandom(seed))
  const projection = Float64Array.from({ length: headDim * indexDim }, normal)
  const project = (matrix: ArrayLike<number>) => Float64Array.from({ length: keyLen * indexDim }, (_, index) => {
    const [row, column] = [Math.floor(index / indexDim), index % indexDim]
    let sum = 0
    for (let dim = 0; dim < headDim; dim++)
      sum += matrix[row * headDim + dim] * projection[dim * indexDim + column]
    return sum
  })
  return denseAttention({ query: project(query), key: project(key), value: new Float64Array(keyLen * indexDim), queryLen: keyLen, keyLen, headDim: indexDim, scale: 1, mask: causal() }).scores
}
