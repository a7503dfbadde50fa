import type { AttentionShape } from './attentionShape'
import type { TrafficEvent } from './trafficEvent'
import { headCount } from './attentionShape'
import { stepEvents } from './trafficEvent'

/** Heads that share key and value each have a gradient of them, to be summed over the group; nothing without groups. */
export function groupSumEvents(shape: AttentionShape): TrafficEvent[] {
  const { batchSize, numHeads, numKvHeads, keyLen, headDim, bytesPerElement } = shape
  if (numHeads === numKvHeads)
    return []
  const expanded = headCount(shape) * keyLen * headDim * bytesPerElement
  const summed = batchSize * numKvHeads * keyLen * headDim * bytesPerElement
  return stepEvents('sum over groups', 0, { keyGradient: expanded, valueGradient: expanded }, { keyGradient: summed, valueGradient: summed })
}
