import type { Mask } from '../attention/mask'
import type { AttentionShape, Pass } from './attentionShape'
import type { TrafficEvent } from './trafficEvent'
import { bytesPerStatistic, headCount } from './attentionShape'
import { groupSumEvents } from './groupSum'
import { tileWork } from './tileWork'
import { stepEvents } from './trafficEvent'

/** Rows of query (Br) and of key and value (Bc) that a tile holds. */
export interface FlashTiles {
  readonly tileRows: number
  readonly tileCols: number
}

/**
 * HBM traffic of FlashAttention-1 (arXiv 2205.14135v2, Alg. 1 forward, Alg. 4 backward): key and value tiles outside;
 * query, output and statistics are read, and output and statistics written back, once for each key tile that the mask lets touch them.
 */
export function flash1Events(shape: AttentionShape, { tileRows, tileCols }: FlashTiles, mask: Mask, pass: Pass): TrafficEvent[] {
  const { queryLen, keyLen, headDim, bytesPerElement } = shape
  const heads = headCount(shape)
  const row = heads * headDim * bytesPerElement
  const statistic = heads * bytesPerStatistic
  const { queryRows, area } = tileWork(mask, shape, tileRows, tileCols)
  const matmul = 2 * heads * area * headDim
  const forward = [
    ...stepEvents('initialise', 0, {}, { output: row * queryLen, statistics: 2 * statistic * queryLen }),
    ...stepEvents('tiles', 2 * matmul, { key: row * keyLen, value: row * keyLen, query: row * queryRows, output: row * queryRows, statistics: 2 * statistic * queryRows }, { output: row * queryRows, statistics: 2 * statistic * queryRows }),
  ]
  if (pass === 'forward')
    return forward
  return [
    ...forward,
    ...stepEvents('initialise gradients', 0, {}, { queryGradient: row * queryLen, keyGradient: row * keyLen, valueGradient: row * keyLen }),
    ...stepEvents('gradient tiles', 5 * matmul, {
      key: row * keyLen,
      value: row * keyLen,
      query: row * queryRows,
      output: row * queryRows,
      outputGradient: row * queryRows,
      queryGradient: row * queryRows,
      statistics: 2 * statistic * queryRows,
    }, { queryGradient: row * queryRows, keyGradient: row * keyLen, valueGradient: row * keyLen }),
    ...groupSumEvents(shape),
  ]
}

/**
 * HBM traffic of FlashAttention-2 (arXiv 2307.08691, Alg. 1 forward, Alg. 2 backward): query tiles outside; query is read and output
 * written once, key and value are read once for each query tile that the mask lets touch them. No cache is counted: see `l2Hits`.
 */
export function flash2Events(shape: AttentionShape, { tileRows, tileCols }: FlashTiles, mask: Mask, pass: Pass): TrafficEvent[] {
  const { queryLen, keyLen, headDim, bytesPerElement } = shape
  const heads = headCount(shape)
  const row = heads * headDim * bytesPerElement
  const statistic = heads * bytesPerStatistic
  const { keyRows, queryRows, area } = tileWork(mask, shape, tileRows, tileCols)
  const matmul = 2 * heads * area * headDim
  const forward = stepEvents('tiles', 2 * matmul, { query: row * queryLen, key: row * keyRows, value: row * keyRows }, { output: row * queryLen, statistics: statistic * queryLen })
  if (pass === 'forward')
    return forward
  return [
    ...forward,
    ...stepEvents('row sums', 0, { outputGradient: row * queryLen, output: row * queryLen }, { statistics: statistic * queryLen }),
    ...stepEvents('initialise gradients', 0, {}, { queryGradient: row * queryLen }),
    ...stepEvents('gradient tiles', 5 * matmul, {
      key: row * keyLen,
      value: row * keyLen,
      query: row * queryRows,
      output: row * queryRows,
      outputGradient: row * queryRows,
      queryGradient: row * queryRows,
      statistics: 2 * statistic * queryRows,
    }, { queryGradient: row * queryRows, keyGradient: row * keyLen, valueGradient: row * keyLen }),
    ...groupSumEvents(shape),
  ]
}
