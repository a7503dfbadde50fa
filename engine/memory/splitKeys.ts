import type { Gpu } from '../hardware/gpus'
import type { AttentionShape } from './attentionShape'
import { bytesPerStatistic } from './attentionShape'

/** How FlashAttention-2 divides the keys of a head when there are too few query tiles for all SMs. */
export interface KeySplits {
  /** 1 where nothing is divided. */
  readonly splits: number
  /** Outputs and statistics of the parts, in 32 bits: written by the first kernel, read by the one that combines them. */
  readonly partialBytes: number
}

const mostSplits = 128

/**
 * The kernel's own rule (num_splits_heuristic in csrc/flash_attn/flash_api.cpp): the fewest parts that fill 85 % as much of the last wave
 * as the best number does. One query of grouped heads counts as one tile of its group.
 */
export function keySplits(shape: AttentionShape, { sms }: Pick<Gpu, 'sms'>): KeySplits {
  const { batchSize, numHeads, numKvHeads, queryLen, keyLen, headDim } = shape
  const [heads, queries] = queryLen === 1 ? [numKvHeads, numHeads / numKvHeads] : [numHeads, queryLen]
  const threadBlocks = batchSize * heads * Math.ceil(queries / 64)
  const keyTiles = Math.ceil(keyLen / (headDim <= 64 ? 256 : headDim <= 128 ? 128 : 64))
  const splits = fewestSplits(threadBlocks, 2 * sms, keyTiles)
  return { splits, partialBytes: splits > 1 ? splits * batchSize * numHeads * queryLen * (headDim + 1) * bytesPerStatistic : 0 }
}

function fewestSplits(threadBlocks: number, slots: number, keyTiles: number): number {
  if (threadBlocks >= 0.8 * slots)
    return 1
  const candidates = Array.from({ length: Math.min(mostSplits, slots, keyTiles) }, (_, index) => index + 1)
    // As many key tiles a part as with one part fewer: the last would be empty.
    .filter(splits => splits === 1 || Math.ceil(keyTiles / splits) !== Math.ceil(keyTiles / (splits - 1)))
    .map((splits) => {
      const waves = threadBlocks * splits / slots
      return { splits, filled: waves / Math.ceil(waves) }
    })
  const best = Math.max(...candidates.map(({ filled }) => filled))
  return candidates.find(({ filled }) => filled >= 0.85 * best)?.splits ?? 1
}
