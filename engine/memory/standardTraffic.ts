import type { AttentionShape, Pass } from './attentionShape'
import type { TrafficEvent } from './trafficEvent'
import { headCount } from './attentionShape'
import { groupSumEvents } from './groupSum'
import { stepEvents } from './trafficEvent'

/**
 * HBM traffic of standard attention (arXiv 2205.14135v2, Alg. 0 forward, Alg. 3 backward): every matrix is written out whole
 * and read back, whatever the mask. Each query head reads its group's key and value again.
 */
export function standardEvents(shape: AttentionShape, pass: Pass): TrafficEvent[] {
  const { queryLen, keyLen, headDim, bytesPerElement } = shape
  const heads = headCount(shape)
  const q = heads * queryLen * headDim * bytesPerElement
  const k = heads * keyLen * headDim * bytesPerElement
  const s = heads * queryLen * keyLen * bytesPerElement
  const matmul = 2 * heads * queryLen * keyLen * headDim
  const forward = [
    ...stepEvents('scores', matmul, { query: q, key: k }, { scores: s }),
    ...stepEvents('softmax', 0, { scores: s }, { weights: s }),
    ...stepEvents('output', matmul, { weights: s, value: k }, { output: q }),
  ]
  if (pass === 'forward')
    return forward
  return [
    ...forward,
    ...stepEvents('value gradient', matmul, { weights: s, outputGradient: q }, { valueGradient: k }),
    ...stepEvents('weights gradient', matmul, { outputGradient: q, value: k }, { weightsGradient: s }),
    ...stepEvents('scores gradient', 0, { weights: s, weightsGradient: s }, { scoresGradient: s }),
    ...stepEvents('query gradient', matmul, { scoresGradient: s, key: k }, { queryGradient: q }),
    ...stepEvents('key gradient', matmul, { scoresGradient: s, query: q }, { keyGradient: k }),
    ...groupSumEvents(shape),
  ]
}
